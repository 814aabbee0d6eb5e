using System.Composition;
using ContactTracing.Analyzers.CodeFixes.Declarations;
using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes.Usage;

/// <summary>CT9001: makes a type, and the types that contain it, partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CannotGenerateCodeFix)), Shared]
public sealed class CannotGenerateCodeFix() : ContactTracingCodeFix(RuleIds.CannotGenerate)
{
    private protected override string Title => "Make the type and its containing types partial";

    private protected override SyntaxNode? FindTarget(SyntaxNode root, Diagnostic diagnostic) =>
        IsAboutPartial(diagnostic)
        && root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
        && PartialModifier.IsMissingAround(declaration)
            ? declaration
            : null;

    private protected override void Change(DocumentEditor editor, SyntaxNode target, Diagnostic diagnostic) =>
        PartialModifier.AddAround(editor, (TypeDeclarationSyntax)target);

    private static bool IsAboutPartial(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(RetentionDiagnostics.Cause, out var cause)
        && cause is nameof(GenerationCause.NotPartial) or nameof(GenerationCause.ContainerNotPartial);
}
