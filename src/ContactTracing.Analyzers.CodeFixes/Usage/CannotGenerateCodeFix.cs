using System.Composition;
using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes.Usage;

/// <summary>CT9001: makes a type, and the types that contain it, partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CannotGenerateCodeFix() : ContactTracingCodeFix(RuleIds.CannotGenerate)
{
    private protected override string Title => "Make the type and its containing types partial";

    private protected override SyntaxNode? FindTarget(SyntaxNode root, Diagnostic diagnostic) =>
        IsAboutPartial(diagnostic)
        && root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
        && Chain(declaration).Any(static d => !IsPartial(d))
            ? declaration
            : null;

    private protected override void Change(DocumentEditor editor, SyntaxNode target, Diagnostic diagnostic)
    {
        foreach (var declaration in Chain((TypeDeclarationSyntax)target))
        {
            // Several diagnostics may share a container: look at it as it is by then.
            editor.ReplaceNode(declaration, static (current, _) => MakePartial((TypeDeclarationSyntax)current));
        }
    }

    private static bool IsAboutPartial(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(RetentionDiagnostics.Cause, out var cause)
        && cause is nameof(GenerationCause.NotPartial) or nameof(GenerationCause.ContainerNotPartial);

    private static IEnumerable<TypeDeclarationSyntax> Chain(TypeDeclarationSyntax declaration) =>
        declaration.AncestorsAndSelf().OfType<TypeDeclarationSyntax>();

    private static bool IsPartial(TypeDeclarationSyntax declaration) => declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static TypeDeclarationSyntax MakePartial(TypeDeclarationSyntax declaration)
    {
        if (IsPartial(declaration))
        {
            return declaration;
        }

        var partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (declaration.Modifiers.Count > 0)
        {
            return (TypeDeclarationSyntax)declaration.AddModifiers(partial);
        }

        var keyword = declaration.Keyword;
        return (TypeDeclarationSyntax)declaration
            .WithKeyword(keyword.WithLeadingTrivia())
            .AddModifiers(partial.WithLeadingTrivia(keyword.LeadingTrivia));
    }
}
