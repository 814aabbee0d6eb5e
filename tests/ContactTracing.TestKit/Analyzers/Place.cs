using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.TestKit.Analyzers;

/// <summary>A span in a file, or nowhere when the path is null.</summary>
internal readonly record struct Place(string? Path, TextSpan Span)
{
    public static Place Of(Location location) => location.Kind switch
    {
        LocationKind.SourceFile => new Place(location.SourceTree!.FilePath, location.SourceSpan),
        LocationKind.ExternalFile => new Place(location.GetLineSpan().Path, location.SourceSpan),
        _ => default,
    };
}
