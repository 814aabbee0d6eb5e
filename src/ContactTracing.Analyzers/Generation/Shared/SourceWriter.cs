using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.Analyzers.Generation.Shared;

/// <summary>
/// Writes indented source with <c>\n</c> line ends on every machine. Text of several lines, such as a raw string, is
/// indented line by line.
/// </summary>
internal sealed class SourceWriter
{
    private const int IndentSize = 4;

    private readonly StringBuilder _text = new();
    private int _depth;

    public void WriteLine() => _text.Append('\n');

    public void WriteLine(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var content = line.TrimEnd('\r', ' ');
            if (content.Length > 0)
            {
                _text.Append(' ', _depth * IndentSize).Append(content);
            }

            _text.Append('\n');
        }
    }

    public void OpenBlock(string header)
    {
        WriteLine(header);
        OpenBlock();
    }

    public void OpenBlock()
    {
        WriteLine("{");
        _depth++;
    }

    public void CloseBlock()
    {
        Outdent();
        WriteLine("}");
    }

    public void Indent() => _depth++;

    public void Outdent()
    {
        if (_depth == 0)
        {
            throw new InvalidOperationException("There is no block to close.");
        }

        _depth--;
    }

    public SourceText ToSourceText()
    {
        if (_depth != 0)
        {
            throw new InvalidOperationException($"{_depth} blocks are still open.");
        }

        return SourceText.From(_text.ToString(), Encoding.UTF8);
    }
}
