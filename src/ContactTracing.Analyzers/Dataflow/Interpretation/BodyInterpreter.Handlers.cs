using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using ContactTracing.Analyzers.Dataflow.Summaries;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>Functions that are given to an event, or to another member that holds a function: whoever raises it runs them.</content>
internal sealed partial class BodyInterpreter
{
    // Most bodies have neither.
    private Dictionary<ISymbol, HashSet<IOperation>>? _handlers;
    private Dictionary<ISymbol, ISymbol>? _copies;

    private void NoteHandler(IOperation target, IOperation handler)
    {
        if (DelegateMembers.Of(target, _copies) is { } member)
        {
            NoteHandler(member, handler);
        }
    }

    private void NoteHandler(ISymbol member, IOperation handler)
    {
        _handlers ??= new(SymbolEqualityComparer.Default);
        if (!_handlers.TryGetValue(member, out var functions))
        {
            _handlers.Add(member, functions = []);
        }

        functions.UnionWith(ValueOf(handler).AllFunctions());
        functions.UnionWith(FunctionsNamedIn(handler));
    }

    /// <summary>A method that returns a function: whoever calls what it returned runs that.</summary>
    private void NoteReturnedHandler(IOperation value)
    {
        if (!IsInFunction && _method is { } method && FunctionTypes.Include(method.ReturnType))
        {
            foreach (var contract in MemberContracts.Of(method.AssociatedSymbol ?? method))
            {
                NoteHandler(contract.OriginalDefinition, value);
            }
        }
    }

    /// <summary>Lambdas, method groups and parameters that hold a function, in an expression that is a function or a collection of functions.</summary>
    private IEnumerable<IOperation> FunctionsNamedIn(IOperation value)
    {
        switch (value)
        {
            case IAnonymousFunctionOperation:
                return [value];
            case IMethodReferenceOperation reference:
                return [LocalFunction(reference.Method) ?? reference];
            case IParameterReferenceOperation parameter:
                return FunctionTypes.Include(parameter.Type) ? [parameter] : [];
            // Wrap(text => …) calls it itself, with what it likes.
            case IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false }:
                return [];
            default:
                return value.ChildOperations.SelectMany(FunctionsNamedIn);
        }
    }

    /// <summary>hs.Add(text => …): what a library's collection of functions keeps.</summary>
    private ISymbol? HolderOf(IInvocationOperation call) =>
        call.Instance is { } instance && IsNamedAsKeeping(call.TargetMethod.Name) ? DelegateMembers.Of(instance, _copies) : null;

    private void NoteHandlersIn(IInvocationOperation call)
    {
        if (HolderOf(call) is { } member)
        {
            foreach (var argument in call.Arguments.Where(static a => FunctionTypes.Include(a.Value.Type)))
            {
                NoteHandler(member, argument.Value);
            }
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.RefKind == RefKind.Out && Place.Of(argument.Value is IDeclarationExpressionOperation declared ? declared.Expression : argument.Value) is { IsRoot: true, Root: ILocalSymbol local } && call.Instance is { } instance)
            {
                NoteCopy(local, instance);
            }
        }
    }

    /// <summary>var handler = Seen; if (handler is not null) …: no other thread takes the last handler away in between.</summary>
    private void NoteCopy(ISymbol local, IOperation value)
    {
        if (DelegateMembers.Of(value, _copies) is { } member)
        {
            _copies ??= new(SymbolEqualityComparer.Default);
            _copies[local] = member;
        }
    }

    private void NoteCopyIn(IIsPatternOperation test)
    {
        if (test.Pattern is IDeclarationPatternOperation { DeclaredSymbol: { } declared })
        {
            NoteCopy(declared, test.Value);
        }
        else if (test.Pattern is IRecursivePatternOperation { DeclaredSymbol: { } named })
        {
            NoteCopy(named, test.Value);
        }
    }

    /// <summary>foreach (var handler in handlers), with or without their keys.</summary>
    private void NoteCopies(IForEachLoopOperation loop)
    {
        foreach (var local in loop.Locals.Where(static l => FunctionTypes.Include(l.Type)))
        {
            NoteCopy(local, loop.Collection);
        }
    }

    /// <summary>handlers.ForEach(handler => …)</summary>
    private void NoteCopies(IInvocationOperation call, IAnonymousFunctionOperation lambda)
    {
        foreach (var parameter in lambda.Symbol.Parameters.Where(static p => FunctionTypes.Include(p.Type)))
        {
            if ((call.Instance ?? call.Arguments.FirstOrDefault()?.Value) is { } collection)
            {
                NoteCopy(parameter, collection);
            }
        }
    }

    /// <summary>What the functions behind a member, or behind a contract of it, do with their parameters.</summary>
    private FunctionEffects EffectsBehind(ISymbol member) => SummaryOf(member) is not { Handlers: { IsEmpty: false } handlers } ? FunctionEffects.None : MemberContracts.Of(member)
        .Select(m => handlers.TryGetValue(m.OriginalDefinition, out var effects) ? effects : FunctionEffects.None)
        .Aggregate(static (all, effects) => all.Join(effects));

    private ImmutableDictionary<ISymbol, FunctionEffects> Handlers()
    {
        var handlers = MethodSummary.NoHandlers;
        foreach (var handler in _handlers ?? [])
        {
            handlers = handlers.SetItem(handler.Key, handler.Value.Select(EffectsOf).Aggregate(FunctionEffects.None, static (all, effects) => all.Join(effects)));
        }

        return handlers;
    }

    /// <summary>The functions that the caller gives, and that a member of the program gets: as they are, or called by a lambda with what that is called with.</summary>
    private IEnumerable<HeldFunction> Held()
    {
        foreach (var handler in _handlers ?? [])
        {
            foreach (var function in handler.Value)
            {
                if (function is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.EventAdd } } parameter } && IsOwn(parameter))
                {
                    yield return new(parameter.Ordinal, handler.Key);
                }
                else if (function is IAnonymousFunctionOperation { Symbol: var lambda })
                {
                    foreach (var callback in _callbacks.Where(c => Same(c.Taint.Source.ContainingSymbol, lambda) && (c.Taint.Source as IParameterSymbol)?.Ordinal == c.Argument))
                    {
                        yield return new(callback.Ordinal, handler.Key);
                    }
                }
            }
        }
    }

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
