using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow.Lattice;
using ContactTracing.Analyzers.Dataflow.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <content>What the walk has found, and where it says so.</content>
internal sealed partial class ValueWalk
{
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
            foreach (var shown in taint.Kind == TaintKind.Field && value.Member(taint) is { } member ? _uses.Of(member, taint.Use, type: null) : [taint])
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

    private void FoundWholeIfCarrier(IOperation read, ITypeSymbol type, Demand demand)
    {
        if (evaluator.IsCarrier(type))
        {
            FoundWhole(read, type, demand);
        }
    }
}
