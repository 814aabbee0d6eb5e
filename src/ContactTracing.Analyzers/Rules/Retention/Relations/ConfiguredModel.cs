using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Retention.Relations;

/// <summary>What the model builder is told. It is the last word: no convention speaks of a navigation that it names.</summary>
internal sealed class ConfiguredModel
{
    private readonly HashSet<Relation> _relations = [];
    private readonly HashSet<INamedTypeSymbol> _entities = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> _owned = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> _ignored = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> _columns = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> _tables = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> _views = new(SymbolEqualityComparer.Default);
    private readonly HashSet<(INamedTypeSymbol Entity, string Member)> _members = [];
    private readonly Compilation _compilation;
    private readonly CancellationToken _token;

    public ConfiguredModel(Compilation compilation, CancellationToken token)
    {
        (_compilation, _token) = (compilation, token);
        foreach (var call in FluentCalls.In(compilation, token))
        {
            Read(call);
        }
    }

    public IEnumerable<Relation> Relations => _relations;

    /// <summary>The entities that are named.</summary>
    public IEnumerable<INamedTypeSymbol> Entities => _entities;

    public bool IsOwned(INamedTypeSymbol type) => _owned.Contains(type.OriginalDefinition);

    public bool IsIgnored(INamedTypeSymbol type) => _ignored.Contains(type.OriginalDefinition);

    /// <summary>Whether values of the type are columns of their entity, whichever it is.</summary>
    public bool IsColumn(ITypeSymbol type) => _columns.Count > 0 && _columns.Any(c => _compilation.HasImplicitConversion(type, c));

    /// <summary>Whether the rows of an entity are what a view gives, or a query, and no table of its own has any.</summary>
    public bool HasNoTable(INamedTypeSymbol entity) =>
        _views.Count > 0 && LevelsOf(entity).ToList() is var levels && levels.Exists(_views.Contains) && !levels.Exists(_tables.Contains);

    /// <summary>Whether it says what a member of an entity is, or that it is nothing.</summary>
    public bool Decides(INamedTypeSymbol entity, string member) => LevelsOf(entity).Any(level => _members.Contains((level, member)));

    // What a base is mapped to holds for what derives from it.
    private static IEnumerable<INamedTypeSymbol> LevelsOf(INamedTypeSymbol entity)
    {
        for (var level = entity; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            yield return level.OriginalDefinition;
        }
    }

    private void Read(IInvocationOperation call)
    {
        switch (call.TargetMethod.Name)
        {
            case "Entity" when FluentCalls.TypeIn(call) is { } entity:
                _entities.Add(entity.OriginalDefinition);
                break;
            case "WithOne" or "WithMany" or "HasForeignKey":
                ReadRelation(call);
                break;
            case "OwnsOne" or "OwnsMany" when FluentCalls.TypeIn(call) is { } owned:
                _owned.Add(owned.OriginalDefinition);
                AddPart(call, owned);
                break;
            case "Owned" when FluentCalls.TypeIn(call) is { } owned:
                _owned.Add(owned.OriginalDefinition);
                break;
            case "Ignore" or "IgnoreAny" when FluentCalls.EntityOf(call) is null && FluentCalls.TypeIn(call) is { } ignored:
                _ignored.Add(ignored.OriginalDefinition);
                break;
            case "Properties" or "ComplexProperties" when FluentCalls.TypeIn(call) is { } column:
                _columns.Add(column);
                break;
            case "Property" or "PrimitiveCollection" or "ComplexProperty" or "ComplexCollection":
                AddPart(call, TargetOf(call) ?? FluentCalls.TypeIn(call));
                break;
            case "Ignore":
                Decide(call);
                break;
            case "ToTable" when FluentCalls.MappedBy(call, _compilation, _token) is { } mapped:
                (NamesNothing(call) ? _views : _tables).Add(mapped.OriginalDefinition);
                break;
            case "ToView" when FluentCalls.MappedBy(call, _compilation, _token) is { } mapped:
                _views.Add(mapped.OriginalDefinition);
                break;
            default:
                break;
        }
    }

    private void ReadRelation(IInvocationOperation call)
    {
        if (FluentRelations.OfBuilder(call.Type, call, _compilation, _token) is { } relation)
        {
            _relations.Add(relation);
        }

        if (FluentRelations.EndsOf(call.Type) is var (_, first, second))
        {
            _entities.UnionWith([first.OriginalDefinition, second.OriginalDefinition]);
        }

        foreach (var end in FluentCalls.Chain(call, _compilation, _token).Where(static c => c.TargetMethod.Name is "WithOne" or "WithMany" or "HasOne" or "HasMany"))
        {
            Decide(end);
        }
    }

    // What is no entity lies in the row of its owner, or in rows that are the owner's alone.
    private void AddPart(IInvocationOperation call, INamedTypeSymbol? part)
    {
        Decide(call);
        if (part is not null && FluentCalls.EntityOf(call) is { } owner)
        {
            _relations.Add(new(owner, part, IsOwned: true));
        }
    }

    private void Decide(IInvocationOperation call)
    {
        if (FluentCalls.EntityOf(call) is { } entity && FluentCalls.MemberIn(call) is { } member)
        {
            _members.Add((entity.OriginalDefinition, member));
        }
    }

    // ToTable(null), beside a query.
    private static bool NamesNothing(IInvocationOperation call) => call.Arguments.Any(static a => a.Parameter?.Ordinal == 1 && a.Value.ConstantValue is { HasValue: true, Value: null });

    private static INamedTypeSymbol? TargetOf(IInvocationOperation call) =>
        FluentCalls.EntityOf(call) is { } entity && FluentCalls.MemberIn(call) is { } member
            ? Navigation.Of(entity).Where(n => n.Property.Name == member).Select(static n => n.Target).FirstOrDefault()
            : null;
}
