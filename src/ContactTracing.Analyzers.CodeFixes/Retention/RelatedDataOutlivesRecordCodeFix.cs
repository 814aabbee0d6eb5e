using System.Composition;
using System.Globalization;
using ContactTracing.Analyzers.CodeFixes.Declarations;
using ContactTracing.Analyzers.Rules;
using ContactTracing.Analyzers.Rules.Retention;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes.Retention;

/// <summary>CT1010: gives a type the period of the record that it belongs to, in its attribute or in a new one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RelatedDataOutlivesRecordCodeFix)), Shared]
public sealed class RelatedDataOutlivesRecordCodeFix() : ContactTracingCodeFix(RuleIds.RelatedDataOutlivesRecord)
{
    private protected override string Title => "Align with the period of the record";

    private protected override SyntaxNode? FindTarget(SyntaxNode root, Diagnostic diagnostic) => DaysOf(diagnostic) is null
        ? null
        : root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>();

    // A period in another part of the type, or with months of its own, needs a look.
    private protected override bool CanChange(SemanticModel model, SyntaxNode target, Diagnostic diagnostic) =>
        PackageAttribute.TypeOf(model.Compilation, AttributeNames.RetentionMax) is not null
        && model.GetDeclaredSymbol(target) is INamedTypeSymbol type
        && (type.Find(AttributeNames.RetentionMax) is not { } attribute || (attribute.NamedArguments.IsEmpty && PeriodIn(target, attribute) is not null));

    private protected override void Change(DocumentEditor editor, SyntaxNode target, Diagnostic diagnostic)
    {
        var days = editor.Generator.LiteralExpression(DaysOf(diagnostic)!.Value);
        if (((INamedTypeSymbol)editor.SemanticModel.GetDeclaredSymbol(target)!).Find(AttributeNames.RetentionMax) is { } attribute)
        {
            editor.ReplaceNode(PeriodIn(target, attribute)!, days);
        }
        else
        {
            PackageAttribute.AddTo(editor, target, PackageAttribute.Create(editor, AttributeNames.RetentionMax, days));
            PartialModifier.AddAround(editor, (TypeDeclarationSyntax)target);
        }
    }

    private static LiteralExpressionSyntax? PeriodIn(SyntaxNode declaration, AttributeData attribute) =>
        attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList.Arguments: { Count: 1 } arguments } syntax
        && syntax.SyntaxTree == declaration.SyntaxTree
        && declaration.Span.Contains(syntax.Span)
        && arguments[0].Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } figure
            ? figure
            : null;

    private static int? DaysOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(RelatedDataOutlivesRecordAnalyzer.Days, out var days)
        && int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var figure)
            ? figure
            : null;
}
