using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Lattice;
using ContactTracing.Analyzers.Dataflow.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>What a body leaves to its callers: its result, and what it put into its parameters and its object.</content>
internal sealed partial class BodyInterpreter
{
    private MethodSummary Summary() => new()
    {
        Return = _return,
        Outputs = Outputs(),
        Sinks = [.. _sinks.OrderBy(static s => s.Place.SpanStart).ThenBy(static s => s.Ordinal).ThenBy(static s => s.Use)],
        WriterSinks = [.. _writerSinks.Where(s => IsOwn(s.Site.Into!.Source)).OrderBy(static s => s.Place.SpanStart)],
        Writes = _writes,
        Callbacks = [.. _callbacks],
        Handlers = Handlers(),
        Held = [.. Held().Distinct()],
        RawTexts = RawTexts(),
        RawGenerics = _rawGenerics.ToImmutableSortedDictionary(),
    };

    private void Return(IReturnOperation result)
    {
        if (result.ReturnedValue is { } value)
        {
            Effects(value);
            var returned = ValueOf(value);
            CheckResult(value);
            CheckMessage(value);
            NoteReturnedHandler(value);
            AddReturn(result.Kind == OperationKind.YieldReturn ? FlowValue.OfElement(returned) : returned);
        }

        if (result.Kind != OperationKind.YieldReturn)
        {
            _exit = Join(_exit, _state);
            _state = null;
        }
    }

    /// <summary>What an exception of the program says of itself, by an override, is as public as what it was constructed with.</summary>
    private void CheckMessage(IOperation value)
    {
        if (!IsInFunction
            && _method is { AssociatedSymbol: IPropertySymbol { Name: nameof(Exception.Message), IsOverride: true } message }
            && IsException(message.ContainingType))
        {
            Reach(Reveal(value, Consumption.Text), new(message, SinkChannel.Exception));
        }
    }

    private static bool IsException(ITypeSymbol? type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (level is { Name: nameof(Exception), ContainingNamespace.Name: nameof(System) })
            {
                return true;
            }
        }

        return false;
    }

    private void AddReturn(FlowValue value)
    {
        var joined = _return.Equals(FlowValue.Clean) ? value : _return.Join(value);
        _isUnsettled |= !joined.Equals(_return) && IsInFunction;
        _return = joined;
    }

    private ImmutableSortedDictionary<int, FlowValue> Outputs()
    {
        var outputs = ImmutableSortedDictionary.CreateBuilder<int, FlowValue>();
        foreach (var pair in _exit?.Values ?? [])
        {
            if (pair.Key is IParameterSymbol { RefKind: RefKind.Ref } reference && IsOwn(reference))
            {
                // Overwritten, and with what: the label of the parameter is in it where it may have been left alone.
                if (!pair.Value.Equals(FlowValue.Of(Taint.OfParameter(reference))))
                {
                    outputs[reference.Ordinal] = pair.Value;
                }
            }
            else if (pair.Key is IParameterSymbol parameter && IsOwn(parameter) && !_reassigned.Contains(parameter))
            {
                AddOutput(outputs, parameter.Ordinal, Without(pair.Value, Taint.OfParameter(parameter)));
            }
            else if (pair.Key is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false } || pair.Key is IParameterSymbol state && IsStateOfObject(state))
            {
                var known = outputs.TryGetValue(-1, out var self) ? self : FlowValue.Clean;
                AddOutput(outputs, -1, known.Set([pair.Key], Without(pair.Value, Taint.OfField(pair.Key))));
            }
        }

        return outputs.ToImmutable();
    }

    private static void AddOutput(ImmutableSortedDictionary<int, FlowValue>.Builder outputs, int ordinal, FlowValue value)
    {
        if (!value.IsClean)
        {
            outputs[ordinal] = value;
        }
    }

    private static FlowValue Without(FlowValue value, Taint identity) => value.Own.Taints.Contains(identity)
        ? value.WithExactOwn(TaintSet.Of(value.Own.Taints.Where(t => !t.Equals(identity))))
        : value;
}
