using System.Collections.Immutable;
using System.Composition;
using ContactTracing.Analyzers.CodeFixes.Declarations;
using ContactTracing.Analyzers.Rules;
using ContactTracing.Analyzers.Rules.Retention;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes.Retention;

/// <summary>
/// CT1001: gives the type a period, and opens it to the policy that is then generated. The diagnostic may stand where
/// records are stored; what has to change is the type.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RetentionMissingCodeFix)), Shared]
public sealed class RetentionMissingCodeFix() : DeclarationCodeFix(RuleIds.RetentionMissing)
{
    // What the decree's three months are usually called; generated code clamps it to the calendar months.
    private const int Days = 90;

    private protected override string Title => "Add [RetentionMax(90)]";

    private protected override async Task<ImmutableArray<SyntaxNode>> FindAsync(Project project, Diagnostic diagnostic, CancellationToken token)
    {
        diagnostic.Properties.TryGetValue(RetentionMissingAnalyzer.TypeWithoutPeriod, out var id);
        if (await project.GetCompilationAsync(token).ConfigureAwait(false) is not { } compilation
            || PackageAttribute.TypeOf(compilation, AttributeNames.RetentionMax) is null
            || await SourceDeclarations.FindAsync(project, id, diagnostic.Location, token).ConfigureAwait(false) is not INamedTypeSymbol type)
        {
            return [];
        }

        var declarations = await SourceDeclarations.EditableAsync(type, project.Solution, diagnostic.Location, token).ConfigureAwait(false);
        return [.. declarations.OfType<TypeDeclarationSyntax>().Take(1)];
    }

    private protected override void Change(DocumentEditor editor, SyntaxNode declaration, Diagnostic diagnostic)
    {
        var period = editor.Generator.LiteralExpression(Days);
        PackageAttribute.AddTo(editor, declaration, PackageAttribute.Create(editor, AttributeNames.RetentionMax, period));
        PartialModifier.AddAround(editor, (TypeDeclarationSyntax)declaration);
    }
}
