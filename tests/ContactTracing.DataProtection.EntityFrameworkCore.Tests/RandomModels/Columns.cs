namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.RandomModels;

/// <summary>The columns of keys and of references to them.</summary>
internal static class Columns
{
    public static string[] Of(KeyShape key) => key switch
    {
        KeyShape.Number => [nameof(Record.Number)],
        KeyShape.WardAndNumber => [nameof(Record.Ward), nameof(Record.Number)],
        KeyShape.Code => [nameof(Record.Code)],
        _ => [nameof(Record.Name)],
    };

    /// <summary>The columns of a reference, in the order of those of the key that it names.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="index">Which one of its entity type it is.</param>
    public static string[] Of(ReferenceShape reference, int index) =>
        [.. Of(reference.Key).Select(column => reference.SharesWard && column == nameof(Record.Ward) ? column : $"R{index}{column}")];

    /// <summary>Those of the columns that are the reference's alone.</summary>
    public static IEnumerable<(string Column, string Principal)> OwnOf(ReferenceShape reference, int index) =>
        Of(reference, index).Zip(Of(reference.Key)).Where(static pair => pair.First != pair.Second);

    public static Type TypeOf(string column, bool isRequired) => column switch
    {
        nameof(Record.Code) => isRequired ? typeof(Guid) : typeof(Guid?),
        nameof(Record.Name) => typeof(string),
        _ => isRequired ? typeof(int) : typeof(int?),
    };

    public static object ValueOf(Record record, string column) => column switch
    {
        nameof(Record.Code) => record.Code,
        nameof(Record.Name) => record.Name,
        nameof(Record.Ward) => record.Ward,
        _ => record.Number,
    };
}
