using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.Analyzers.Tests.Classification;

/// <summary>An additional file whose content is given, missing or fails to be read.</summary>
internal sealed class InMemoryFile(string path, Func<SourceText?> read) : AdditionalText
{
    public InMemoryFile(string path, string text)
        : this(path, () => SourceText.From(text))
    {
    }

    public override string Path => path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => read();
}
