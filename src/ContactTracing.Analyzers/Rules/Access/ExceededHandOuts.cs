using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Rules.Access.Bypassing;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>
/// Whole records that a declared path gives to its callers: more of each than it names, or as many as the callers like. A
/// path without categories may return a record that was asked for; that is what it was declared for.
/// </summary>
internal static class ExceededHandOuts
{
    private static readonly ImmutableArray<string> Everything = ImmutableArray.Create("All", "Tous", "Toutes");

    public static IEnumerable<ScopeFinding> In(TypeAccesses accesses, ClassificationModel classification, EndpointResults endpoints)
    {
        // A stored record that an endpoint sends is CT3004's, whatever is declared: one response type mends both.
        foreach (var handOut in accesses.HandOuts.Where(h => !StoreTypes.Include(h.Path.ContainingType) && endpoints.SentBy(h.Path) is null))
        {
            // What the contract hands out is said there, where it has to be changed.
            var scopes = AccessScope.AllOf(handOut.Path).Where(s => !IsAbstractInSource(s.Member));
            if (Find(handOut.Path, handOut.Data, handOut.Records, handOut.Path.Locations[0], scopes, classification) is { } finding)
            {
                yield return finding;
            }
        }
    }

    /// <summary>What a member without code, of an interface or abstract class, promises to hand out.</summary>
    public static ScopeFinding? Of(ISymbol contract, ClassificationModel classification)
    {
        var result = contract switch
        {
            IMethodSymbol { IsAbstract: true, AssociatedSymbol: null } method => method.ReturnType,
            // One that has a record is part of the data; one that has a query is a store.
            IPropertySymbol { IsAbstract: true, GetMethod: not null } property when Sequences.AreQueriesIn(property.Type) => property.Type,
            _ => null,
        };
        var carriers = new Carriers(classification, contract.ContainingType);
        return result is null || !carriers.AreHeldBy(result) || GeneratedCode.Includes(contract)
            ? null
            : Find(contract, result, [.. carriers.HeldBy(result)], contract.Locations[0], AccessScope.AllOf(contract), classification);
    }

    private static ScopeFinding? Find(
        ISymbol path, ITypeSymbol data, ImmutableArray<ITypeSymbol> records, Location location, IEnumerable<AccessScope> scopes, ClassificationModel classification)
    {
        var declared = scopes.ToList();
        if (declared.Count == 0)
        {
            return null;
        }

        if (Sequences.AreQueriesIn(data))
        {
            return ScopeFinding.OfRecords(location, isDefinite: true, "HandsOutQuery", path, data, "", "");
        }

        var carried = records.Aggregate(HealthCategories.None, (all, r) => all | classification.Carried(r).HealthCategories);
        if (declared.Select(s => (Scope: s, Beyond: s.Beyond(carried))).FirstOrDefault(static s => s.Beyond != HealthCategories.None) is { Scope: { } narrow } excess)
        {
            var isDefinite = excess.Beyond != HealthCategories.Unspecified;
            return ScopeFinding.OfRecords(
                location, isDefinite, isDefinite ? "HandsOut" : "HandsOutUnspecified", path, data, ScopeFinding.Listed(excess.Beyond), ScopeFinding.Listed(narrow.Categories));
        }

        foreach (var purposes in records.Select(DataPurposes.Of))
        {
            if (declared.Find(s => !s.Serves(purposes)) is { } other)
            {
                return ScopeFinding.OfRecords(
                    location, isDefinite: true, "HandsOutForOtherPurpose", path, data, ScopeFinding.Listed(purposes), ScopeFinding.Listed(other.Purposes));
            }
        }

        return Sequences.AreIn(data) && IsUnbounded(path)
            ? ScopeFinding.OfRecords(location, isDefinite: false, "HandsOutAll", path, data, "", "")
            : null;
    }

    // GetAll, AllCasesAsync: the name says so, and no parameter limits it.
    private static bool IsUnbounded(ISymbol path) =>
        path is IMethodSymbol method
        && method.Parameters.All(static p => p.Type.Name == "CancellationToken")
        && Everything.Any(word => HasWord(method.Name, word));

    private static bool HasWord(string name, string word)
    {
        var at = name.IndexOf(word, StringComparison.Ordinal);
        return at >= 0 && (at + word.Length == name.Length || !char.IsLower(name[at + word.Length]));
    }

    private static bool IsAbstractInSource(ISymbol member) => member.IsAbstract && !member.DeclaringSyntaxReferences.IsEmpty;
}
