using System.Globalization;
using System.Text;

namespace ContactTracing.Analyzers.Generation.Registry.Document;

/// <summary>
/// Writes the tree as JSON (RFC 8259): two spaces of indentation, <c>\n</c>, members in a fixed order, every member
/// present. The same declarations give the same bytes, so that registers can be compared line by line.
/// </summary>
internal sealed class JsonRenderer
{
    private const int IndentSize = 2;

    private readonly StringBuilder _text = new();
    private int _depth;

    private JsonRenderer()
    {
    }

    /// <param name="format">The value of the first member, <c>format</c>, by which a reader knows what follows.</param>
    /// <param name="root">The register.</param>
    public static string Render(string format, ObjectNode root)
    {
        var renderer = new JsonRenderer();
        renderer.WriteObject([("Format", new TextNode(format)), .. root.Members]);
        return renderer._text.ToString();
    }

    private void Write(Node node)
    {
        switch (node)
        {
            case ObjectNode value:
                WriteObject(value.Members);
                break;
            case ListNode list:
                WriteList(list);
                break;
            case TextNode { Value: { } text }:
                WriteText(text);
                break;
            case EnumNode constant:
                WriteText(constant.Name);
                break;
            case NumberNode { Value: { } number }:
                _text.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                _text.Append("null");
                break;
        }
    }

    private void WriteObject(IReadOnlyList<(string Name, Node Value)> members) => WriteLines('{', '}', members, member =>
    {
        WriteText(char.ToLowerInvariant(member.Name[0]) + member.Name.Substring(1));
        _text.Append(": ");
        Write(member.Value);
    });

    private void WriteList(ListNode list)
    {
        if (!list.IsShort)
        {
            WriteLines('[', ']', list.Items, Write);
            return;
        }

        _text.Append('[');
        for (var i = 0; i < list.Items.Count; i++)
        {
            _text.Append(i == 0 ? "" : ", ");
            Write(list.Items[i]);
        }

        _text.Append(']');
    }

    private void WriteLines<T>(char open, char close, IReadOnlyList<T> items, Action<T> write)
    {
        _text.Append(open);
        _depth++;
        for (var i = 0; i < items.Count; i++)
        {
            _text.Append(i == 0 ? "\n" : ",\n").Append(' ', _depth * IndentSize);
            write(items[i]);
        }

        _depth--;
        _text.Append('\n').Append(' ', _depth * IndentSize).Append(close);
    }

    private void WriteText(string text)
    {
        _text.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsSurrogatePair(text, i);
            if (isPair)
            {
                _text.Append(text, i, 2);
                i++;
                continue;
            }

            WriteCharacter(text[i]);
        }

        _text.Append('"');
    }

    private void WriteCharacter(char character)
    {
        switch (character)
        {
            case '"' or '\\':
                _text.Append('\\').Append(character);
                break;
            case < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029':
                // Some of them end a line for C#, and none should reach a terminal.
                _text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                break;
            default:
                // Half a surrogate pair is no text that any encoding could carry.
                _text.Append(char.IsSurrogate(character) ? '\ufffd' : character);
                break;
        }
    }
}
