using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>The name of the member in an expression that reads or calls it: where a diagnostic points.</summary>
internal static class MemberName
{
    public static SyntaxNode In(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax call => In(call.Expression),
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => syntax,
    };
}
