using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.Analyzers.CodeFixes.Declarations;

/// <summary>The line end of a file, for lines that a fix adds: the formatter leaves those that it finds as they are.</summary>
internal static class LineEnd
{
    public static SyntaxTrivia Of(SyntaxNode root)
    {
        var first = root.DescendantTrivia().FirstOrDefault(static t => t.IsKind(SyntaxKind.EndOfLineTrivia));
        return first == default ? SyntaxFactory.ElasticLineFeed : first;
    }
}
