using System.Collections.Immutable;
using System.Composition;
using ContactTracing.Analyzers.CodeFixes.Declarations;
using ContactTracing.Analyzers.Rules;
using ContactTracing.Analyzers.Rules.Disclosure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes.Disclosure;

/// <summary>CT2005: the record is declared <c>partial</c>, wherever it stands, so that its text is redacted.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ImplicitDisclosureCodeFix)), Shared]
public sealed class ImplicitDisclosureCodeFix() : DeclarationCodeFix(RuleIds.ImplicitDisclosure)
{
    private protected override string Title => "Make partial, so that the text is redacted";

    private protected override Task<ImmutableArray<SyntaxNode>> FindAsync(Project project, Diagnostic diagnostic, CancellationToken token) =>
        PartialTypes.FindClosedAsync(project, CarrierOf(diagnostic), diagnostic.Location, token);

    private protected override void Change(DocumentEditor editor, SyntaxNode declaration, Diagnostic diagnostic) =>
        PartialModifier.AddTo(editor, (TypeDeclarationSyntax)declaration);

    /// <summary>The type to make partial, null when that would not help.</summary>
    private static string? CarrierOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(DisclosureProperties.Redactable, out var id) ? id : null;
}
