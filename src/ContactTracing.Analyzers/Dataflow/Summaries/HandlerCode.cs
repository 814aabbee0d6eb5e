using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification.Reach;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Summaries;

/// <summary>
/// The code that gives an event, or another member that holds functions, its functions: found by name, when a body is met that
/// raises it. The search for reached code has read these files already; what subscribes to another member of the name says nothing of this one.
/// </summary>
internal sealed class HandlerCode(Compilation compilation, ClassifiedReach reach)
{
    private readonly ConcurrentDictionary<(string Name, bool IsMentioned), ImmutableArray<ISymbol>> _owners = new();

    /// <summary>The methods and initialisers in which the member, or one of its name, is given functions, and those that call such a method with one.</summary>
    public ImmutableArray<ISymbol> Of(ISymbol member, CancellationToken token)
    {
        var isState = member is IParameterSymbol;
        var key = (Name: isState ? member.ContainingType.Name : SimpleName(member), IsMentioned: isState || member is IFieldSymbol { Type.TypeKind: not TypeKind.Delegate } or IPropertySymbol { Type.TypeKind: not TypeKind.Delegate });
        return _owners.TryGetValue(key, out var known)
            ? known
            : _owners.GetOrAdd(key, Find(isState ? [key.Name, FileCode.UnnamedCreation] : [key.Name], key.IsMentioned, token));
    }

    /// <param name="names">The names of the member; of its type, where it is a parameter of the primary constructor.</param>
    /// <param name="isMentioned">Whether a mention is enough, because functions are given without an assignment.</param>
    /// <param name="token">Ends the work.</param>
    private ImmutableArray<ISymbol> Find(string[] names, bool isMentioned, CancellationToken token)
    {
        var found = new List<ISymbol>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        Add(names.SelectMany(name => OwnersOf(reach.FollowedThatMention(name, token).Where(u => isMentioned || u.Assigned.Contains(name)), token)));
        var asked = new HashSet<string>(names, StringComparer.Ordinal);
        for (var next = 0; next < found.Count; next++)
        {
            // ward.OnCalled(text => …)
            if (found[next] is IMethodSymbol method && method.Parameters.Any(static p => FunctionTypes.Include(p.Type)))
            {
                Add(NamesOf(method).Where(asked.Add).SelectMany(called => OwnersOf(reach.FollowedThatMention(called, token), token)));
            }
        }

        return [.. found];

        void Add(IEnumerable<ISymbol> owners) => found.AddRange(owners.Where(seen.Add));
    }

    private IEnumerable<ISymbol> OwnersOf(IEnumerable<CodeUnit> units, CancellationToken token) =>
        units.Select(u => CodeOwner.Of(u.Declaration, compilation, token)?.OriginalDefinition).OfType<ISymbol>();

    private static IEnumerable<string> NamesOf(IMethodSymbol method) => method.MethodKind == MethodKind.Constructor
        ? [method.ContainingType.Name, FileCode.UnnamedCreation]
        : [SimpleName(method)];

    // The name of an explicit implementation is that of its interface's member.
    private static string SimpleName(ISymbol member) => member.Name.Substring(member.Name.LastIndexOf('.') + 1);
}
