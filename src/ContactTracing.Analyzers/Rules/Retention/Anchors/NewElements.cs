using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Rules.Retention.Anchors;

/// <summary>
/// Whether each element of an array is an object that the same code has just made: the array is made here, nothing else is put into it,
/// and nobody who might put something into it has it before the place that asks.
/// </summary>
internal sealed class NewElements(NewObject objects, SemanticModel model, CancellationToken token)
{
    public bool AreIn(ExpressionSyntax array, int depth) => array switch
    {
        ParenthesizedExpressionSyntax parentheses => AreIn(parentheses.Expression, depth),
        IdentifierNameSyntax name => model.GetSymbolInfo(name, token).Symbol is ILocalSymbol { Type: IArrayTypeSymbol } local && HoldsNew(local, name, depth + 1),
        _ => AreMadeBy(array, depth),
    };

    // Without an initialiser there is nothing in it yet.
    private bool AreMadeBy(ExpressionSyntax value, int depth) => value switch
    {
        ArrayCreationExpressionSyntax { Initializer: var initializer } => initializer is null || AreNew(initializer, depth),
        ImplicitArrayCreationExpressionSyntax { Initializer: var initializer } => AreNew(initializer, depth),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression } initializer => AreNew(initializer, depth),
        CollectionExpressionSyntax collection => collection.Elements.All(e => e is ExpressionElementSyntax element && objects.Is(element.Expression, depth)),
        _ => false,
    };

    private bool AreNew(InitializerExpressionSyntax initializer, int depth) => initializer.Expressions.All(e => objects.Is(e, depth));

    private bool HoldsNew(ILocalSymbol array, SyntaxNode use, int depth) =>
        depth <= NewObject.MaxDepth
        && array.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(token) is VariableDeclaratorSyntax { Initializer.Value: { } initial } declarator
        && AreMadeBy(initial, depth)
        && NewObject.CodeAround(declarator).DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == array.Name)
            .All(name => IsHarmless(name, depth) || IsLater(name, use));

    // Read as a whole, or given another new object.
    private bool IsHarmless(IdentifierNameSyntax array, int depth) => array.Parent switch
    {
        ForEachStatementSyntax loop => loop.Expression == array,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" or "LongLength" } => true,
        ElementAccessExpressionSyntax element => element.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == element => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && objects.Is(assignment.Right, depth),
            ArgumentSyntax argument => argument.RefOrOutKeyword.IsKind(SyntaxKind.None) && argument.Parent is not TupleExpressionSyntax,
            RefExpressionSyntax => false,
            _ => true,
        },
        _ => false,
    };

    // Handed on when all is done: context.AddRange(batch). What a loop around the place does comes round again.
    private static bool IsLater(SyntaxNode name, SyntaxNode use) =>
        name.SpanStart >= use.SpanStart
        && !use.Ancestors().Any(n => n is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax && n.Contains(name));
}
