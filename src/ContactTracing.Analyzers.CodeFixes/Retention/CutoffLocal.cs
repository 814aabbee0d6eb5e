using ContactTracing.Analyzers.Rules.Retention.Drift;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.CodeFixes.Retention;

/// <summary>Where the generated cutoff can be computed.</summary>
internal static class CutoffLocal
{
    /// <summary>The local that holds a cutoff for one comparison and serves nothing else; null where there is none.</summary>
    public static VariableDeclaratorSyntax? Of(SyntaxNode comparison, HandWrittenCutoff cutoff, SemanticModel model)
    {
        if (comparison is not BinaryExpressionSyntax { Left: var left, Right: var right })
        {
            return null;
        }

        var other = left.Contains(cutoff.Anchor.Syntax) ? right : left;
        return comparison.Contains(cutoff.Anchor.Syntax)
            && model.GetSymbolInfo(other).Symbol is ILocalSymbol local
            && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } initial, Parent: VariableDeclarationSyntax declaration } declarator
            && initial.Contains(cutoff.Present.Syntax)
            && (declaration.Type.IsVar || SymbolEqualityComparer.Default.Equals(local.Type, cutoff.Anchor.Type))
            && UsesOf(local, declarator).Count() == 1
                ? declarator
                : null;
    }

    /// <summary>Whether the present is known where the comparison stands, and there the call does not become part of a query.</summary>
    public static bool CanStandAt(SyntaxNode comparison, HandWrittenCutoff cutoff, SemanticModel model) =>
        cutoff.Anchor.Syntax is MemberAccessExpressionSyntax or IdentifierNameSyntax
        && cutoff.Anchor.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() == comparison.FirstAncestorOrSelf<MemberDeclarationSyntax>()
        && cutoff.Present.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() == comparison.FirstAncestorOrSelf<MemberDeclarationSyntax>()
        && (comparison.Contains(cutoff.Present.Syntax) || cutoff.Present is IParameterReferenceOperation or ILocalReferenceOperation)
        && (cutoff.Present is IParameterReferenceOperation or ILocalReferenceOperation or IFieldReferenceOperation || !IsInQuery(comparison, model));

    // A provider translates what it finds in an expression tree: a clock there would be the database's, a call on it nothing.
    private static bool IsInQuery(SyntaxNode comparison, SemanticModel model) => comparison.Ancestors().Any(n => n switch
    {
        QueryExpressionSyntax => true,
        LambdaExpressionSyntax lambda => model.GetTypeInfo(lambda).ConvertedType is { Name: "Expression" },
        _ => false,
    });

    private static IEnumerable<SyntaxNode> UsesOf(ILocalSymbol local, SyntaxNode declarator) =>
        (declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes() ?? [])
            .OfType<IdentifierNameSyntax>()
            .Where(n => n.Identifier.ValueText == local.Name);
}
