using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes.Declarations;

/// <summary>Opens types to generated code, which needs the modifier <c>partial</c> on them and on the types around them.</summary>
internal static class PartialModifier
{
    /// <summary>Whether the declaration or one around it lacks the modifier.</summary>
    public static bool IsMissingAround(TypeDeclarationSyntax declaration) => Chain(declaration).Any(static d => !IsOn(d));

    public static bool IsOn(TypeDeclarationSyntax declaration) => declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>Queues the modifier for the declaration and those around it.</summary>
    public static void AddAround(DocumentEditor editor, TypeDeclarationSyntax declaration)
    {
        foreach (var level in Chain(declaration))
        {
            AddTo(editor, level);
        }
    }

    /// <summary>Queues the modifier. Several diagnostics may ask for it: the declaration is looked at as it is by then.</summary>
    public static void AddTo(DocumentEditor editor, TypeDeclarationSyntax declaration) =>
        editor.ReplaceNode(declaration, static (current, _) => With((TypeDeclarationSyntax)current));

    private static IEnumerable<TypeDeclarationSyntax> Chain(TypeDeclarationSyntax declaration) =>
        declaration.AncestorsAndSelf().OfType<TypeDeclarationSyntax>();

    private static TypeDeclarationSyntax With(TypeDeclarationSyntax declaration)
    {
        if (IsOn(declaration))
        {
            return declaration;
        }

        var partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (declaration.Modifiers.Count > 0)
        {
            return (TypeDeclarationSyntax)declaration.AddModifiers(partial);
        }

        // Without modifiers the keyword carries the comment and the indentation of the declaration.
        var keyword = declaration.Keyword;
        return (TypeDeclarationSyntax)declaration
            .WithKeyword(keyword.WithLeadingTrivia())
            .AddModifiers(partial.WithLeadingTrivia(keyword.LeadingTrivia));
    }
}
