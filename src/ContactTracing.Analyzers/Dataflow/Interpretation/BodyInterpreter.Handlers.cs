using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Summaries;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>Functions that are given to an event, or to another member that holds a function: whoever raises it runs them.</content>
internal sealed partial class BodyInterpreter
{
    // Most bodies have none.
    private Dictionary<ISymbol, HashSet<IOperation>>? _handlers;

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

    private ImmutableDictionary<ISymbol, FunctionEffects> Handlers()
    {
        var handlers = MethodSummary.NoHandlers;
        foreach (var handler in _handlers ?? [])
        {
            handlers = handlers.SetItem(handler.Key, handler.Value.OrderBy(static f => f.Syntax.SpanStart).Select(EffectsOf).Aggregate(FunctionEffects.None, static (all, effects) => all.Join(effects)));
        }

        return handlers;
    }

    /// <summary>The functions that the caller gives, and that a member of the program gets: as they are, or called by a lambda with what that is called with.</summary>
    private IEnumerable<HeldFunction> Held()
    {
        foreach (var handler in _handlers ?? [])
        {
            foreach (var function in handler.Value.OrderBy(static f => f.Syntax.SpanStart))
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
}
