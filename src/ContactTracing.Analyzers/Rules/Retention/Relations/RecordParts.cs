using ContactTracing.Analyzers.Retention;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Retention.Relations;

/// <summary>
/// The types that are stored only as parts of retained records, at any depth. A part lives and dies with its owner (docs/design/relations.md),
/// so that it needs no period of its own.
/// </summary>
internal sealed class RecordParts(AnalysisScope scope)
{
    // Half-typed code may make two types parts of each other.
    private const int MaxDepth = 8;

    private readonly EntityModel _model = new(scope);

    public bool Include(INamedTypeSymbol type) => Include(type, 0);

    private bool Include(INamedTypeSymbol type, int depth) =>
        depth <= MaxDepth
        && !_model.Contains(type)
        && _model.Of(type).ToList() is { Count: > 0 } owners
        && owners.TrueForAll(o => o.IsOwned && (EffectiveRetention.Of(o.Principal) is not null || Include(o.Principal, depth + 1)));
}
