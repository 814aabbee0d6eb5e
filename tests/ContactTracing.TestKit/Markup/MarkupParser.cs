using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.TestKit.Markup;

/// <summary>
/// Reads the markup of Microsoft's analyzer testing library. Square and curly spans are matched separately, so they may
/// nest and overlap.
/// </summary>
internal sealed partial class MarkupParser(string path, string markup)
{
    private readonly StringBuilder _text = new(markup.Length);
    private readonly Stack<OpenSpan> _square = new();
    private readonly Stack<OpenSpan> _curly = new();
    private readonly List<(int Opened, MarkupSpan Span)> _spans = [];
    private int? _position;
    private int _at;

    public MarkedText Parse()
    {
        while (_at < markup.Length)
        {
            if (!ReadToken())
            {
                _text.Append(markup[_at++]);
            }
        }

        foreach (var open in _square.Concat(_curly))
        {
            throw Error(open.MarkupPosition, "this span is never closed");
        }

        var ordered = _spans.OrderBy(span => span.Opened).Select(span => span.Span);
        return new MarkedText(path, _text.ToString(), [.. ordered], _position);
    }

    private bool ReadToken()
    {
        var rest = markup.AsSpan(_at);
        if (rest.StartsWith("[|"))
        {
            return Open(_square, 2, id: null, marker: null);
        }

        if (rest.StartsWith("|]"))
        {
            return Close(_square, "'|]' closes nothing; it needs a '[|' before it");
        }

        if (rest.StartsWith("{|"))
        {
            return OpenNamed();
        }

        return rest.StartsWith("|}")
            ? Close(_curly, "'|}' closes nothing; it needs a '{|CT1001:' or '{|#0:' before it")
            : ReadPosition(rest);
    }

    private bool OpenNamed()
    {
        var name = SpanName().Match(markup, _at);
        if (!name.Success)
        {
            throw Error(_at, "'{|' opens a span and needs a rule or a number: '{|CT1001:x|}' or '{|#0:x|}'");
        }

        int? marker = name.Groups["marker"].Success
            ? int.Parse(name.Groups["marker"].Value, CultureInfo.InvariantCulture)
            : null;
        return Open(_curly, name.Length, marker is null ? name.Groups["id"].Value : null, marker);
    }

    private bool Open(Stack<OpenSpan> stack, int length, string? id, int? marker)
    {
        stack.Push(new OpenSpan(_at, _text.Length, id, marker));
        _at += length;
        return true;
    }

    private bool Close(Stack<OpenSpan> stack, string problem)
    {
        if (!stack.TryPop(out var open))
        {
            throw Error(_at, problem);
        }

        var span = new MarkupSpan(path, TextSpan.FromBounds(open.Start, _text.Length), open.Id, open.Marker);
        _spans.Add((open.MarkupPosition, span));
        _at += 2;
        return true;
    }

    private bool ReadPosition(ReadOnlySpan<char> rest)
    {
        // "$$" before a quote or a third dollar begins a raw interpolated string of the source itself.
        var isPosition = rest.StartsWith("$$") && (rest.Length == 2 || rest[2] is not ('"' or '$'));
        if (!isPosition || (_at > 0 && markup[_at - 1] == '$'))
        {
            return false;
        }

        if (_position is not null)
        {
            throw Error(_at, "a second '$$'; a text has one position");
        }

        _position = _text.Length;
        _at += 2;
        return true;
    }

    private MarkupException Error(int position, string problem) => MarkupException.At(path, markup, position, problem);

    [GeneratedRegex(@"\G\{\|(?:#(?<marker>[0-9]{1,4})|(?<id>[A-Za-z][A-Za-z0-9_]*)):", RegexOptions.CultureInvariant)]
    private static partial Regex SpanName();

    private readonly record struct OpenSpan(int MarkupPosition, int Start, string? Id, int? Marker);
}
