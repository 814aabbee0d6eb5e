using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Rules.Retention.Anchors;

/// <summary>A place that gives an anchor a value, as far as its syntax shows.</summary>
/// <param name="Place">What is written: <c>c.CollectedAt</c>.</param>
/// <param name="Receiver">The record; null where it is <c>this</c>, or the copy that a <c>with</c> makes.</param>
/// <param name="Value">What it is given; null where that is not at hand.</param>
/// <param name="Original">What a <c>with</c> copies.</param>
internal sealed record AnchorWrite(ExpressionSyntax Place, ExpressionSyntax? Receiver, ExpressionSyntax? Value, ExpressionSyntax? Original)
{
    /// <summary>Null for a read, and for the initialiser of an object that is being made.</summary>
    public static AnchorWrite? At(SimpleNameSyntax name)
    {
        ExpressionSyntax place = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        return ByAssignment(place, ReceiverOf(place)) ?? BySetter(place);
    }

    private static ExpressionSyntax? ReceiverOf(ExpressionSyntax place) => place switch
    {
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax } => null,
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax => place.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        _ => null,
    };

    private static AnchorWrite? ByAssignment(ExpressionSyntax place, ExpressionSyntax? receiver) => Outermost(place) is var outer ? outer.Parent switch
    {
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: WithExpressionSyntax copy } } assignment when assignment.Left == outer =>
            new(place, Receiver: null, assignment.Right, copy.Expression),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } => null,
        AssignmentExpressionSyntax assignment when assignment.Left == outer =>
            new(place, receiver, assignment.Kind() is SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression ? assignment.Right : null, Original: null),
        ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } element when assignment.Left == tuple =>
            new(place, receiver, (assignment.Right as TupleExpressionSyntax)?.Arguments.ElementAtOrDefault(tuple.Arguments.IndexOf(element))?.Expression, Original: null),
        ArgumentSyntax argument when argument.RefOrOutKeyword.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword =>
            new(place, receiver, Value: null, Original: null),
        _ => null,
    } : null;

    // ExecuteUpdate(s => s.SetProperty(c => c.CollectedAt, now)) writes rows that are there already.
    private static AnchorWrite? BySetter(ExpressionSyntax place) => place.Parent is SimpleLambdaExpressionSyntax
    {
        Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SetProperty" } } } list } argument,
    } && list.Arguments.IndexOf(argument) == 0
        ? new(place, (place as MemberAccessExpressionSyntax)?.Expression, list.Arguments.ElementAtOrDefault(1)?.Expression, Original: null)
        : null;

    private static ExpressionSyntax Outermost(ExpressionSyntax place)
    {
        while (place.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            place = (ExpressionSyntax)place.Parent;
        }

        return place;
    }
}
