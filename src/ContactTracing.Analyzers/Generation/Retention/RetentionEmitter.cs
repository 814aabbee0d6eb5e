using ContactTracing.Analyzers.Generation.Retention.Model;
using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis.Text;
using static ContactTracing.Analyzers.Generation.Retention.EmittedNames;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>Writes <c>XRetention</c> beside <c>X</c>.</summary>
internal static class RetentionEmitter
{
    public static SourceText Emit(RetentionModel model) => GeneratedFile.Beside(model.Type, writer =>
    {
        WriteClass(writer, model);
        AccessorEmitter.Write(writer, model);
    });

    private static void WriteClass(SourceWriter writer, RetentionModel model)
    {
        var type = model.Type;
        RetentionDocumentation.WriteClassSummary(writer, model);
        writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        foreach (var restriction in model.Restrictions)
        {
            writer.WriteLine(restriction);
        }

        writer.WriteLine(
            $"{type.Accessibility} static partial class {type.SiblingName(RetentionModel.Suffix)}{type.Declaration.TypeParameterList}");
        foreach (var clause in type.Declaration.ConstraintClauses)
        {
            writer.WriteLine("    " + clause);
        }

        writer.OpenBlock();
        PolicyEmitter.Write(writer, model);
        WriteDeadlines(writer, model);
        WriteQuestions(writer, model);
        WriteCutoff(writer, model);
        PurgeEmitter.Write(writer, model);
        if (model.Table is { } table)
        {
            SqlTableEmitter.Write(writer, model, table);
        }

        if (model.IsEntity)
        {
            EntityPurgeEmitter.Write(writer, model);
        }

        RecordReader.Write(writer, model);
        writer.CloseBlock();
    }

    private static void WriteDeadlines(SourceWriter writer, RetentionModel model) => writer.WriteLine($"""

        /// <summary>The instant at and after which <paramref name="record"/> may not exist any more (S8).</summary>
        /// <param name="record">A record.</param>
        /// <returns>The start of a day in the legal time zone, in UTC.</returns>
        public static {Instant} Deadline({model.Type.Reference} record) =>
            Policy.Deadline(AnchorOf(record));

        /// <summary>The instant from which <paramref name="record"/> is to be deleted (S10).</summary>
        /// <param name="record">A record.</param>
        /// <returns>
        {RetentionDocumentation.DueWhen(model)}
        /// </returns>
        public static {Instant} DueAt({model.Type.Reference} record) =>
            Policy.DueAt({Judged(model)});
        """);

    private static void WriteQuestions(SourceWriter writer, RetentionModel model) => writer.WriteLine($"""

        /// <summary>Whether <paramref name="record"/> is past its deadline, so that it should not exist and may not be shown.</summary>
        /// <param name="record">A record.</param>
        /// <param name="now">The present instant.</param>
        /// <returns><see langword="true"/> from its <see cref="Deadline"/> on.</returns>
        public static bool IsExpired({model.Type.Reference} record, {Instant} now) =>
            Policy.IsExpired(AnchorOf(record), now);

        /// <inheritdoc cref="IsExpired({model.Type.DocumentationReference}, {Instant})"/>
        /// <param name="record">A record.</param>
        /// <param name="clock">Says what the present instant is.</param>
        public static bool IsExpired({model.Type.Reference} record, {Clock} clock) =>
            IsExpired(record, clock.GetUtcNow());

        /// <summary>Whether <paramref name="record"/> is to be deleted now.</summary>
        /// <param name="record">A record.</param>
        /// <param name="now">The present instant.</param>
        /// <returns><see langword="true"/> from the instant <see cref="DueAt"/> on.</returns>
        public static bool IsDue({model.Type.Reference} record, {Instant} now) =>
            Policy.IsDue({Judged(model)}, now);

        /// <inheritdoc cref="IsDue({model.Type.DocumentationReference}, {Instant})"/>
        /// <param name="record">A record.</param>
        /// <param name="clock">Says what the present instant is.</param>
        public static bool IsDue({model.Type.Reference} record, {Clock} clock) =>
            IsDue(record, clock.GetUtcNow());
        """);

    private static void WriteCutoff(SourceWriter writer, RetentionModel model)
    {
        var isDate = model.Anchor.Kind == AnchorKind.Date;
        var result = isDate ? Date : Instant;
        var method = isDate ? "CutoffDate" : "Cutoff";
        var anchor = RetentionDocumentation.AnchorName(model);
        writer.WriteLine($"""

            /// <summary>
            /// The cutoff for a bulk delete: exactly the records with <c>{anchor}</c> strictly before it are due by the calendar.
            /// </summary>
            /// <param name="now">The present instant.</param>
            /// <returns>An exclusive bound: delete where <c>{anchor} &lt; cutoff</c>.{RetentionDocumentation.BesidesCutoff(model)}</returns>
            public static {result} Cutoff({Instant} now) => Policy.{method}(now);

            /// <inheritdoc cref="Cutoff({Instant})"/>
            /// <param name="clock">Says what the present instant is.</param>
            public static {result} Cutoff({Clock} clock) => Cutoff(clock.GetUtcNow());
            """);
    }

    private static string Judged(RetentionModel model) =>
        model.Fulfilment is null ? "AnchorOf(record)" : "AnchorOf(record), FulfilledAt(record)";
}
