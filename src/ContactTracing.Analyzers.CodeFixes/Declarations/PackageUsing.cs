using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes.Declarations;

/// <summary>
/// The using directive of the package, where the workspace cannot be asked for it: to the workspace an internal type of the package is in
/// the way of a name, whoever can see it, and in front of a documented type it leaves an empty line too many.
/// </summary>
internal static class PackageUsing
{
    /// <summary>Whether the file can name the type already, also by a global directive of another one.</summary>
    public static bool IsInForce(DocumentEditor editor, INamedTypeSymbol type) =>
        editor.SemanticModel.LookupNamespacesAndTypes(editor.OriginalRoot.SpanStart, name: type.Name).Contains(type, SymbolEqualityComparer.Default);

    public static bool WouldLeaveAGap(DocumentEditor editor) =>
        editor.OriginalRoot is CompilationUnitSyntax { Usings.Count: 0, Members.Count: > 0 } && BeginsWithDocumentation(editor.OriginalRoot);

    /// <summary>Queues the directive for a file that has others, or begins with a documented type; elsewhere the name stays qualified.</summary>
    public static void AddTo(DocumentEditor editor, INamedTypeSymbol type)
    {
        if (editor.OriginalRoot is CompilationUnitSyntax { Usings.Count: > 0 } || WouldLeaveAGap(editor))
        {
            var name = type.ContainingNamespace.ToDisplayString();
            editor.ReplaceNode(editor.OriginalRoot, (current, _) => With((CompilationUnitSyntax)current, name));
        }
    }

    private static bool BeginsWithDocumentation(SyntaxNode root) =>
        root.GetLeadingTrivia().FirstOrDefault(static t => !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia)).HasStructure;

    // Several attributes of one fix may ask for it.
    private static CompilationUnitSyntax With(CompilationUnitSyntax root, string name)
    {
        if (root.Usings.Any(u => u.Name?.ToString() == name))
        {
            return root;
        }

        var end = LineEnd.Of(root);
        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name).WithLeadingTrivia(SyntaxFactory.Space)).WithTrailingTrivia(end);
        if (root.Usings.Count == 0)
        {
            return root.WithUsings(SyntaxFactory.SingletonList(directive.WithTrailingTrivia(end, end)));
        }

        var next = root.Usings.FirstOrDefault(u => u.Alias is null && !IsSystem(u) && string.CompareOrdinal(u.Name?.ToString(), name) > 0);
        if (next is null)
        {
            return root.WithUsings(root.Usings.Add(directive));
        }

        // Whatever stood in front of the usings stays there.
        var index = root.Usings.IndexOf(next);
        return root.WithUsings(root.Usings
            .Replace(next, next.WithoutLeadingTrivia())
            .Insert(index, directive.WithLeadingTrivia(next.GetLeadingTrivia())));
    }

    private static bool IsSystem(UsingDirectiveSyntax directive) =>
        directive.Name?.ToString() is var name && (name == "System" || name?.StartsWith("System.", StringComparison.Ordinal) == true);
}
