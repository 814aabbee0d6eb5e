using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Retention.Anchors;

/// <summary>
/// Whether the parameter of a lambda can be nothing but a new object: the method that it is given to calls it with what it has just made,
/// and does nothing else with it. <c>cases.ForEach(c => …)</c> says nothing of the kind, nor does code that is not here.
/// </summary>
internal sealed class FactoryLambda(SemanticModel model, CancellationToken token)
{
    public bool IsGivenNew(IParameterSymbol parameter, int depth) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } function
        && function.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(token) is AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax argument } lambda
        && !lambda.DescendantNodes().Any(n => Replaces(n, parameter.Name))
        && model.GetOperation(argument, token) is IArgumentOperation { Parameter.OriginalDefinition: { } configure }
        && configure.ContainingSymbol is IMethodSymbol { IsVirtual: false, IsAbstract: false, IsOverride: false } method
        && CallsOf(configure, method).ToList() is { Count: > 0 } calls
        && calls.TrueForAll(call => IsWithNew(call, parameter.Ordinal, depth + 1));

    // Null for what is no call of it: handed on, or kept by a function that may call it when the object is no longer new.
    private IEnumerable<InvocationExpressionSyntax?> CallsOf(IParameterSymbol configure, IMethodSymbol method)
    {
        if ((method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault() is not { } reference || !model.Compilation.ContainsSyntaxTree(reference.SyntaxTree))
        {
            return [];
        }

        var declaration = reference.GetSyntax(token);
        return declaration.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == configure.Name && !IsTest(name))
            .Select(name => FunctionAround(name) == declaration ? CallOf(name) : null);
    }

    private static SyntaxNode? FunctionAround(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(static n => n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax);

    private static InvocationExpressionSyntax? CallOf(IdentifierNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax call when call.Expression == name => call,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke", Parent: InvocationExpressionSyntax call } => call,
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Invoke" } } call } => call,
        _ => null,
    };

    private bool IsWithNew(InvocationExpressionSyntax? call, int ordinal, int depth) =>
        call?.ArgumentList.Arguments.ElementAtOrDefault(ordinal) is { NameColon: null } made
        && new NewObject(model.Compilation.GetSemanticModel(call.SyntaxTree), token).Is(made.Expression, depth);

    // if (configure is not null), ArgumentNullException.ThrowIfNull(configure)
    private static bool IsTest(IdentifierNameSyntax name) => name.Parent is IsPatternExpressionSyntax
        or BinaryExpressionSyntax { OperatorToken.Text: "==" or "!=" }
        or ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ThrowIfNull" } or IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } };

    private static bool Replaces(SyntaxNode node, string parameter) => node switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => name.Identifier.ValueText == parameter,
        AssignmentExpressionSyntax { Left: TupleExpressionSyntax tuple } => tuple.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == parameter && n.Parent is ArgumentSyntax),
        ArgumentSyntax { Expression: IdentifierNameSyntax name } argument => !argument.RefOrOutKeyword.Span.IsEmpty && name.Identifier.ValueText == parameter,
        _ => false,
    };
}
