using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Lattice;
using ContactTracing.Analyzers.Dataflow.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>
/// Walks from the value that a sink is given down to what it is made of. The way down carries the <see cref="Demand"/>: a
/// hole of an interpolation prints, a comparison only tests. A worklist instead of recursion, because a concatenation of
/// thousands of operands is a tree as deep.
/// </summary>
internal sealed partial class ValueWalk(Evaluator evaluator, Frame frame, CancellationToken token)
{
    private readonly TaintUse _uses = new(evaluator, token);
    private readonly Stack<(IOperation Operation, Demand Demand)> _pending = new();
    private readonly ImmutableArray<Revealed>.Builder _found = ImmutableArray.CreateBuilder<Revealed>();
    private HashSet<(IOperation, Consumption)>? _operands;
    private HashSet<ISymbol>? _walkedFunctions;

    public ImmutableArray<Revealed> Run(IOperation value, Consumption use)
    {
        Push(value, new Demand(use, value.Syntax));
        while (_pending.Count > 0)
        {
            token.ThrowIfCancellationRequested();
            var (operation, demand) = _pending.Pop();
            Visit(operation, demand);
        }

        return _found.ToImmutable();
    }

    private void Visit(IOperation operation, Demand demand)
    {
        // Constants are written by the developer, nameof among them; typeof and its like name types, not people.
        if (operation.ConstantValue.HasValue || operation is ITypeOfOperation or ISizeOfOperation or IDefaultValueOperation or IThrowOperation
            || (demand.Use == Consumption.Kept && operation is IObjectCreationOperation or IInvocationOperation && frame.IsReported(operation)))
        {
            return;
        }

        if (!VisitRead(operation, demand)
            && !VisitCall(operation, demand)
            && !VisitText(operation, demand)
            && !VisitObject(operation, demand)
            && !VisitChoice(operation, demand))
        {
            // Whatever else computes with values keeps what they reveal.
            PushAll(operation.ChildOperations, demand.With(Consumption.Fact));
        }
    }

    private void Push(IOperation? operation, Demand demand)
    {
        if (operation is not null)
        {
            _pending.Push((operation, demand));
        }
    }

    private void PushAll(IEnumerable<IOperation> operations, Demand demand)
    {
        foreach (var operation in operations)
        {
            Push(operation, demand);
        }
    }

    private void PushSlots(IEnumerable<IOperation> operations, Demand demand)
    {
        foreach (var operation in operations)
        {
            Push(operation, demand.At(operation.Syntax));
        }
    }

    /// <summary>An operand that several labels of a result lead to is walked once for each use.</summary>
    private void PushOperand(IOperation? operation, Demand demand)
    {
        _operands ??= [];
        if (operation is not null && _operands.Add((operation, demand.Use)))
        {
            Push(operation, demand);
        }
    }

    private void FoundValue(IOperation read, ISymbol source, DataClasses classes, ITypeSymbol? subject, Demand demand) =>
        Found(Taint.OfValue(source, classes, subject, read.Syntax), read, demand);

    private void FoundWhole(IOperation read, ITypeSymbol type, Demand demand)
    {
        if (demand.Use == Consumption.Kept)
        {
            Found(Taint.OfCarrier(type, evaluator.Classification.Carried(type).Classes, read.Syntax), read, demand);
        }
        else if (_uses.Shows(type, demand.Use))
        {
            Found(_uses.Shown(type, demand.Use, read.Syntax), read, demand);
        }
    }

    private void FoundIn(FlowValue value, IOperation read, Demand demand)
    {
        if (read.Type?.TypeKind == TypeKind.Delegate && demand.Use is not (Consumption.Kept or Consumption.Selection))
        {
            // Two delegates are compared, or one is printed: nothing of what it would return is seen.
            return;
        }

        if (demand.Use == Consumption.Text && frame.TextOf(read.Type) is { } text && frame.SummaryOf(text, isVirtual: false) is { } written)
        {
            FoundInText(written, value, read, demand);
            return;
        }

        foreach (var taint in _uses.Of(value, demand.Use, read.Type))
        {
            Found(taint, read, demand);
        }
    }

    /// <summary>An object whose text is written by hand shows what that code makes of it.</summary>
    private void FoundInText(MethodSummary written, FlowValue value, IOperation read, Demand demand)
    {
        foreach (var taint in _uses.Of(written.Return, demand.Use, read.Type))
        {
            foreach (var shown in taint.Kind == TaintKind.Field && value.Member(taint.Source) is { } member ? _uses.Of(member, taint.Use, type: null) : [taint])
            {
                if (shown.Kind != TaintKind.Parameter || shown.Source is IParameterSymbol)
                {
                    Found(shown, read, demand);
                }
            }
        }
    }

    private void Found(Taint taint, IOperation read, Demand demand) => _found.Add(new(taint, Anchor(read.Syntax), demand.Slot));

    /// <summary>The binding of <c>a?.B</c> is no expression of its own; the whole conditional access is.</summary>
    private static SyntaxNode Anchor(SyntaxNode node)
    {
        var anchor = node;
        while (anchor.GetFirstToken().Parent is MemberBindingExpressionSyntax or BracketedArgumentListSyntax { Parent: ElementBindingExpressionSyntax })
        {
            var access = anchor.Parent?.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(a => a.WhenNotNull.Span.Contains(anchor.Span));
            if (access is null)
            {
                return node;
            }

            anchor = access;
        }

        return anchor;
    }
}
