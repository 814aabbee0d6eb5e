using ContactTracing.Analyzers.Generation.Retention.Model;
using ContactTracing.Analyzers.Generation.Shared;
using static ContactTracing.Analyzers.Generation.Retention.EmittedNames;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>
/// Writes the purge through EF Core. What makes a row due is written once, and the library makes of it the questions of the
/// preview and the deletion alike.
/// </summary>
internal static class EntityPurgeEmitter
{
    public static void Write(SourceWriter writer, RetentionModel model)
    {
        WriteRows(writer, model);
        WritePurge(writer, model);
        WriteErasure(writer, model);
        WriteQuestions(writer, model);
    }

    private static void WriteRows(SourceWriter writer, RetentionModel model)
    {
        var entity = $"{EntityLibrary}RetainedEntity<{model.Type.Reference}>";
        var fulfilment = model.Fulfilment is null ? "" : $",\n    {RowReader.Fulfilment(model)}";
        writer.WriteLine($"""

            private static {entity}{Nullable(model)} rows;

            private static {entity} Rows =>
                rows ?? (rows = CreateRows());

            private static {entity} CreateRows() => new {entity}(
                Policy,
                record => {RowReader.Anchor(model)}{fulfilment});
            """);
    }

    private static void WritePurge(SourceWriter writer, RetentionModel model) => writer.WriteLine($"""

        /// <summary>Deletes from a database what is due at the start of a run, in batches, each with its evidence (S8, S10).</summary>
        /// <param name="context">A context with the type, outside a transaction. Changes that it tracks are not saved.</param>
        /// <param name="run">The run that this is part of.</param>
        /// <param name="options">Size of the batches, clock, lead and zone.</param>
        /// <param name="cancellationToken">Stops: the batch in progress is undone, earlier ones stay deleted.</param>
        /// <returns>Evidence of the deletion that names no person.</returns>
        /// <exception cref="{EntityLibrary}PurgeModelException">The purge would not translate, or a foreign key would block it. Nothing was deleted.</exception>
        public static {Task("PurgeEvidence")} PurgeAsync(
            {Context} context,
            {Library}PurgeRun run,
            {Options(model)},
            {Cancellation} cancellationToken = default({Cancellation})) =>
            Rows.PurgeAsync(context, run, options, cancellationToken);

        /// <summary>The same as a run that starts now and purges nothing else.</summary>
        /// <inheritdoc cref="PurgeAsync({Context}, {Library}PurgeRun, {Library}PurgeOptions, {Cancellation})"/>
        public static {Task("PurgeEvidence")} PurgeAsync(
            {Context} context,
            {Options(model)},
            {Cancellation} cancellationToken = default({Cancellation})) =>
            PurgeAsync(context, {Library}PurgeRun.Start((options ?? new {Library}PurgeOptions()).Clock), options, cancellationToken);
        """);

    private static void WriteErasure(SourceWriter writer, RetentionModel model) => writer.WriteLine($"""

        /// <summary>Deletes the records of a person from a database, due or not, by the path of the purge (GDPR, articles 17 and 21).</summary>
        /// <param name="context">A context with the type, outside a transaction. Changes that it tracks are not saved.</param>
        /// <param name="records">Which records are those of the person.</param>
        /// <param name="run">A run of its own.</param>
        /// <param name="options">Size of the batches and clock.</param>
        /// <param name="cancellationToken">Stops: the batch in progress is undone, earlier ones stay deleted.</param>
        /// <returns>Evidence of the deletion that names no person.</returns>
        /// <exception cref="{EntityLibrary}PurgeModelException">The erasure would not translate, or a foreign key would block it. Nothing was deleted.</exception>
        public static {Task("PurgeEvidence")} EraseAsync(
            {Context} context,
            global::System.Linq.Expressions.Expression<global::System.Func<{model.Type.Reference}, bool>> records,
            {Library}PurgeRun run,
            {Options(model)},
            {Cancellation} cancellationToken = default({Cancellation})) =>
            Rows.EraseAsync(context, records, run, options, cancellationToken);
        """);

    private static void WriteQuestions(SourceWriter writer, RetentionModel model) => writer.WriteLine($"""

        /// <summary>Says what a purge would delete from a database now, by the same predicate. Nothing is changed.</summary>
        /// <param name="context">A context with the type.</param>
        /// <param name="options">Clock, lead and zone.</param>
        /// <param name="cancellationToken">Stops the questions.</param>
        /// <returns>Counts and instants that name no person.</returns>
        /// <exception cref="{EntityLibrary}PurgeModelException">The purge would not translate, or a foreign key would block it.</exception>
        public static {Task("PurgePreview")} PreviewAsync(
            {Context} context,
            {Options(model)},
            {Cancellation} cancellationToken = default({Cancellation})) =>
            Rows.PreviewAsync(context, options, cancellationToken);

        /// <summary>Refuses a model from which the type could not be purged. Call it when the application starts.</summary>
        /// <param name="context">A context with the model.</param>
        /// <exception cref="{EntityLibrary}PurgeModelException">The message names each entity and its remedy.</exception>
        public static void CheckModel({Context} context) => Rows.CheckModel(context);

        /// <summary>The purge as a scheduled host runs it, with a context of its own for every preview and run.</summary>
        /// <param name="openContext">Makes a context.</param>
        /// <param name="options">Size of the batches, clock, lead and zone.</param>
        /// <returns>A purge that several threads may use.</returns>
        public static {Library}IPurge ToPurge(
            global::System.Func<{Context}> openContext,
            {Options(model)}) =>
            Rows.ToPurge(openContext, options);
        """);

    private static string Task(string result) => $"global::System.Threading.Tasks.Task<{Library}{result}>";

    private static string Options(RetentionModel model) => $"{Library}PurgeOptions{Nullable(model)} options = null";

    private static string Nullable(RetentionModel model) => model.Type.IsNullableSupported ? "?" : "";
}
