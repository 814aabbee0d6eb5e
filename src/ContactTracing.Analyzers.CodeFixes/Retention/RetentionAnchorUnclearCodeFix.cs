using System.Collections.Immutable;
using System.Composition;
using ContactTracing.Analyzers.CodeFixes.Declarations;
using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Rules;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes.Retention;

/// <summary>
/// CT1004: marks the member that is the instant of collection by its name and type, or adds one. A member that could be
/// taken for it but has another type, or is a base type's, is left to the developer.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RetentionAnchorUnclearCodeFix)), Shared]
public sealed class RetentionAnchorUnclearCodeFix() : DeclarationCodeFix(RuleIds.RetentionAnchorUnclear)
{
    private protected override string Title => "Add a retention anchor";

    private protected override async Task<ImmutableArray<SyntaxNode>> FindAsync(Project project, Diagnostic diagnostic, CancellationToken token)
    {
        if (!IsAboutMissingAnchor(diagnostic)
            || project.GetDocument(diagnostic.Location.SourceTree) is not { } document
            || await document.GetSemanticModelAsync(token).ConfigureAwait(false) is not { } model
            || await model.SyntaxTree.GetRootAsync(token).ConfigureAwait(false) is not { } root
            || root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || model.GetDeclaredSymbol(declaration, token) is not INamedTypeSymbol type
            || PackageAttribute.TypeOf(model.Compilation, AttributeNames.RetentionAnchor) is null)
        {
            return [];
        }

        if (AnchorCandidates.Find(type) is { } candidate)
        {
            var parts = await SourceDeclarations.EditableAsync(candidate, project.Solution, diagnostic.Location, token).ConfigureAwait(false);
            return parts.Select(Markable).FirstOrDefault(static m => m is not null) is { } member ? [member] : [];
        }

        return NewAnchor.Fits(type, ((CSharpParseOptions)model.SyntaxTree.Options).LanguageVersion) ? [declaration] : [];
    }

    private protected override void Change(DocumentEditor editor, SyntaxNode declaration, Diagnostic diagnostic)
    {
        switch (declaration)
        {
            case TypeDeclarationSyntax type:
                NewAnchor.AddTo(editor, type);
                break;
            case ParameterSyntax parameter:
                var bare = parameter.WithoutLeadingTrivia();
                editor.ReplaceNode(parameter, bare
                    .WithAttributeLists(bare.AttributeLists.Insert(0, OfProperty(editor)))
                    .WithLeadingTrivia(parameter.GetLeadingTrivia()));
                break;
            default:
                PackageAttribute.AddTo(editor, declaration, PackageAttribute.Create(editor, AttributeNames.RetentionAnchor));
                break;
        }
    }

    private static bool IsAboutMissingAnchor(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(RetentionDiagnostics.Cause, out var cause) && cause == nameof(AnchorCause.Missing);

    // Of several variables in one field the attribute would mark all.
    private static SyntaxNode? Markable(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax or ParameterSyntax => declaration,
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } => field,
        _ => null,
    };

    private static AttributeListSyntax OfProperty(DocumentEditor editor) => PackageAttribute.Create(editor, AttributeNames.RetentionAnchor)
        .WithTarget(SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.PropertyKeyword)).WithTrailingTrivia(SyntaxFactory.Space))
        .WithTrailingTrivia(SyntaxFactory.Space);
}
