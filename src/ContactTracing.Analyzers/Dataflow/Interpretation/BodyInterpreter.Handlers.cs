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
        if (DelegateMembers.Of(target) is { } member)
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

        functions.UnionWith(ValueOf(handler).Functions);
        if (Functions.MethodGroupIn(handler) is { } reference && LocalFunction(reference.Method) is null)
        {
            functions.Add(reference);
        }
        else if (handler is IParameterReferenceOperation)
        {
            functions.Add(handler);
        }
    }

    /// <summary>var handler = Seen; if (handler is not null) …: no other thread takes the last handler away in between.</summary>
    private void NoteCopy(ISymbol local, IOperation value)
    {
        if (DelegateMembers.Of(value) is { } member)
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

    /// <summary>The member that a delegate is called through, by its name or by that of a copy.</summary>
    private ISymbol? MemberBehind(IOperation called) =>
        DelegateMembers.Of(called) ?? (_copies is not null && Place.Of(called) is { IsRoot: true, Root: ILocalSymbol local } && _copies.TryGetValue(local, out var copied) ? copied : null);

    /// <summary>What the functions behind a member, or behind a contract of it, do with their parameters.</summary>
    private IEnumerable<ParameterSink> SinksBehind(ISymbol member) => SummaryOf(member) is not { Handlers: { IsEmpty: false } handlers } ? [] : MemberContracts.Of(member)
        .SelectMany(m => handlers.TryGetValue(m.OriginalDefinition, out var sinks) ? sinks : [])
        .Distinct();

    private ImmutableDictionary<ISymbol, ImmutableArray<ParameterSink>> Handlers()
    {
        var handlers = MethodSummary.NoHandlers;
        foreach (var handler in _handlers ?? [])
        {
            handlers = handlers.SetItem(handler.Key, [.. handler.Value.SelectMany(SinksOf).Distinct()]);
        }

        return handlers;
    }

    private IEnumerable<ParameterSink> SinksOf(IOperation function) => function switch
    {
        IMethodReferenceOperation reference => SinksOf(reference),
        // In the accessor of an event, its value is what others subscribe.
        IParameterReferenceOperation { Parameter.ContainingSymbol: var accessor } => accessor is IMethodSymbol { MethodKind: MethodKind.EventAdd, AssociatedSymbol: { } added } ? SinksBehind(added) : [],
        _ => Functions.Of(function).Parameters.SelectMany(p =>
            _functionSinks.TryGetValue(p, out var sinks) ? sinks.Select(s => new ParameterSink(p.Ordinal, s.Use, s.Site, s.Place)) : []),
    };

    private IEnumerable<ParameterSink> SinksOf(IMethodReferenceOperation reference)
    {
        // The object of an extension method is there already.
        var bound = reference is { Method.IsExtensionMethod: true, Instance: not null } ? 1 : 0;
        foreach (var sink in SummaryOf(reference.Method)?.Sinks ?? [])
        {
            if (sink.Ordinal >= bound)
            {
                yield return sink with { Ordinal = sink.Ordinal - bound };
            }
        }

        if (_context.Scanner.SignatureOf(reference.Method) is { } signature)
        {
            foreach (var parameter in reference.Method.Parameters.Where(p => p.Ordinal >= bound && signature[p.Ordinal] is not null))
            {
                yield return new(parameter.Ordinal - bound, Evaluator.UseOf(signature[parameter.Ordinal]!.Rendering), new(reference.Method, signature.Channel), reference.Syntax);
            }
        }
    }
}
