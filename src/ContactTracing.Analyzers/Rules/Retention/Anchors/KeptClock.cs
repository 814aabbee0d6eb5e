using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Rules.Retention.Anchors;

/// <summary>Whether a value is an anchor's own, or the earlier of several: a copy that takes it over keeps the clock running.</summary>
internal sealed class KeptClock(AnchorMembers anchors, SemanticModel model, CancellationToken token)
{
    // Locals that are given other locals; half-typed code may define one by itself.
    private const int MaxDepth = 6;

    public bool Is(ExpressionSyntax? value, int depth = 0) => depth <= MaxDepth && value switch
    {
        null => false,
        ParenthesizedExpressionSyntax parentheses => Is(parentheses.Expression, depth),
        CastExpressionSyntax cast => Is(cast.Expression, depth),
        SimpleLambdaExpressionSyntax { ExpressionBody: { } body } => Is(body, depth),
        ConditionalExpressionSyntax choice => Is(choice.WhenTrue, depth) && Is(choice.WhenFalse, depth),
        InvocationExpressionSyntax call => IsSameInstant(call, depth),
        MemberAccessExpressionSyntax { Name: { } name } => IsAnchor(name),
        IdentifierNameSyntax name => IsAnchor(name) || IsKeptInLocal(name, depth + 1),
        _ => false,
    };

    private bool IsAnchor(SimpleNameSyntax name) =>
        anchors.HaveName(name.Identifier.ValueText) && anchors.Contain(model.GetSymbolInfo(name, token).Symbol);

    // var at = other.CollectedAt: all that the local is ever given is an anchor's.
    private bool IsKeptInLocal(IdentifierNameSyntax name, int depth) =>
        model.GetSymbolInfo(name, token).Symbol is ILocalSymbol local
        && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(token) is VariableDeclaratorSyntax { Initializer.Value: { } initial } declarator
        && Is(initial, depth)
        && declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && (member is GlobalStatementSyntax ? member.Parent! : member).DescendantNodes().All(n => n switch
        {
            AssignmentExpressionSyntax assignment when IsName(assignment.Left, local) =>
                assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && Is(assignment.Right, depth),
            AssignmentExpressionSyntax { Left: TupleExpressionSyntax tuple } => !tuple.DescendantNodes().Any(element => IsName(element, local)),
            ArgumentSyntax argument => argument.RefOrOutKeyword.Kind() is not (SyntaxKind.RefKeyword or SyntaxKind.OutKeyword) || !IsName(argument.Expression, local),
            _ => true,
        });

    private static bool IsName(SyntaxNode node, ILocalSymbol local) => node is IdentifierNameSyntax name && name.Identifier.ValueText == local.Name;

    private bool IsSameInstant(InvocationExpressionSyntax call, int depth) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToUniversalTime" or "ToOffset" or "ToLocalTime", Expression: { } instant } => Is(instant, depth),
        _ when NameOf(call.Expression) is "Min" or "Earlier" or "Earliest" => call.ArgumentList.Arguments is { Count: > 0 } arguments
            && arguments.Any(a => Is(a.Expression, depth)),
        _ => false,
    };

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
