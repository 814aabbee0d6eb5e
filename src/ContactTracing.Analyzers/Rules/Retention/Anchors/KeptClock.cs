using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Rules.Retention.Anchors;

/// <summary>Whether a value is an anchor's own, or the earlier of several: a copy that takes it over keeps the clock running.</summary>
internal static class KeptClock
{
    public static bool Is(ExpressionSyntax? value, AnchorMembers anchors, SemanticModel model, CancellationToken token) => value switch
    {
        null => false,
        ParenthesizedExpressionSyntax parentheses => Is(parentheses.Expression, anchors, model, token),
        CastExpressionSyntax cast => Is(cast.Expression, anchors, model, token),
        SimpleLambdaExpressionSyntax { ExpressionBody: { } body } => Is(body, anchors, model, token),
        ConditionalExpressionSyntax choice => Is(choice.WhenTrue, anchors, model, token) && Is(choice.WhenFalse, anchors, model, token),
        InvocationExpressionSyntax call => IsSameInstant(call, anchors, model, token),
        MemberAccessExpressionSyntax { Name: { } name } => anchors.HaveName(name.Identifier.ValueText) && anchors.Contain(model.GetSymbolInfo(name, token).Symbol),
        IdentifierNameSyntax name => anchors.HaveName(name.Identifier.ValueText) && anchors.Contain(model.GetSymbolInfo(name, token).Symbol),
        _ => false,
    };

    private static bool IsSameInstant(InvocationExpressionSyntax call, AnchorMembers anchors, SemanticModel model, CancellationToken token) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToUniversalTime" or "ToOffset" or "ToLocalTime", Expression: { } instant } => Is(instant, anchors, model, token),
        _ when NameOf(call.Expression) is "Min" or "Earlier" or "Earliest" => call.ArgumentList.Arguments is { Count: > 0 } arguments
            && arguments.Any(a => Is(a.Expression, anchors, model, token)),
        _ => false,
    };

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
