using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Retention.Relations;

/// <summary>
/// The entities of the compilation's contexts and how they are related, as far as source shows it: what the planner of the purge
/// reads from the model at run time. Built once, when a type is met that may depend on another.
/// </summary>
internal sealed class EntityModel
{
    private readonly Lazy<(HashSet<INamedTypeSymbol> Entities, HashSet<Relation> Relations)> _model;

    // Kept for whoever asks next: the token of one who asks must not end it for all.
    public EntityModel(AnalysisScope scope) => _model = new(() => Build(scope, CancellationToken.None));

    public bool Contains(INamedTypeSymbol type) => _model.Value.Entities.Contains(type.OriginalDefinition);

    /// <summary>The relations in which the type is the dependent.</summary>
    public IEnumerable<Relation> Of(INamedTypeSymbol dependent) =>
        _model.Value.Relations.Where(r => SymbolEqualityComparer.Default.Equals(r.Dependent, dependent.OriginalDefinition));

    private static (HashSet<INamedTypeSymbol> Entities, HashSet<Relation> Relations) Build(AnalysisScope scope, CancellationToken token)
    {
        var entities = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var relations = new HashSet<Relation>();
        if (scope.Symbols.Types(EntityFrameworkNames.DbContext).IsEmpty)
        {
            return (entities, relations);
        }

        var fluent = FluentRelations.In(scope.Compilation, token);
        var owned = new HashSet<INamedTypeSymbol>(fluent.Relations.Where(static r => r.IsOwned).Select(static r => r.Dependent), SymbolEqualityComparer.Default);
        relations.UnionWith(fluent.Relations);
        var pending = new Stack<INamedTypeSymbol>(new StoredEntities(scope.Compilation, scope.Symbols).All.Concat(fluent.Entities));
        while (pending.Count > 0)
        {
            var type = pending.Pop();
            if (!entities.Add(type))
            {
                continue;
            }

            foreach (var navigation in Navigation.Of(type))
            {
                // What is owned belongs to its owner, whatever it refers to.
                var isOwned = owned.Contains(navigation.Target) || Navigation.IsOwnedType(navigation.Target);
                if (isOwned)
                {
                    relations.Add(new(type, navigation.Target, IsOwned: true));
                }
                else if (!owned.Contains(type))
                {
                    pending.Push(navigation.Target);
                    if (ConventionalRelations.Of(type, navigation) is { } relation && !IsConfigured(relation, fluent.Relations))
                    {
                        relations.Add(relation);
                    }
                }
            }
        }

        return (entities, relations);
    }

    // Configuration is the last word on which end depends on which.
    private static bool IsConfigured(Relation relation, IEnumerable<Relation> fluent) => fluent.Any(f =>
        SymbolEqualityComparer.Default.Equals(f.Principal, relation.Dependent) && SymbolEqualityComparer.Default.Equals(f.Dependent, relation.Principal));
}
