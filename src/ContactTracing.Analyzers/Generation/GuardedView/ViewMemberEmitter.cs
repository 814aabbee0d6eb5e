using ContactTracing.Analyzers.Generation.GuardedView.Model;
using ContactTracing.Analyzers.Generation.Shared;
using static ContactTracing.Analyzers.Generation.Retention.EmittedNames;

namespace ContactTracing.Analyzers.Generation.GuardedView;

/// <summary>Writes one member of a view.</summary>
internal static class ViewMemberEmitter
{
    private const string List = "global::System.Collections.Generic.IReadOnlyList";

    public static void Write(SourceWriter writer, GuardedViewModel model, EmittedViewNames names, ViewedMember member)
    {
        WriteDocumentation(writer, member);
        WriteClassification(writer, member);
        var name = Identifiers.Escape(member.ShownName);
        var value = $"this.{names.Read}({names.Members}.{Identifiers.Escape(member.Name)}).{Identifiers.Escape(member.Name)}";
        var nullable = model.Type.IsNullableSupported ? "?" : "";
        switch (member.Kind)
        {
            case ViewedKind.Value:
                WriteProperty(writer, $"{member.Accessibility} {member.Type} {name}", $"return {value};");
                break;
            case ViewedKind.Part:
                WriteProperty(writer, $"{member.Accessibility} {member.Type}{Absent(member, nullable)} {name}", One(member, names, value));
                break;
            case ViewedKind.Parts:
                WriteProperty(writer, $"{member.Accessibility} {List}<{member.Type}> {name}", $"return {member.Type}.Within(this.{names.Access}, {value});");
                break;
            case ViewedKind.Record:
                writer.OpenBlock($"{member.Accessibility} {member.Type}{Absent(member, nullable)} {name}()");
                writer.WriteLine(One(member, names, value));
                writer.CloseBlock();
                break;
            default:
                writer.OpenBlock($"{member.Accessibility} global::System.Threading.Tasks.Task<{List}<{member.Type}>> {name}({Cancellation} cancellationToken = default({Cancellation}))");
                writer.WriteLine($"return {member.Type}.WithinAsync(this.{names.Access}, {value}, cancellationToken);");
                writer.CloseBlock();
                break;
        }
    }

    private static string Absent(ViewedMember member, string nullable) => member.Absence == Absence.None ? "" : nullable;

    private static string One(ViewedMember member, EmittedViewNames names, string value) => member.Absence switch
    {
        Absence.None => $"return {member.Type}.Within(this.{names.Access}, {value});",
        Absence.NullableValue => $"var value = {value};\nreturn value.HasValue ? {member.Type}.Within(this.{names.Access}, value.Value) : null;",
        _ => $"var value = {value};\nreturn value is null ? null : {member.Type}.Within(this.{names.Access}, value);",
    };

    private static void WriteProperty(SourceWriter writer, string signature, string statements)
    {
        writer.OpenBlock(signature);
        writer.OpenBlock("get");
        writer.WriteLine(statements);
        writer.CloseBlock();
        writer.CloseBlock();
    }

    private static void WriteDocumentation(SourceWriter writer, ViewedMember member)
    {
        var name = Identifiers.Documentation(member.Name);
        var needs = member.Categories.IsEmpty ? "" : $"; needs {string.Join(", ", member.Categories)}";
        var purposes = member.Purposes is not { } narrowed ? ""
            : narrowed.IsEmpty ? ", and no purpose allows it"
            : $", for {string.Join(", ", narrowed)} only";
        writer.WriteLine(member.Kind switch
        {
            ViewedKind.Value => $"/// <summary>Reads <c>{name}</c>{needs}{purposes}.</summary>",
            ViewedKind.Part => $"/// <summary>Shows <c>{name}</c> under the same grant{needs}{purposes}.</summary>",
            ViewedKind.Parts => $"/// <summary>Shows <c>{name}</c> under the same grant{needs}{purposes}; no list is an empty one.</summary>",
            ViewedKind.Record => $"/// <summary>Opens the record <c>{name}</c> with the same grant, with an audit entry of its own{needs}{purposes}.</summary>",
            _ => $"/// <summary>Opens the records <c>{name}</c> with the same grant, with an audit entry each{needs}{purposes}; those that are refused are left out.</summary>",
        });
        if (member.Kind == ViewedKind.Records)
        {
            writer.WriteLine("/// <param name=\"cancellationToken\">Stops before anything is revealed.</param>");
        }

        writer.WriteLine($"/// <exception cref=\"{Library}AccessDeniedException\">The grant does not show it, or not any more, or not to who acts now.</exception>");
    }

    // What the view hands out is classified as it was, so that the rules follow it to a log or out of the house.
    private static void WriteClassification(SourceWriter writer, ViewedMember member)
    {
        if (member.Kind != ViewedKind.Value)
        {
            return;
        }

        WriteAttribute(writer, "HealthData", "HealthCategory", member.Health);
        WriteAttribute(writer, "IdentityData", "IdentityKind", member.Identity);
        if (member.IsPseudonym)
        {
            writer.WriteLine($"[{Library}Pseudonym]");
        }

        if (member.Absence == Absence.MaybeNull)
        {
            writer.WriteLine("[global::System.Diagnostics.CodeAnalysis.MaybeNull]");
        }
    }

    private static void WriteAttribute(SourceWriter writer, string attribute, string @enum, EquatableArray<string> names)
    {
        if (!names.IsEmpty)
        {
            writer.WriteLine(names.Count == 1 ? $"[{Library}{attribute}({Library}{@enum}.{names[0]})]" : $"[{Library}{attribute}]");
        }
    }
}
