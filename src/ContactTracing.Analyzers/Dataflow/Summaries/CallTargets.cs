using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification.Members;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Summaries;

/// <summary>Which bodies the calls in a body may run.</summary>
internal sealed class CallTargets(Implementations implementations, Bodies bodies, HandlerCode handlers)
{
    /// <summary>Whom a body calls, by the method that the call names, with what that may run.</summary>
    public ImmutableDictionary<(ISymbol, bool), ImmutableArray<ISymbol>> CalledIn(ImmutableArray<IOperation> blocks, CancellationToken token)
    {
        var callees = ImmutableDictionary.CreateBuilder<(ISymbol, bool), ImmutableArray<ISymbol>>(CallKeyComparer.Instance);
        foreach (var (called, isVirtual) in CalleeScanner.CalledIn(blocks, bodies))
        {
            var key = Key(called, isVirtual);
            if (!callees.ContainsKey(key))
            {
                callees.Add(key, [.. Targets(key, token).Where(bodies.Have)]);
            }
        }

        return callees.ToImmutable();
    }

    /// <summary>By what a call is looked up: the method that it names, and whether something else may run in its place.</summary>
    public static (ISymbol Called, bool IsOpen) Key(ISymbol called, bool isVirtual)
    {
        if (called is not IMethodSymbol method)
        {
            return (called.OriginalDefinition, false);
        }

        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return (definition, Implementations.IsOpen(definition, isVirtual));
    }

    // What holds a function runs what it begins with, and what it was given; any other member that is no method is asked for its initial value.
    private IEnumerable<ISymbol> Targets((ISymbol Called, bool IsOpen) key, CancellationToken token) => key.Called switch
    {
        IMethodSymbol method => implementations.Of(method, key.IsOpen),
        IEventSymbol or IFieldSymbol or IPropertySymbol or IParameterSymbol when FunctionTypes.Include(TypeOf(key.Called)) =>
            [.. handlers.Of(key.Called, token).Prepend(key.Called).Concat(GetterOf(key.Called)).Distinct<ISymbol>(SymbolEqualityComparer.Default)],
        _ => [key.Called],
    };

    private static IEnumerable<ISymbol> GetterOf(ISymbol member) => member is IPropertySymbol { GetMethod: { } getter } ? [getter] : [];

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IEventSymbol raised => raised.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };
}
