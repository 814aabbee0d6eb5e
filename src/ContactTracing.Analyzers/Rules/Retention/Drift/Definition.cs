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

    /// <summary>The expression that a property or method is, whoever declares it; null for other code.</summary>
    public static ExpressionSyntax? ExpressionOf(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax { ExpressionBody: { } body } => body.Expression,
        PropertyDeclarationSyntax { AccessorList.Accessors: { Count: 1 } accessors } => accessors[0].ExpressionBody?.Expression ?? ReturnedBy(accessors[0].Body),
        MethodDeclarationSyntax method => method.ExpressionBody?.Expression ?? ReturnedBy(method.Body),
        _ => null,
    };

    private static ExpressionSyntax? ExpressionOf(ISymbol member, SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax when member is IFieldSymbol { IsReadOnly: true } or IFieldSymbol { IsConst: true } => ((VariableDeclaratorSyntax)declaration).Initializer?.Value,
        PropertyDeclarationSyntax { Initializer: { } initializer } when member is IPropertySymbol { IsReadOnly: true } => initializer.Value,
        _ when member.IsVirtual => null,
        _ => ExpressionOf(declaration),
    };

    private static ExpressionSyntax? ReturnedBy(BlockSyntax? body) =>
        body is { Statements: { Count: 1 } statements } ? (statements[0] as ReturnStatementSyntax)?.Expression : null;

    private static IOperation? OperationOf(ExpressionSyntax? expression, Compilation compilation, CancellationToken token) =>
        expression is null ? null : compilation.GetSemanticModel(expression.SyntaxTree).GetOperation(expression, token);

    private static bool IsSetAgain(ILocalSymbol local, VariableDeclaratorSyntax declarator) =>
        CodeAround(declarator)?.DescendantNodes().Any(n => n switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => name.Identifier.ValueText == local.Name,
            ArgumentSyntax { Expression: IdentifierNameSyntax name } argument => !argument.RefOrOutKeyword.Span.IsEmpty && name.Identifier.ValueText == local.Name,
            _ => false,
        }) == true;

    // Each statement at the top of a program is a member of its own; they share their locals.
    private static SyntaxNode? CodeAround(SyntaxNode node) => node.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
    {
        GlobalStatementSyntax { Parent: { } program } => program,
        var member => member,
    };
}
