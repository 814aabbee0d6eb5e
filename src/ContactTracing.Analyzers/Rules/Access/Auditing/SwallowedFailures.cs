using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access.Auditing;

/// <summary>
/// Entries whose loss nobody hears of: a store catches what its writing throws, or a caller does not wait for the write. The guard
/// then reveals what is not recorded.
/// </summary>
internal sealed class SwallowedFailures(AuditTypes types)
{
    /// <summary>
    /// Catches in what takes an entry for a store, around code that has it, which neither throw nor do anything else with it. Of what a store
    /// does later with its buffer, nobody can say whether it tries again.
    /// </summary>
    public IEnumerable<AuditFinding> InCatches(SemanticModel model, CancellationToken token)
    {
        foreach (var clause in model.SyntaxTree.GetRoot(token).DescendantNodes().OfType<CatchClauseSyntax>())
        {
            if (clause.Parent is TryStatementSyntax attempt
                && EnclosingMembers.At(clause.SpanStart, model, token) is IMethodSymbol { ContainingType: { } type } member
                && types.IsStore(type)
                && member.Parameters.Any(p => types.HoldsEntries(p.Type))
                && HasEntry(attempt.Block, model, token)
                && IsLoss(clause, model, token)
                && !(IsCancellation(clause, model, token) && StoreMembers.EntryOf(member, types) is null)
                && !IsTriedAgain(attempt)
                && !ThrowsAfter(attempt))
            {
                yield return new(clause.CatchKeyword.GetLocation(), model.GetOperation(clause, token), "Swallows", AccessNames.Of(member));
            }
        }
    }

    /// <summary>Writes that are begun and not waited for.</summary>
    public IEnumerable<AuditFinding> InCalls(SemanticModel model, CancellationToken token)
    {
        foreach (var syntax in model.SyntaxTree.GetRoot(token).DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (MemberName.In(syntax) is SimpleNameSyntax { Identifier.ValueText: StoreMembers.AppendAsync } name
                && model.GetOperation(syntax, token) is IInvocationOperation call
                && StoreMembers.EntryOf(call.TargetMethod, types) is not null
                && IsDropped(call))
            {
                yield return new(name.GetLocation(), call, "NotAwaited", AccessNames.Of(call.TargetMethod));
            }
        }
    }

    private static bool IsDropped(IOperation call) => call.Parent switch
    {
        IExpressionStatementOperation => true,
        ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
        IConditionalAccessOperation access when access.WhenNotNull == call => IsDropped(access),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured when configured.Instance == call => IsDropped(configured),
        _ => false,
    };

    private bool HasEntry(SyntaxNode code, SemanticModel model, CancellationToken token) =>
        code.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => types.HoldsEntries(model.GetTypeInfo(n, token).Type));

    private bool IsLoss(CatchClauseSyntax clause, SemanticModel model, CancellationToken token)
    {
        var caught = clause.Declaration?.Identifier.ValueText is { Length: > 0 } name ? name : null;
        return !clause.Block.DescendantNodes().Any(static n => n is ThrowStatementSyntax or ThrowExpressionSyntax)
            && !HasEntry(clause.Block, model, token)
            && !(caught is not null && clause.Block.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == caught && IsPassedOn(n)))
            && !clause.Block.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(EndsProgram)
            // The filter that logs and lets through: its block never runs.
            && !(clause.Filter?.FilterExpression is InvocationExpressionSyntax && clause.Block.Statements.Count == 0);
    }

    /// <summary>Whether what was caught is kept, returned or given to who waits. That it is logged tells no guard.</summary>
    private static bool IsPassedOn(IdentifierNameSyntax caught) => caught.Parent switch
    {
        AssignmentExpressionSyntax { Right: var right } => right == caught,
        ReturnStatementSyntax or ArrowExpressionClauseSyntax => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } =>
            MemberName.In(call) is SimpleNameSyntax { Identifier.ValueText: var name } && Deliveries.Any(d => name.IndexOf(d, StringComparison.Ordinal) >= 0),
        ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax { Parent: var parent } } => parent is AssignmentExpressionSyntax or ReturnStatementSyntax,
        _ => false,
    };

    private static readonly string[] Deliveries = ["Exception", "Throw", "Fault", "Fail", "Complete", "Enqueue", "Add"];

    private static bool EndsProgram(InvocationExpressionSyntax call) =>
        MemberName.In(call) is SimpleNameSyntax { Identifier.ValueText: "FailFast" or "Exit" or "StopApplication" };

    private static bool IsCancellation(CatchClauseSyntax clause, SemanticModel model, CancellationToken token)
    {
        for (var type = clause.Declaration is { Type: { } caught } ? model.GetTypeInfo(caught, token).Type : null; type is not null; type = type.BaseType)
        {
            if (type.Name is nameof(OperationCanceledException) or nameof(ObjectDisposedException) or "ChannelClosedException")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the loop around it goes on until the write has succeeded.</summary>
    private static bool IsTriedAgain(TryStatementSyntax attempt)
    {
        var loop = attempt.Ancestors().TakeWhile(static n => !IsFunction(n)).FirstOrDefault(static n => n is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax);
        return loop is not null && attempt.Block.DescendantNodes().Any(static n => n is ReturnStatementSyntax or BreakStatementSyntax);
    }

    // Whether it is always reached is not asked.
    private static bool ThrowsAfter(TryStatementSyntax attempt) => attempt.Ancestors().First(IsFunction).DescendantNodes()
        .Any(n => n.SpanStart >= attempt.Span.End && n is ThrowStatementSyntax or ThrowExpressionSyntax);

    private static bool IsFunction(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or BaseTypeDeclarationSyntax or CompilationUnitSyntax;
}
