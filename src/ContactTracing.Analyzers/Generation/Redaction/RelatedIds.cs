using ContactTracing.Analyzers.Generation.Redaction.Model;
using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Redaction;

/// <summary>
/// The documentation ids through which the row of a classification file may concern a type. Types are written without
/// the prefix <c>T:</c>, as they begin the ids of their members.
/// </summary>
internal sealed class RelatedIds
{
    private readonly INamedTypeSymbol _type;
    private readonly List<INamedTypeSymbol> _levels;
    private readonly List<INamedTypeSymbol> _hierarchy;

    public RelatedIds(INamedTypeSymbol type)
    {
        _type = type;
        _levels = [.. BasesOf(type)];
        _hierarchy = [.. _levels, .. type.AllInterfaces, .. ContainersOf(type)];
        Hierarchy = IdsOf(_hierarchy);
    }

    /// <summary>The type, what it derives from and implements, and what contains it.</summary>
    public EquatableArray<string> Hierarchy { get; }

    /// <summary>These and the types of all that its objects store: looked up anew each time, because that takes all members.</summary>
    public EquatableArray<string> All() => IdsOf(_hierarchy.Concat(_levels.SelectMany(static level => level.GetMembers()).SelectMany(ValueTypesOf)));

    public MemberIds Of(ISymbol member)
    {
        var ids = Overridden(member).Concat(Implemented(member))
            .Select(static m => m.OriginalDefinition.GetDocumentationCommentId())
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToEquatableArray();
        return new(ids, IdsOf(ValueTypesOf(member)));
    }

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            yield return level;
        }
    }

    private static IEnumerable<INamedTypeSymbol> ContainersOf(INamedTypeSymbol type)
    {
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            yield return outer;
        }
    }

    private static IEnumerable<ISymbol> Overridden(ISymbol member)
    {
        for (var level = member; level is not null; level = (level as IPropertySymbol)?.OverriddenProperty)
        {
            yield return level;
        }
    }

    private IEnumerable<ISymbol> Implemented(ISymbol member) => _type.AllInterfaces
        .SelectMany(contract => contract.GetMembers(member.Name))
        .Where(m => SymbolEqualityComparer.Default.Equals(_type.FindImplementationForInterfaceMember(m), member));

    private static IEnumerable<INamedTypeSymbol> ValueTypesOf(ISymbol member) => member switch
    {
        { IsStatic: true } => [],
        IPropertySymbol property => Parts(property.Type),
        IFieldSymbol field => Parts(field.Type),
        _ => [],
    };

    // Collections, arrays, nullable values and other generic types hold values of their arguments.
    private static IEnumerable<INamedTypeSymbol> Parts(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Parts(array.ElementType),
        INamedTypeSymbol { SpecialType: SpecialType.None } named => named.TypeArguments.SelectMany(Parts).Prepend(named),
        _ => [],
    };

    private static EquatableArray<string> IdsOf(IEnumerable<INamedTypeSymbol> types) => types
        .Select(static t => t.OriginalDefinition.GetDocumentationCommentId())
        .OfType<string>()
        .Select(static id => id.Substring("T:".Length))
        .Distinct(StringComparer.Ordinal)
        .ToEquatableArray();
}
