using ContactTracing.Analyzers.Generation.Retention.Model;
using ContactTracing.Analyzers.Generation.Shared;
using static ContactTracing.Analyzers.Generation.Retention.EmittedNames;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>
/// Writes the purge of a collection in memory. Its report counts, and names nobody: it may be logged, in other assemblies
/// too, although it comes from a collection of records.
/// </summary>
internal static class PurgeEmitter
{
    public static void Write(SourceWriter writer, RetentionModel model)
    {
        var fulfilment = model.Fulfilment is null ? "" : ", record => FulfilledAt(record)";
        WriteOverload(
            writer,
            model,
            $"{Instant} now",
            "<param name=\"now\">The present instant.</param>",
            $"{Library}InMemoryPurge.PurgeExpired(\n        Policy, records, now, record => AnchorOf(record){fulfilment})");
        WriteOverload(
            writer,
            model,
            $"{Clock} clock",
            "<param name=\"clock\">Says what the present instant is.</param>",
            "PurgeExpired(records, clock.GetUtcNow())");
    }

    private static void WriteOverload(SourceWriter writer, RetentionModel model, string time, string timeDocumentation, string body)
    {
        // A collection of a subtype is no collection of the type: ICollection<T> is invariant.
        var element = model.HasSubtypes ? ElementName(model.Type) : model.Type.Reference;
        writer.WriteLine();
        writer.WriteLine("/// <summary>Deletes from <paramref name=\"records\"/> those that are due, and reports what was done (S8, S10).</summary>");
        if (model.HasSubtypes)
        {
            writer.WriteLine($"/// <typeparam name=\"{element}\">The type of the records in the collection.</typeparam>");
        }

        writer.WriteLine($"""
            /// <param name="records">A collection that can shrink.</param>
            /// {timeDocumentation}
            /// <returns>How many were examined, deleted and kept: evidence of the deletion that names no person.</returns>
            [{Library}Redacts]
            public static {Library}PurgeReport PurgeExpired{(model.HasSubtypes ? $"<{element}>" : "")}(
                global::System.Collections.Generic.ICollection<{element}> records, {time}){Constraint(model, element)} =>
                {body};
            """);
    }

    private static string Constraint(RetentionModel model, string element) =>
        model.HasSubtypes ? $"\n    where {element} : {model.Type.Reference}" : "";

    // A type parameter of the user's type or of a container may have the name already.
    private static string ElementName(TypeShape type)
    {
        var name = "TRecord";
        while (type.Containers.Append(type.Declaration).Any(level => level.TypeParameters.Any(p => p.Name == name)))
        {
            name += "_";
        }

        return name;
    }
}
