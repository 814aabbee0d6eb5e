using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Direct;

/// <summary>
/// Walks from the value that a sink is given down to what it is made of. The way down carries the <see cref="Demand"/>: a
/// hole of an interpolation prints, a comparison only tests. A worklist instead of recursion, because a concatenation of
/// thousands of operands is a tree as deep.
/// </summary>
internal sealed partial class ValueWalk(DirectEvaluator evaluator, CancellationToken token)
{
    private readonly Stack<(IOperation Operation, Demand Demand)> _pending = new();
    private readonly ImmutableArray<DisclosedData>.Builder _found = ImmutableArray.CreateBuilder<DisclosedData>();

    public ImmutableArray<DisclosedData> Run(IOperation value, Rendering rendering)
    {
        Push(value, new Demand(UseOf(rendering), value.Syntax));
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
        if (operation.ConstantValue.HasValue || operation is ITypeOfOperation or ISizeOfOperation or IDefaultValueOperation or IThrowOperation)
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

    private void FoundValue(IOperation read, ISymbol source, DataClasses classes, ITypeSymbol? subject, Demand demand) =>
        _found.Add(new(DisclosureKind.Value, source, classes, subject, Rendering.Text, MayBeRedacted: false, Anchor(read.Syntax), demand.Slot));

    private void FoundWhole(IOperation read, ITypeSymbol type, Demand demand)
    {
        if (!Shows(type, demand.Use))
        {
            return;
        }

        var rendering = demand.Use == Consumption.Text ? Rendering.Text : Rendering.Members;

        var carrier = evaluator.Printing.CarrierIn(type);
        var classes = evaluator.Classification.Carried(type).Classes;
        _found.Add(new(DisclosureKind.Whole, carrier, classes, type, rendering, rendering == Rendering.Text && evaluator.Printing.MayBeRedacted(carrier), Anchor(read.Syntax), demand.Slot));
    }

    /// <summary>Whether an object of the type shows classified data when it is used so.</summary>
    private bool Shows(ITypeSymbol type, Consumption use) => use switch
    {
        Consumption.Text => evaluator.Printing.Discloses(type, token),
        Consumption.Destructured => evaluator.Destructuring.Discloses(type),
        Consumption.Members => true,
        _ => false,
    };

    private static Consumption UseOf(Rendering rendering) => rendering switch
    {
        Rendering.Text => Consumption.Text,
        Rendering.Destructured => Consumption.Destructured,
        _ => Consumption.Members,
    };

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

    private static IOperation? ReceiverOf(IConditionalAccessInstanceOperation instance)
    {
        IOperation child = instance;
        while (child.Parent is { } parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return access.Operation;
            }

            child = parent;
        }

        return null;
    }
}
