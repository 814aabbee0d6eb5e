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

        var configured = new ConfiguredModel(scope.Compilation, token);
        relations.UnionWith(configured.Relations);
        var pending = new Stack<INamedTypeSymbol>(new StoredEntities(scope.Compilation, scope.Symbols).All.Concat(configured.Entities));
        while (pending.Count > 0)
        {
            var type = pending.Pop();
            if (configured.IsIgnored(type) || !entities.Add(type))
            {
                continue;
            }

            foreach (var navigation in Navigation.Of(type, configured))
            {
                // What is owned belongs to its owner, whatever it refers to.
                if (IsPart(navigation, configured))
                {
                    relations.Add(new(type, navigation.Target, IsOwned: true));
                }
                else if (!configured.IsOwned(type))
                {
                    pending.Push(navigation.Target);
                    if (ConventionalRelations.Of(type, navigation, configured) is { } relation)
                    {
                        relations.Add(relation);
                    }
                }
            }
        }

        return (entities, relations);
    }

    private static bool IsPart(Navigation navigation, ConfiguredModel configured) =>
        configured.IsOwned(navigation.Target)
        || Navigation.IsPartType(navigation.Target)
        || Navigation.IsTypedColumn(navigation.Property)
        || configured.IsColumn(navigation.Property.Type)
        || configured.IsColumn(navigation.Target);
}
