using ContactTracing.Analyzers.Generation.Retention.Model;
using ContactTracing.Analyzers.Generation.Shared;
using static ContactTracing.Analyzers.Generation.Retention.EmittedNames;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>Writes how the anchor and the fulfilment of a row are read, as expressions that a database can be asked.</summary>
internal static class RowReader
{
    public static string Anchor(RetentionModel model) => Read(model.Anchor.Member, RecordReader.AnchorType(model));

    /// <summary>The argument that says what makes a row due before its time.</summary>
    public static string Fulfilment(RetentionModel model)
    {
        var (member, kind) = (model.Fulfilment!.Member, model.Fulfilment.Kind);
        return kind switch
        {
            FulfilmentKind.Flag => Call(model, "When", Read(member, "bool")),
            FulfilmentKind.NullableFlag => Call(model, "When", Read(member, "bool?") + " == true"),
            FulfilmentKind.Instant => Call(model, "At", Read(member, Instant)),
            FulfilmentKind.NullableInstant => Call(model, "At", Read(member, Instant + "?")),
            FulfilmentKind.Date => Call(model, "On", Read(member, Date)),
            FulfilmentKind.NullableDate => Call(model, "On", Read(member, Date + "?")),
            _ => Call(model, "When", IsSet(model, member)),
        };
    }

    private static string Call(RetentionModel model, string method, string expression) =>
        $"{EntityLibrary}Fulfilment.{method}<{model.Type.Reference}>(record => {expression})";

    // As an object, since the type may have an operator of its own, which no database knows.
    private static string IsSet(RetentionModel model, MemberModel member)
    {
        var type = model.Type.IsNullableSupported ? "object?" : "object";
        return $"({type}){Read(member, type)} != null";
    }

    // What only the record itself can read, the database reads by name.
    private static string Read(MemberModel member, string type) => member.IsHidden
        ? $"{EntityFramework}EF.Property<{type}>(record, {Identifiers.Literal(member.Name)})"
        : member.ReadFrom("record");
}
