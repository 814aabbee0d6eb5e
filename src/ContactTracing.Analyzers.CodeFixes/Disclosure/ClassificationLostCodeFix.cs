using System.Collections.Immutable;
using System.Composition;
using ContactTracing.Analyzers.CodeFixes.Declarations;
using ContactTracing.Analyzers.Rules;
using ContactTracing.Analyzers.Rules.Disclosure;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes.Disclosure;

/// <summary>CT2007: the target is classified as what goes into it, wherever it is declared.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClassificationLostCodeFix)), Shared]
public sealed class ClassificationLostCodeFix() : DeclarationCodeFix(RuleIds.ClassificationLost)
{
    private protected override string Title => "Classify the target";

    private protected override async Task<ImmutableArray<SyntaxNode>> FindAsync(Project project, Diagnostic diagnostic, CancellationToken token)
    {
        diagnostic.Properties.TryGetValue(DisclosureProperties.Target, out var id);
        if (await project.GetCompilationAsync(token).ConfigureAwait(false) is not { } compilation
            || !ClassifyingAttributes.Compile(compilation, diagnostic)
            || await SourceDeclarations.FindAsync(project, id, diagnostic.Location, token).ConfigureAwait(false) is not { } target)
        {
            return [];
        }

        var declarations = await SourceDeclarations.EditableAsync(target, project.Solution, diagnostic.Location, token).ConfigureAwait(false);
        return [.. declarations.Select(BearerOf).OfType<SyntaxNode>().Take(1)];
    }

    private protected override void Change(DocumentEditor editor, SyntaxNode declaration, Diagnostic diagnostic)
    {
        var attributes = ClassifyingAttributes.Create(editor, diagnostic);
        PackageAttribute.AddTo(editor, declaration, declaration is BaseMethodDeclarationSyntax ? ClassifyingAttributes.OfResult(attributes) : attributes);
    }

    /// <summary>What bears the attribute. Fields that are declared together would be classified together, so they are left alone.</summary>
    private static SyntaxNode? BearerOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } => field,
        BasePropertyDeclarationSyntax or BaseMethodDeclarationSyntax or ParameterSyntax => declaration,
        _ => null,
    };
}
