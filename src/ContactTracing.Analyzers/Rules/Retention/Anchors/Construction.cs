using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Rules.Retention.Anchors;

/// <summary>Whether an anchor is written while its record is being made, when it cannot have run yet.</summary>
internal static class Construction
{
    public static bool Covers(AnchorWrite write, SemanticModel model, CancellationToken token) =>
        write.Original is { } original
            ? IsTemplate(original, model, token)
            : IsOwn(write, model, token) || new NewObject(model, token).Is(write.Receiver) || IsFirstTime(write);

    // A copy of what was made for copying, not of somebody's record.
    private static bool IsTemplate(ExpressionSyntax original, SemanticModel model, CancellationToken token) =>
        model.GetSymbolInfo(original, token).Symbol is IFieldSymbol { IsStatic: true } or IPropertySymbol { IsStatic: true }
        || new NewObject(model, token).Is(original);

    private static bool IsOwn(AnchorWrite write, SemanticModel model, CancellationToken token) =>
        write.Receiver is null
        && EnclosingMembers.At(write.Place.SpanStart, model, token) is IMethodSymbol { IsStatic: false } method
        && (method.MethodKind == MethodKind.Constructor || method.IsInitOnly);

    private static IEnumerable<StatementSyntax> StatementsBefore(StatementSyntax statement) =>
        statement.Parent is BlockSyntax block ? block.Statements.TakeWhile(s => s != statement) : [];

    // An interceptor of SaveChanges stamps what was added; others fill in what nobody has set.
    private static bool IsFirstTime(AnchorWrite write)
    {
        if (write.Place.Parent.IsKind(SyntaxKind.CoalesceAssignmentExpression))
        {
            return true;
        }

        var name = write.Place.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Last().Identifier.ValueText;
        return ConditionsAround(write.Place).SelectMany(Conjuncts).Any(condition => SelectsAdded(condition) || IsUnset(condition, name))
            || write.Place.Ancestors().OfType<StatementSyntax>().SelectMany(StatementsBefore).OfType<IfStatementSyntax>().Any(LeavesUnlessAdded);
    }

    // if (entry.State != EntityState.Added) continue;
    private static bool LeavesUnlessAdded(IfStatementSyntax guard) =>
        guard.Else is null
        && (guard.Statement is BlockSyntax { Statements: { Count: > 0 } statements } ? statements[statements.Count - 1] : guard.Statement)
            is ContinueStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax
        && !guard.Condition.DescendantNodesAndSelf().Any(static n => n.IsKind(SyntaxKind.LogicalAndExpression) || IsOtherState(n))
        && guard.Condition.DescendantNodesAndSelf().Any(static n =>
            (n.IsKind(SyntaxKind.NotEqualsExpression) || n.IsKind(SyntaxKind.NotPattern)) && n.DescendantNodes().Any(IsAdded));

    private static IEnumerable<SyntaxNode> Conjuncts(SyntaxNode condition) => condition is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both
        ? Conjuncts(both.Left).Concat(Conjuncts(both.Right))
        : [condition];

    private static IEnumerable<SyntaxNode> ConditionsAround(SyntaxNode place)
    {
        for (var node = place; node.Parent is { } parent and not MemberDeclarationSyntax; node = parent)
        {
            switch (parent)
            {
                case IfStatementSyntax choice when node == choice.Statement:
                    yield return choice.Condition;
                    break;
                case CommonForEachStatementSyntax loop when node == loop.Statement:
                    yield return loop.Expression;
                    break;
                case ConditionalExpressionSyntax choice when node == choice.WhenTrue:
                    yield return choice.Condition;
                    break;
                case SwitchSectionSyntax { Labels.Count: 1 } section:
                    yield return section.Labels[0];
                    break;
                case SwitchExpressionArmSyntax arm when node == arm.Expression:
                    yield return arm.Pattern;
                    break;
                default:
                    break;
            }
        }
    }

    private static bool SelectsAdded(SyntaxNode condition) =>
        condition.DescendantNodesAndSelf().Any(IsAdded)
        && !condition.DescendantNodesAndSelf().Any(static n => IsOtherState(n) || IsNegation(n));

    private static bool IsOtherState(SyntaxNode node) => node is SimpleNameSyntax { Identifier.ValueText: "Modified" or "Unchanged" };

    // A constant after "is" has the syntax of a type.
    private static bool IsAdded(SyntaxNode node) => node switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Added" } access => IsState(access.Expression),
        QualifiedNameSyntax { Right.Identifier.ValueText: "Added" } name => IsState(name.Left),
        _ => false,
    };

    private static bool IsState(SyntaxNode type) => type.GetLastToken().ValueText == "EntityState";

    private static bool IsUnset(SyntaxNode condition, string anchor) => condition.DescendantNodesAndSelf().Any(node => node switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equality => (Names(equality.Left, anchor) && IsDefault(equality.Right)) || (Names(equality.Right, anchor) && IsDefault(equality.Left)),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression: { } constant } } pattern => Names(pattern.Expression, anchor) && IsDefault(constant),
        _ => false,
    }) && !condition.DescendantNodesAndSelf().Any(static n => n.IsKind(SyntaxKind.LogicalNotExpression) || n.IsKind(SyntaxKind.LogicalOrExpression));

    private static bool IsNegation(SyntaxNode node) =>
        node.IsKind(SyntaxKind.NotEqualsExpression) || node.IsKind(SyntaxKind.LogicalNotExpression) || node.IsKind(SyntaxKind.NotPattern) || node.IsKind(SyntaxKind.LogicalOrExpression);

    private static bool Names(ExpressionSyntax expression, string anchor) =>
        expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().LastOrDefault()?.Identifier.ValueText == anchor;

    private static bool IsDefault(ExpressionSyntax value) =>
        value is DefaultExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression }
            or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression }
            or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "MinValue" };
}
