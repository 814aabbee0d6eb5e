using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Findings;
using ContactTracing.Analyzers.Dataflow.Lattice;
using ContactTracing.Analyzers.Dataflow.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>Functions that are passed on: what they are called with, by whom they are passed to.</content>
internal sealed partial class BodyInterpreter
{
    /// <summary>Runs the lambdas among the arguments of a call, with what the called method is known, or likely, to give them.</summary>
    private void FeedFunctions(IInvocationOperation call, MethodSummary? summary)
    {
        FlowValue? guess = null;
        var isKept = summary is null && HolderOf(call) is not null;
        foreach (var argument in call.Arguments)
        {
            if (Functions.LambdaIn(argument.Value) is { } lambda)
            {
                NoteCopies(call, lambda);
                foreach (var parameter in lambda.Symbol.Parameters)
                {
                    // One that is kept runs later, with what nobody knows here.
                    var given = Given(parameter.Ordinal, argument);
                    Store(parameter, isKept || IsHeld(argument) ? given.Join(FlowValue.Of(Taint.OfParameter(parameter))) : given);
                }

                RunFunction(lambda);
            }
            else if (Functions.MethodGroupIn(argument.Value) is { } reference)
            {
                CallReference(reference, i => Given(i, argument).Flat(), argument.Value);
            }
            else if (summary is { Callbacks.IsEmpty: false } && DelegateMembers.Of(argument.Value, _copies) is { } member)
            {
                foreach (var sink in EffectsBehind(member).Sinks)
                {
                    Reach(Given(sink.Ordinal, argument).Flat(), sink.Use, sink.Site, argument.Value, sink.Place);
                }
            }
        }

        bool IsHeld(IArgumentOperation function) => summary?.Held.Any(h => h.Ordinal == function.Parameter?.Ordinal) == true;

        FlowValue Given(int ordinal, IArgumentOperation function) => summary is null
            ? guess ??= LikelyInput(call)
            : summary.Callbacks
                .Where(c => c.Ordinal == function.Parameter?.Ordinal && c.Argument == ordinal)
                .Aggregate(FlowValue.Clean, (all, c) => all.Join(Instantiate(FlowValue.Of(c.Taint), CallOperands.Of(call))));
    }

    /// <summary>A library gives a function what it was given itself: the elements of the list, the value of the option.</summary>
    private FlowValue LikelyInput(IInvocationOperation call)
    {
        var given = FlowValue.Clean;
        foreach (var source in call.Arguments.Select(static a => a.Value).Prepend(call.Instance))
        {
            if (source is not null && Functions.LambdaIn(source) is null && Functions.MethodGroupIn(source) is null)
            {
                given = given.Join(ElementOf(source));
            }
        }

        return given;
    }

    /// <summary>A method group is called with what a lambda in its place would be.</summary>
    private void CallReference(IMethodReferenceOperation reference, Func<int, TaintSet> given, IOperation place)
    {
        if (_context.Scanner.SignatureOf(reference.Method) is { } signature)
        {
            foreach (var parameter in reference.Method.Parameters.Where(p => signature[p.Ordinal] is not null))
            {
                Reach(given(parameter.Ordinal), Evaluator.UseOf(signature[parameter.Ordinal]!.Rendering), new(reference.Method, signature.Channel), place, via: null);
            }
        }

        foreach (var sink in SummaryOf(reference.Method)?.Sinks ?? [])
        {
            if (sink.Ordinal >= 0)
            {
                Reach(given(sink.Ordinal), sink.Use, sink.Site, place, sink.Place);
            }
        }
    }

    private void Reach(TaintSet taints, Consumption use, Findings.SinkSite site, IOperation place, SyntaxNode? via) =>
        Reach([.. taints.Taints.Select(t => _uses.Of(t, use)).OfType<Taint>().Select(t => new Revealed(t, place.Syntax, place.Syntax))], site, via);

    /// <summary>A delegate that came in as a parameter is the caller's to know; those that an event or a field was given are known.</summary>
    private void CallDelegate(IInvocationOperation call, IOperation called)
    {
        var arguments = call.Arguments;
        if (Place.Of(called) is { IsRoot: true, Root: IParameterSymbol parameter } && IsOwn(parameter))
        {
            foreach (var argument in arguments)
            {
                _callbacks.UnionWith(Kept(argument.Value).Taints.Select(t => new Callback(parameter.Ordinal, argument.Parameter?.Ordinal ?? 0, t)));
            }
        }
        else if (DelegateMembers.Of(called, _copies) is { } member)
        {
            var effects = EffectsBehind(member);
            foreach (var sink in effects.Sinks)
            {
                if (arguments.FirstOrDefault(a => a.Parameter?.Ordinal == sink.Ordinal) is { } argument)
                {
                    Reach(Reveal(argument.Value, sink.Use), sink.Site, sink.Place);
                }
            }

            RecordWrites(effects.Writes, CallOperands.Of(call));
        }
    }
}
