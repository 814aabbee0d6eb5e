using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>What is left of the labels of a value when it is used in a certain way.</summary>
internal sealed class TaintUse(Evaluator evaluator, CancellationToken token)
{
    /// <summary>The labels that a use of the value shows.</summary>
    public IEnumerable<Taint> Of(FlowValue value, Consumption use, ITypeSymbol? type)
    {
        foreach (var taint in Visible(value, use, type).Taints)
        {
            if (Of(taint, use) is { } left)
            {
                yield return left;
            }
        }
    }

    public TaintSet SetOf(FlowValue value, Consumption use, ITypeSymbol? type) => TaintSet.Of(Of(value, use, type));

    /// <summary>One label after the use; null when nothing is left of it.</summary>
    public Taint? Of(Taint taint, Consumption use) => taint.Kind switch
    {
        TaintKind.Parameter or TaintKind.Field => taint.Use == Consumption.Kept ? taint with { Use = use } : taint,
        TaintKind.Carrier => OfCarrier(taint, use),
        // What is read of a stream or printed of it is no stream any more.
        TaintKind.File => use == Consumption.Kept ? taint : null,
        // How long the text of a record is tells nothing of what is in it.
        TaintKind.Shown when use == Consumption.Size => null,
        // A value keeps what it tells through every computation.
        _ => taint,
    };

    /// <summary>Whether an object of the type shows classified data when it is used so.</summary>
    public bool Shows(ITypeSymbol type, Consumption use) => use switch
    {
        Consumption.Text => evaluator.Printing.Discloses(type, token),
        Consumption.Destructured => evaluator.Destructuring.Discloses(type),
        Consumption.SystemTextJson => evaluator.SystemTextJson.Discloses(type),
        Consumption.Newtonsoft => evaluator.Newtonsoft.Discloses(type),
        Consumption.Members or Consumption.Kept => true,
        _ => false,
    };

    /// <summary>An object with classified members, made visible.</summary>
    public Taint Shown(ITypeSymbol type, Consumption use, SyntaxNode? origin)
    {
        var rendering = use == Consumption.Text ? Rendering.Text : Rendering.Members;
        var carrier = evaluator.Printing.CarrierIn(type);
        return new(TaintKind.Shown, carrier, evaluator.Classification.Carried(type).Classes, type)
        {
            Rendering = rendering,
            MayBeRedacted = rendering == Rendering.Text && evaluator.Printing.MayBeRedacted(carrier),
            Origin = origin,
        };
    }

    private Taint? OfCarrier(Taint taint, Consumption use)
    {
        if (use == Consumption.Kept)
        {
            return taint;
        }

        var type = (ITypeSymbol)taint.Source;
        return Shows(type, use) ? Shown(type, use, taint.Origin) : null;
    }

    private static TaintSet Visible(FlowValue value, Consumption use, ITypeSymbol? type)
    {
        var outer = value.Element is null ? value.Own : value.Own.Join(value.Element.Flat());
        if (use != Consumption.Kept && value.Own.Taints.Any(static t => t.Kind == TaintKind.Carrier))
        {
            // The record is reported, and not its members once more.
            return outer;
        }

        return use switch
        {
            Consumption.Text => PrintsMembers(type) ? value.Flat() : outer,
            Consumption.Size => value.Own,
            // What a library object computes, it computes from all that was put into it.
            Consumption.Selection => IsLibraryObject(type) ? value.Flat() : outer,
            Consumption.Fact => outer,
            _ => value.Flat(),
        };
    }

    /// <summary>The text of an object of a class of the program names its type, unless the class says otherwise.</summary>
    private static bool PrintsMembers(ITypeSymbol? type) => type is null or { IsAnonymousType: true } or { IsTupleType: true } or { IsRecord: true } || IsLibraryObject(type);

    private static bool IsLibraryObject(ITypeSymbol? type) => type is INamedTypeSymbol { IsTupleType: false, IsAnonymousType: false, DeclaringSyntaxReferences.IsEmpty: true };
}
