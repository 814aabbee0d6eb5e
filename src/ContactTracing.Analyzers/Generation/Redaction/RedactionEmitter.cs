using ContactTracing.Analyzers.Generation.Redaction.Model;
using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.Analyzers.Generation.Redaction;

/// <summary>Writes the redacting part of one type. A redacted member is named in a literal, and read nowhere.</summary>
internal static class RedactionEmitter
{
    private const string Invariant = "var invariant = global::System.Globalization.CultureInfo.InvariantCulture;";
    private const string Redacts = "[global::ContactTracing.DataProtection.Redacts]";

    public static SourceText Emit(RedactionModel model) => GeneratedFile.Beside(model.Type, writer =>
    {
        if (model.DebuggerDisplay is { } display)
        {
            writer.WriteLine($"[global::System.Diagnostics.DebuggerDisplay({Identifiers.Literal(display)})]");
        }

        writer.OpenBlock(model.Type.Declaration.PartialHeader);
        if (model.WritesToString)
        {
            WriteToString(writer, model);
        }

        if (model.PrintMembersModifiers is { } modifiers)
        {
            if (model.WritesToString)
            {
                writer.WriteLine();
            }

            WritePrintMembers(writer, model, modifiers);
        }

        writer.CloseBlock();
    });

    private static void WriteToString(SourceWriter writer, RedactionModel model)
    {
        WriteDocumentation(writer, "<returns>Type and members as text, in the invariant culture.</returns>");
        writer.OpenBlock("public override string ToString()");
        writer.WriteLine($"var builder = new global::System.Text.StringBuilder({Identifiers.Literal(model.Type.Name + " { ")});");
        if (model.PrintMembersModifiers is null)
        {
            WriteMembers(writer, model);
            writer.WriteLine($"return builder.Append({Identifiers.Literal(model.Members.IsEmpty ? "}" : " }")}).ToString();");
        }
        else
        {
            WriteCallOfPrintMembers(writer);
        }

        writer.CloseBlock();
    }

    // As the compiler writes it.
    private static void WriteCallOfPrintMembers(SourceWriter writer)
    {
        writer.OpenBlock("if (this.PrintMembers(builder))");
        writer.WriteLine("builder.Append(' ');");
        writer.CloseBlock();
        writer.WriteLine();
        writer.WriteLine("return builder.Append('}').ToString();");
    }

    private static void WritePrintMembers(SourceWriter writer, RedactionModel model, string modifiers)
    {
        WriteDocumentation(
            writer,
            """
            <param name="builder">Receives the members, in the invariant culture.</param>
            <returns>Whether there was anything to write.</returns>
            """);
        writer.OpenBlock(modifiers + " bool PrintMembers(global::System.Text.StringBuilder builder)");
        WriteMembers(writer, model);
        writer.WriteLine(model.Members.IsEmpty ? "return false;" : "return true;");
        writer.CloseBlock();
    }

    private static void WriteDocumentation(SourceWriter writer, string signature)
    {
        writer.WriteLine("/// <summary>Shows the record without its classified members: professional secrecy (S24; CSP, L.1110-4).</summary>");
        foreach (var line in signature.Split('\n'))
        {
            writer.WriteLine("/// " + line.TrimEnd('\r'));
        }

        writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        writer.WriteLine(Redacts);
    }

    private static void WriteMembers(SourceWriter writer, RedactionModel model)
    {
        if (model.Members.Any(static m => !m.IsRedacted))
        {
            writer.WriteLine(Invariant);
        }

        var separator = "";
        foreach (var member in model.Members)
        {
            writer.WriteLine(Statement(member, separator));
            separator = ", ";
        }
    }

    private static string Statement(ShownMember member, string separator)
    {
        if (member.Format is not { } format)
        {
            return $"builder.Append({Identifiers.Literal($"{separator}{member.Name} = [redacted]")});";
        }

        var placeholder = format.Length == 0 ? "{0}" : "{0:" + format + "}";
        var text = Identifiers.Literal($"{separator}{member.Name} = {placeholder}");
        return $"builder.AppendFormat(invariant, {text}, this.{Identifiers.Escape(member.Name)});";
    }
}
