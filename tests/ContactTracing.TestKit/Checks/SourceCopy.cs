using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.TestKit.Checks;

/// <summary>A copy of a source that differs by insertions only, so that every span of the source has its place in the copy.</summary>
internal sealed class SourceCopy
{
    private readonly ImmutableArray<Insertion> _insertions;

    public SourceCopy(TestFile original, string path, IEnumerable<Insertion> insertions)
    {
        _insertions = [.. insertions.OrderBy(insertion => insertion.Position)];
        Original = original;
        var text = new StringBuilder(original.Text);
        foreach (var insertion in _insertions.Reverse())
        {
            text.Insert(insertion.Position, insertion.Text);
        }

        File = new TestFile(path, text.ToString());
    }

    public TestFile Original { get; }

    public TestFile File { get; }

    public TextSpan Map(TextSpan span)
    {
        var start = span.Start + Inserted(position => position <= span.Start);
        return span.IsEmpty
            ? new TextSpan(start, 0)
            : TextSpan.FromBounds(start, span.End + Inserted(position => position < span.End));
    }

    private int Inserted(Func<int, bool> before) =>
        _insertions.Where(insertion => before(insertion.Position)).Sum(insertion => insertion.Text.Length);
}
