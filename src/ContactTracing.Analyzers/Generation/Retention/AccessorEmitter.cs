using ContactTracing.Analyzers.Generation.Retention.Model;
using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>
/// Writes into the retained type itself how its hidden members are read. Static methods: they are no part of the object
/// for serializers, mappers and the equality of records.
/// </summary>
internal static class AccessorEmitter
{
    public static void Write(SourceWriter writer, RetentionModel model)
    {
        var accessors = AccessorsOf(model).ToArray();
        if (accessors.Length == 0)
        {
            return;
        }

        writer.WriteLine();
        writer.OpenBlock(model.Type.Declaration.PartialHeader);
        for (var index = 0; index < accessors.Length; index++)
        {
            if (index > 0)
            {
                writer.WriteLine();
            }

            WriteAccessor(writer, model.Type, accessors[index]);
        }

        writer.CloseBlock();
    }

    private static IEnumerable<Accessor> AccessorsOf(RetentionModel model)
    {
        var policy = model.Type.SiblingReference(RetentionModel.Suffix) + ".Policy";
        if (model.Anchor is { Member: { IsHidden: true } anchor })
        {
            yield return new(
                TakenNames.AnchorAccessor, RecordReader.AnchorType(model), anchor.Name, RecordReader.AnchorOf(model, "record", policy));
        }

        if (model.Fulfilment is { Member: { IsHidden: true } member } fulfilment)
        {
            yield return new(
                TakenNames.FulfilmentAccessor, EmittedNames.Instant + "?", member.Name, RecordReader.FulfilledAt(fulfilment, policy));
        }
    }

    private static void WriteAccessor(SourceWriter writer, TypeShape type, Accessor accessor) =>
        writer.WriteLine($"""
            /// <summary>Reads <c>{Identifiers.Documentation(accessor.MemberName)}</c> for the retention policy, which cannot see it.</summary>
            /// <param name="record">A record.</param>
            /// <returns>Its value as the policy counts with it.</returns>
            {GeneratedFile.GeneratedCodeAttribute}
            [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
            internal static {accessor.Result} {accessor.Name}({type.Reference} record) =>
                {accessor.Expression};
            """);

    private sealed record Accessor(string Name, string Result, string MemberName, string Expression);
}
