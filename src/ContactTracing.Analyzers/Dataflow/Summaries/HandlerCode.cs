using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification.Reach;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Summaries;

/// <summary>
/// The code that gives an event, or another member that holds a function, its functions: found by name, when a body is met that
/// raises it. The search for reached code has read these files already; what subscribes to another event of the name says nothing of this one.
/// </summary>
internal sealed class HandlerCode(Compilation compilation, ClassifiedReach reach)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<ISymbol>> _owners = new(StringComparer.Ordinal);

    /// <summary>The methods and initialisers in which the member, or one of its name, is assigned or subscribed to.</summary>
    public ImmutableArray<ISymbol> Of(ISymbol member, CancellationToken token)
    {
        // The name of an explicit implementation is that of its interface's member.
        var name = member.Name.Substring(member.Name.LastIndexOf('.') + 1);
        return _owners.TryGetValue(name, out var known) ? known : _owners.GetOrAdd(name, Find(name, token));
    }

    private ImmutableArray<ISymbol> Find(string name, CancellationToken token) =>
    [
        .. reach.FollowedThatMention(name, token)
            .Where(u => u.Assigned.Contains(name))
            .Select(u => CodeOwner.Of(u.Declaration, compilation, token)?.OriginalDefinition)
            .OfType<ISymbol>()
            .Distinct<ISymbol>(SymbolEqualityComparer.Default),
    ];
}
