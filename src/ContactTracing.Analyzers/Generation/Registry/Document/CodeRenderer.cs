using System.Globalization;
using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.Registry.Document;

/// <summary>Writes the tree as C# expressions.</summary>
internal static class CodeRenderer
{
    /// <summary>Writes <c>prefix expression suffix</c>; an object or a list of objects over several lines.</summary>
    public static void Render(SourceWriter writer, string prefix, Node node, string suffix)
    {
        switch (node)
        {
            case ObjectNode value:
                writer.WriteLine($"{prefix}new {value.Type}(");
                writer.Indent();
                RenderMembers(writer, value);
                writer.Outdent();
                writer.WriteLine(")" + suffix);
                break;
            case ListNode { IsShort: false } list:
                writer.WriteLine($"{prefix}new {list.ElementType}[]");
                writer.OpenBlock();
                foreach (var item in list.Items)
                {
                    Render(writer, "", item, ",");
                }

                writer.Outdent();
                writer.WriteLine("}" + suffix);
                break;
            default:
                writer.WriteLine(prefix + Scalar(node) + suffix);
                break;
        }
    }

    private static void RenderMembers(SourceWriter writer, ObjectNode value)
    {
        for (var i = 0; i < value.Members.Length; i++)
        {
            var (name, member) = value.Members[i];
            Render(writer, name + ": ", member, i < value.Members.Length - 1 ? "," : "");
        }
    }

    private static string Scalar(Node node) => node switch
    {
        TextNode { Value: { } text } => Identifiers.Literal(text),
        NumberNode { Value: { } number } => number.ToString(CultureInfo.InvariantCulture),
        EnumNode constant => constant.Type + "." + Identifiers.Escape(constant.Name),
        ListNode { Items.Count: 0 } list => $"global::System.Array.Empty<{list.ElementType}>()",
        ListNode list => $"new {list.ElementType}[] {{ {string.Join(", ", list.Items.Select(Scalar))} }}",
        _ => "null",
    };
}
