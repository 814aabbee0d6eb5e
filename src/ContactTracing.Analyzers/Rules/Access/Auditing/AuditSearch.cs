using ContactTracing.Analyzers.Rules.Disclosure.Switches;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access.Auditing;

/// <summary>Finds in a file what keeps the audit trail from holding every access under the name of who made it.</summary>
internal sealed class AuditSearch(AuditTypes types)
{
    private readonly DroppedEntries _dropped = new(types);
    private readonly SwallowedFailures _swallowed = new(types);
    private readonly ForgottenStores _forgotten = new(types);
    private readonly SharedActors _actors = new(types);

    public IEnumerable<AuditFinding> In(SemanticModel model, CancellationToken token)
    {
        var words = FileWords.Of(model.SyntaxTree, token);
        var found = (words.MayContain(AuditTypes.Entry) ? InStores(model, words, token) : [])
            .Concat(words.MayContain(StoreMembers.AppendAsync) ? _swallowed.InCalls(model, token) : [])
            .Concat(words.MayContain(AuditTypes.InMemoryStore) ? _forgotten.In(model, token) : [])
            .Concat(SharedActors.MayBeIn(words) ? _actors.In(model, token) : []);
        foreach (var finding in found)
        {
            if (!IsExempt(finding, model, token))
            {
                yield return finding;
            }
        }
    }

    // A store names what it takes.
    private IEnumerable<AuditFinding> InStores(SemanticModel model, FileWords words, CancellationToken token) =>
        _dropped.In(model, token).Concat(words.MayContain("catch") ? _swallowed.InCatches(model, token) : []);

    private static bool IsExempt(AuditFinding finding, SemanticModel model, CancellationToken token)
    {
        var place = EnclosingMembers.At(finding.Place.SourceSpan.Start, model, token);
        return (place is not null && (GeneratedCode.Includes(place) || TestCode.Includes(place)))
            || (finding.Operation is { } operation && DevelopmentGuard.Covers(operation, place));
    }
}
