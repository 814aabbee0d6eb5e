using ContactTracing.Analyzers.Generation.Registry.Document;
using ContactTracing.Analyzers.Generation.Registry.Model;
using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.Analyzers.Generation.Registry;

/// <summary>Writes the register of the assembly as one static class.</summary>
internal static class RegistryEmitter
{
    private const string Format = "contact-tracing-registry/1";

    public static SourceText Emit(RegistryModel model)
    {
        var writer = new SourceWriter();
        GeneratedFile.WriteHeader(writer, model.IsNullableSupported);
        if (model.Namespace.Length == 0)
        {
            WriteType(writer, model, depth: 1);
            return writer.ToSourceText();
        }

        writer.OpenBlock("namespace " + model.Namespace);
        WriteType(writer, model, depth: 2);
        writer.CloseBlock();
        return writer.ToSourceText();
    }

    private static void WriteType(SourceWriter writer, RegistryModel model, int depth)
    {
        var document = RegistryDocument.Of(model);
        writer.WriteLine(
            """
            /// <summary>
            /// What this assembly declares about the personal data that it processes: the input of its record of processing
            /// activities, by which conformity is shown (S26; GDPR, article 30). Declarations only, no data.
            /// </summary>
            """);
        writer.WriteLine(GeneratedFile.GeneratedCodeAttribute);
        writer.OpenBlock("internal static class " + RegistryName.Type);
        WriteJson(writer, document, depth);
        writer.WriteLine();
        writer.WriteLine("/// <summary>The declarations as typed data.</summary>");
        CodeRenderer.Render(writer, $"public static {RegistryDocument.Root} Current {{ get; }} = ", document, ";");
        writer.WriteLine();
        writer.WriteLine($"/// <summary>The declarations as JSON, in the format <c>{Format}</c>: the same bytes for the same declarations.</summary>");
        writer.WriteLine("/// <returns>One JSON object, without a byte order mark.</returns>");
        writer.WriteLine("public static string ToJson() => Json;");
        writer.CloseBlock();
    }

    private static void WriteJson(SourceWriter writer, ObjectNode document, int depth)
    {
        var json = JsonRenderer.Render(Format, document).Replace("\"", "\"\"");

        // The lines of a verbatim string are its value, and take no indentation. It is a literal for C# 8 as well.
        var lines = json.Split('\n');
        writer.WriteLine("private const string Json = @\"" + lines[0]);
        for (var i = 0; i < depth; i++)
        {
            writer.Outdent();
        }

        writer.WriteLine(string.Join("\n", lines.Skip(1)) + "\";");
        for (var i = 0; i < depth; i++)
        {
            writer.Indent();
        }
    }
}
