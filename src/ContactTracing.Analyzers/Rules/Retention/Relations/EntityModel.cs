using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Retention.Relations;

/// <summary>
/// The entities of the compilation's contexts and how they are related, as far as source shows it: what the planner of the purge
/// reads from the model at run time. Built once, when a type is met that may depend on another.
/// </summary>
internal sealed class EntityModel
{
    private readonly Lazy<Content> _model;

    // Kept for whoever asks next: the token of one who asks must not end it for all.
    public EntityModel(AnalysisScope scope) => _model = new(() => Build(scope, CancellationToken.None));

    public bool Contains(INamedTypeSymbol type) => _model.Value.Entities.Contains(type.OriginalDefinition);

    /// <summary>Whether it is an entity of which nothing is stored: a view or a query gives its rows.</summary>
    public bool HasNoTable(INamedTypeSymbol type) => _model.Value.Configured?.HasNoTable(type) == true;

    /// <summary>The relations in which the type is the dependent.</summary>
    public IEnumerable<Relation> Of(INamedTypeSymbol dependent) =>
        _model.Value.Relations.Where(r => SymbolEqualityComparer.Default.Equals(r.Dependent, dependent.OriginalDefinition));

    private static Content Build(AnalysisScope scope, CancellationToken token)
    {
        var entities = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var relations = new HashSet<Relation>();
        if (scope.Symbols.Types(EntityFrameworkNames.DbContext).IsEmpty)
        {
            return new(entities, relations, Configured: null);
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

        AddPartsOfParts(relations, configured);
        return new(entities, relations, configured);
    }

    private static void AddPartsOfParts(HashSet<Relation> relations, ConfiguredModel configured)
    {
        var pending = new Stack<INamedTypeSymbol>(relations.Where(static r => r.IsOwned).Select(static r => r.Dependent));
        while (pending.Count > 0)
        {
            var owner = pending.Pop();
            foreach (var navigation in Navigation.Of(owner, configured).Where(n => IsPart(n, configured)))
            {
                if (relations.Add(new(owner, navigation.Target, IsOwned: true)))
                {
                    pending.Push(navigation.Target);
                }
            }
        }
    }

    private static bool IsPart(Navigation navigation, ConfiguredModel configured) =>
        configured.IsOwned(navigation.Target)
        || Navigation.IsPartType(navigation.Target)
        || Navigation.IsTypedColumn(navigation.Property)
        || configured.IsColumn(navigation.Property.Type)
        || configured.IsColumn(navigation.Target);

    private sealed record Content(HashSet<INamedTypeSymbol> Entities, HashSet<Relation> Relations, ConfiguredModel? Configured);
}
