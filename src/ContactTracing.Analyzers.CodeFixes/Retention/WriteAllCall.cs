using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.CodeFixes.Retention;

/// <summary>A statement that writes a whole file with <c>File.WriteAllText</c> or <c>WriteAllBytes</c>, awaited or not.</summary>
internal sealed record WriteAllCall(InvocationExpressionSyntax Call, ExpressionSyntax Path, ExpressionSyntax Content, ExpressionSyntax? Token, bool IsText)
{
    /// <summary>The call; null where the statement is another, or has arguments that would be lost.</summary>
    public static WriteAllCall? In(ExpressionStatementSyntax statement)
    {
        var expression = statement.Expression is AwaitExpressionSyntax awaited ? awaited.Expression : statement.Expression;
        if (expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }, ArgumentList.Arguments: var arguments } call
            || name is not ("WriteAllText" or "WriteAllTextAsync" or "WriteAllBytes" or "WriteAllBytesAsync")
            || arguments.Count is not (2 or 3)
            || arguments.Any(static a => a.NameColon is not null)
            || arguments[1].Expression.DescendantNodesAndSelf().Any(static n => n is AwaitExpressionSyntax))
        {
            return null;
        }

        return new(call, arguments[0].Expression, arguments[1].Expression, arguments.Count == 3 ? arguments[2].Expression : null, name.StartsWith("WriteAllText", StringComparison.Ordinal));
    }

    /// <summary>Whether it is a method of .NET, of a text or an array, and its third argument, if any, a cancellation token.</summary>
    public bool IsOfTheFramework(SemanticModel model) =>
        model.GetSymbolInfo(Call).Symbol is IMethodSymbol { ContainingType: { Name: "File", ContainingNamespace: { Name: "IO", ContainingNamespace.Name: "System" } } } method
        && method.Parameters[1].Type is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol
        && (Token is null || method.Parameters[2].Type.Name == nameof(CancellationToken));
}
