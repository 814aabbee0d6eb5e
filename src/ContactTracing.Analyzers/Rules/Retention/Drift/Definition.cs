using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Retention.Drift;

/// <summary>What a name stands for wherever it is used: a local that is set once, a constant of a class, a member that is one expression.</summary>
internal static class Definition
{
    /// <summary>How far a name is followed: half-typed code may define one by itself.</summary>
    public const int MaxDepth = 6;

    public static IOperation? OfLocal(ILocalReferenceOperation local, Compilation compilation, CancellationToken token) =>
        local.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(token) is VariableDeclaratorSyntax { Initializer.Value: { } initial } declarator
        && !IsSetAgain(local.Local, declarator)
            ? OperationOf(initial, compilation, token)
            : null;

    /// <summary>Null for what may differ from call to call, and for members of other assemblies.</summary>
    public static IOperation? OfMember(ISymbol member, Compilation compilation, CancellationToken token) =>
        member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(token) is { } declaration && compilation.ContainsSyntaxTree(declaration.SyntaxTree)
            ? OperationOf(ExpressionOf(member, declaration), compilation, token)
            : null;

    private static ExpressionSyntax? ExpressionOf(ISymbol member, SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax when member is IFieldSymbol { IsReadOnly: true } or IFieldSymbol { IsConst: true } => ((VariableDeclaratorSyntax)declaration).Initializer?.Value,
        PropertyDeclarationSyntax { ExpressionBody: { } body } when member is IPropertySymbol { IsVirtual: false } => body.Expression,
        PropertyDeclarationSyntax { Initializer: { } initializer } when member is IPropertySymbol { IsReadOnly: true } => initializer.Value,
        MethodDeclarationSyntax { ExpressionBody: { } body } when member is IMethodSymbol { IsVirtual: false } => body.Expression,
        MethodDeclarationSyntax { Body.Statements: { Count: 1 } statements } when member is IMethodSymbol { IsVirtual: false } => (statements[0] as ReturnStatementSyntax)?.Expression,
        _ => null,
    };

    private static IOperation? OperationOf(ExpressionSyntax? expression, Compilation compilation, CancellationToken token) =>
        expression is null ? null : compilation.GetSemanticModel(expression.SyntaxTree).GetOperation(expression, token);

    private static bool IsSetAgain(ILocalSymbol local, VariableDeclaratorSyntax declarator) =>
        declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().Any(n => n switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => name.Identifier.ValueText == local.Name,
            ArgumentSyntax { Expression: IdentifierNameSyntax name } argument => !argument.RefOrOutKeyword.Span.IsEmpty && name.Identifier.ValueText == local.Name,
            _ => false,
        }) == true;
}
