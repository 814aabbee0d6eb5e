using ContactTracing.Analyzers.Classification;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>Reads of data, and calls of other paths, that the declaration of their path does not name.</summary>
internal static class ExceededReads
{
    public static IEnumerable<ScopeFinding> In(TypeAccesses accesses)
    {
        var scopes = new PathScopes(accesses.Coverage);
        var reads =
            from read in accesses.Reads
            from excess in ExcessOf(read, scopes.Of(read.Path, read.DeclaredBy)).Take(1)
            select (Read: read, Excess: excess);
        var findings = reads
            .GroupBy(static r => (r.Read.Path, r.Read.DeclaredBy, r.Excess.Cause, r.Excess.Scope))
            .Select(static g => ScopeFinding.OfReads([.. g.Select(static r => r.Read)], g.First().Excess, g.Aggregate(HealthCategories.None, static (all, r) => all | r.Excess.Categories)));
        return findings.Concat(CallsIn(accesses, scopes));
    }

    // Of several, what is certain comes first.
    private static IEnumerable<Excess> ExcessOf(ClassifiedRead read, IReadOnlyList<PathScope> scopes)
    {
        var categories = scopes.Select(s => (Scope: s, Beyond: s.Scope.Beyond(read.Data.HealthCategories))).Where(static s => s.Beyond != HealthCategories.None).ToList();
        foreach (var (scope, beyond) in categories.OrderBy(static s => s.Beyond == HealthCategories.Unspecified))
        {
            yield return new(beyond == HealthCategories.Unspecified ? "ReadsUnspecified" : "Reads", scope, beyond);
        }

        // What a method returns serves the purposes of what it has read, and says so nowhere.
        var purposes = read.Member is IMethodSymbol ? [] : DataPurposes.Of(read.Member);
        foreach (var scope in scopes.Where(s => !s.Scope.Serves(purposes)))
        {
            yield return new("ReadsForOtherPurpose", scope, HealthCategories.None);
        }
    }

    // Each place once; a property that is both read and a declared path has been looked at above.
    private static IEnumerable<ScopeFinding> CallsIn(TypeAccesses accesses, PathScopes scopes) =>
        from call in accesses.Calls
        from target in AccessScope.AllOf(call.Target)
        let beyond = scopes.Of(call.Path, call.DeclaredBy).FirstOrDefault(s => !s.Scope.Serves(target.Purposes))
        where beyond is not null
        group (call, target, beyond) by call.Place into calls
        select ScopeFinding.OfCall(calls.First().call, calls.First().target, calls.First().beyond);
}

/// <summary>How an access goes beyond a declaration.</summary>
/// <param name="Cause">The end of the name of its message.</param>
/// <param name="Scope">What the declaration permits.</param>
/// <param name="Categories">The categories of health data that it does not name.</param>
internal sealed record Excess(string Cause, PathScope Scope, HealthCategories Categories);
