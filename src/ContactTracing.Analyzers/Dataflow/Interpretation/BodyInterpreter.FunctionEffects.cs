using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using ContactTracing.Analyzers.Dataflow.Summaries;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>What functions do with what they are called with, for whoever calls them by another name.</content>
internal sealed partial class BodyInterpreter
{
    /// <summary>What the functions behind a member, or behind a contract of it, do with their parameters.</summary>
    private FunctionEffects EffectsBehind(ISymbol member) => SummaryOf(member) is not { Handlers: { IsEmpty: false } handlers } ? FunctionEffects.None : MemberContracts.Of(member)
        .Select(m => handlers.TryGetValue(m.OriginalDefinition, out var effects) ? effects : FunctionEffects.None)
        .Aggregate(static (all, effects) => all.Join(effects));

    private FunctionEffects EffectsOf(IOperation function) => function switch
    {
        IMethodReferenceOperation reference => EffectsOf(reference),
        // In the accessor of an event, its value is what others subscribe.
        IParameterReferenceOperation { Parameter.ContainingSymbol: var accessor } => accessor is IMethodSymbol { MethodKind: MethodKind.EventAdd, AssociatedSymbol: { } added } ? EffectsBehind(added) : FunctionEffects.None,
        _ => EffectsOf(Functions.Of(function)),
    };

    private FunctionEffects EffectsOf(IMethodSymbol function) => new(
        [
            .. function.Parameters.SelectMany(p => _functionSinks.TryGetValue(p, out var sinks) ? sinks.Select(s => new ParameterSink(p.Ordinal, s.Use, s.Site, s.Place)) : []),
        ],
        WritesOf(_writes, label => Same(label.Source.ContainingSymbol, function)));

    private FunctionEffects EffectsOf(IMethodReferenceOperation reference)
    {
        // The object of an extension method is there already.
        var bound = reference is { Method.IsExtensionMethod: true, Instance: not null } ? 1 : 0;
        var summary = SummaryOf(reference.Method);
        return new(
            [
                .. (summary?.Sinks ?? []).Where(s => s.Ordinal >= bound).Select(s => s with { Ordinal = s.Ordinal - bound }),
                .. SinksOf(reference, bound),
            ],
            bound > 0 || summary is null ? FunctionEffects.None.Writes : WritesOf(summary.Writes, static label => CallOperands.OrdinalOf(label.Source) >= 0));
    }

    private IEnumerable<ParameterSink> SinksOf(IMethodReferenceOperation reference, int bound)
    {
        if (_context.Scanner.SignatureOf(reference.Method) is { } signature)
        {
            foreach (var parameter in reference.Method.Parameters.Where(p => p.Ordinal >= bound && signature[p.Ordinal] is not null))
            {
                yield return new(parameter.Ordinal - bound, Evaluator.UseOf(signature[parameter.Ordinal]!.Rendering), new(reference.Method, signature.Channel), reference.Syntax);
            }
        }
    }

    /// <summary>What of some writes comes from the parameters of one function.</summary>
    private static ImmutableDictionary<ISymbol, FlowValue> WritesOf(ImmutableDictionary<ISymbol, FlowValue> writes, Func<Taint, bool> isOfFunction)
    {
        var own = FunctionEffects.None.Writes;
        foreach (var write in writes)
        {
            var labels = write.Value.Flat().Taints.Where(t => t.Kind == TaintKind.Parameter && isOfFunction(t)).ToList();
            own = labels.Count == 0 ? own : own.SetItem(write.Key, FlowValue.Of(TaintSet.Of(labels)));
        }

        return own;
    }

    private void RecordWrites(ImmutableDictionary<ISymbol, FlowValue> writes, CallOperands operands)
    {
        foreach (var write in writes)
        {
            RecordWrite(write.Key, Instantiate(write.Value, operands));
        }
    }
}
