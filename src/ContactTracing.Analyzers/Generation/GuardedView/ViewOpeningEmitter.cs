using ContactTracing.Analyzers.Generation.GuardedView.Model;
using ContactTracing.Analyzers.Generation.Shared;
using static ContactTracing.Analyzers.Generation.Retention.EmittedNames;

namespace ContactTracing.Analyzers.Generation.GuardedView;

/// <summary>Writes how a view is opened: by itself with a grant, or from the view of the record around it.</summary>
internal static class ViewOpeningEmitter
{
    private const string Task = "global::System.Threading.Tasks.Task";
    private const string ReadOnlyList = "global::System.Collections.Generic.IReadOnlyList";
    private const string List = "global::System.Collections.Generic.List";
    private const string Sequence = "global::System.Collections.Generic.IEnumerable";
    private const string Guard = "(guard ?? throw new global::System.ArgumentNullException(nameof(guard)))";
    private const string Operation = Library + "AuditOperation";

    public static void Write(SourceWriter writer, GuardedViewModel model, EmittedViewNames names)
    {
        var reference = model.Reference is null ? $", {Library}RecordReference reference" : "";
        var argument = model.Reference is null ? ", reference" : "";
        WriteOne(writer, model, names, reference, argument);
        WriteOneAsync(writer, model, names, reference, argument);
        if (model.Reference is not null)
        {
            WriteMany(writer, model, names);
            WriteWithinRecord(writer, model, names);
        }
        else if (!model.IsRecord)
        {
            WriteWithinPart(writer, model, names);
        }

        WriteToOpen(writer, model, names, reference, argument);
    }

    private static void WriteOne(SourceWriter writer, GuardedViewModel model, EmittedViewNames names, string reference, string argument)
    {
        WriteDocumentation(writer, model, "Opens a record: the audit entry is written before this returns (décret 2020-551, art. 5-II).", "The record.", isAsync: false);
        writer.WriteLine($$"""
            public static {{names.Self}} Open({{Library}}AccessGuard guard, {{Library}}AccessGrant grant, {{model.Type.Reference}} record{{reference}}, {{Operation}} operation = {{Operation}}.Consult)
            {
                return new {{names.Self}}(record, {{Guard}}.Open(grant, {{names.Type}}, {{names.ToOpen}}(record{{argument}}), operation));
            }
            """);
    }

    private static void WriteOneAsync(SourceWriter writer, GuardedViewModel model, EmittedViewNames names, string reference, string argument)
    {
        WriteDocumentation(writer, model, "Opens a record: the audit entry is written before the task completes (décret 2020-551, art. 5-II).", "The record.", isAsync: true);
        writer.WriteLine($$"""
            public static async {{Task}}<{{names.Self}}> OpenAsync({{Library}}AccessGuard guard, {{Library}}AccessGrant grant, {{model.Type.Reference}} record{{reference}}, {{Operation}} operation = {{Operation}}.Consult, {{Cancellation}} cancellationToken = default({{Cancellation}}))
            {
                return new {{names.Self}}(record, await {{Guard}}.OpenAsync(grant, {{names.Type}}, {{names.ToOpen}}(record{{argument}}), operation, cancellationToken).ConfigureAwait(false));
            }
            """);
    }

    private static void WriteMany(SourceWriter writer, GuardedViewModel model, EmittedViewNames names)
    {
        WriteDocumentation(writer, model, "Opens the records of a list, with an audit entry each. Those that are refused, such as expired ones, are left out.", "The records.", isAsync: true, "records");
        writer.WriteLine($$"""
            public static async {{Task}}<{{ReadOnlyList}}<{{names.Self}}>> OpenAsync({{Library}}AccessGuard guard, {{Library}}AccessGrant grant, {{ReadOnlyList}}<{{model.Type.Reference}}> records, {{Operation}} operation = {{Operation}}.Consult, {{Cancellation}} cancellationToken = default({{Cancellation}}))
            {
                var found = new {{List}}<{{model.Type.Reference}}>(records ?? throw new global::System.ArgumentNullException(nameof(records)));
                var accesses = await {{Guard}}.OpenAsync(grant, {{names.Type}}, found.ConvertAll({{names.ToOpen}}), operation, cancellationToken).ConfigureAwait(false);
                return {{names.Opened}}(found, accesses);
            }

            private static {{List}}<{{names.Self}}> {{names.Opened}}({{List}}<{{model.Type.Reference}}> found, {{ReadOnlyList}}<{{Library}}RecordAccess{{Nullable(model)}}> accesses)
            {
                var views = new {{List}}<{{names.Self}}>(found.Count);
                for (var index = 0; index < found.Count; index++)
                {
                    if (accesses[index] is {{Library}}RecordAccess access)
                    {
                        views.Add(new {{names.Self}}(found[index], access));
                    }
                }

                return views;
            }
            """);
    }

    private static void WriteWithinRecord(SourceWriter writer, GuardedViewModel model, EmittedViewNames names)
    {
        writer.WriteLine($$"""

            internal static {{names.Self}} Within({{Library}}RecordAccess around, {{model.Type.Reference}} record)
            {
                return new {{names.Self}}(record, around.Open({{names.Type}}, {{names.ToOpen}}(record)));
            }

            """);
        writer.OpenBlock($"internal static async {Task}<{ReadOnlyList}<{names.Self}>> WithinAsync({Library}RecordAccess around, {SequenceOf(model)} records, {Cancellation} cancellationToken)");
        writer.WriteLine($"var found = new {List}<{model.Type.Reference}>();");
        WriteEach(writer, model, "found.Add(record);");
        writer.WriteLine($"var accesses = await around.OpenAsync({names.Type}, found.ConvertAll({names.ToOpen}), cancellationToken).ConfigureAwait(false);");
        writer.WriteLine($"return {names.Opened}(found, accesses);");
        writer.CloseBlock();
    }

    private static void WriteWithinPart(SourceWriter writer, GuardedViewModel model, EmittedViewNames names)
    {
        writer.WriteLine($$"""

            internal static {{names.Self}} Within({{Library}}RecordAccess around, {{model.Type.Reference}} record)
            {
                return new {{names.Self}}(record, around);
            }

            """);
        writer.OpenBlock($"internal static {ReadOnlyList}<{names.Self}> Within({Library}RecordAccess around, {SequenceOf(model)} records)");
        writer.WriteLine($"var views = new {List}<{names.Self}>();");
        WriteEach(writer, model, $"views.Add(new {names.Self}(record, around));");
        writer.WriteLine("return views;");
        writer.CloseBlock();
    }

    private static void WriteEach(SourceWriter writer, GuardedViewModel model, string statement)
    {
        writer.OpenBlock("if (!(records is null))");
        writer.OpenBlock("foreach (var record in records)");
        if (model.IsReferenceType)
        {
            writer.OpenBlock("if (!(record is null))");
            writer.WriteLine(statement);
            writer.CloseBlock();
        }
        else
        {
            writer.WriteLine(statement);
        }

        writer.CloseBlock();
        writer.CloseBlock();
        writer.WriteLine();
    }

    private static string SequenceOf(GuardedViewModel model) =>
        $"{Sequence}<{model.Type.Reference}{(model.IsReferenceType ? Nullable(model) : "")}>{Nullable(model)}";

    private static void WriteToOpen(SourceWriter writer, GuardedViewModel model, EmittedViewNames names, string reference, string argument)
    {
        writer.WriteLine();
        writer.OpenBlock($"private static {Library}RecordToOpen {names.ToOpen}({model.Type.Reference} record{reference})");
        if (model.IsReferenceType)
        {
            writer.OpenBlock("if (record is null)");
            writer.WriteLine("throw new global::System.ArgumentNullException(nameof(record));");
            writer.CloseBlock();
            writer.WriteLine();
        }

        // What an object is held to, its own type says.
        foreach (var (derived, name) in model.Derived.Zip(names.Derived, static (derived, name) => (derived, name.ToOpen)))
        {
            writer.OpenBlock($"if (record is {derived.Type} as{name})");
            writer.WriteLine($"return {name}(as{name}{argument});");
            writer.CloseBlock();
            writer.WriteLine();
        }

        writer.WriteLine($"return new {Library}RecordToOpen({model.Reference ?? "reference"}, {model.Age?.Anchor ?? "null"});");
        writer.CloseBlock();
        foreach (var (derived, name) in model.Derived.Zip(names.Derived, static (derived, name) => (derived, name)))
        {
            writer.WriteLine();
            writer.OpenBlock($"private static {Library}RecordToOpen {name.ToOpen}({derived.Type} record{reference})");
            writer.WriteLine($"return new {Library}RecordToOpen({model.Reference ?? "reference"}, {derived.Age?.Anchor ?? "null"}, {name.Type});");
            writer.CloseBlock();
        }
    }

    private static void WriteDocumentation(SourceWriter writer, GuardedViewModel model, string summary, string what, bool isAsync, string parameter = "record")
    {
        writer.WriteLine();
        writer.WriteLine($"""
            /// <summary>{summary}</summary>
            /// <param name="guard">The guard that issued the grant.</param>
            /// <param name="grant">The grant of who acts in this flow.</param>
            /// <param name="{parameter}">{what}</param>
            """);
        if (model.Reference is null)
        {
            writer.WriteLine("/// <param name=\"reference\">What the audit trail calls it: a random number that is stored with it and dies with it.</param>");
        }

        writer.WriteLine("/// <param name=\"operation\">What is done to it.</param>");
        if (isAsync)
        {
            writer.WriteLine("/// <param name=\"cancellationToken\">Stops before anything is revealed.</param>");
        }

        writer.WriteLine($"/// <exception cref=\"global::System.ArgumentNullException\"><paramref name=\"guard\"/> or <paramref name=\"{parameter}\"/> is missing.</exception>");
        writer.WriteLine($"/// <exception cref=\"{Library}AccessDeniedException\">Refused; the refusal is in the audit trail, if that could be written.</exception>");
    }

    private static string Nullable(GuardedViewModel model) => model.Type.IsNullableSupported ? "?" : "";
}
