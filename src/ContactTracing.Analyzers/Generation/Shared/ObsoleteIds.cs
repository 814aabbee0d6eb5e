using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.Analyzers.Generation.Shared;

/// <summary>
/// The identifiers of <c>[Obsolete(DiagnosticId = "…")]</c>. The compiler warns under these instead of CS0618, and the user can act on none
/// of what it says about emitted code.
/// </summary>
internal static class ObsoleteIds
{
    private const string DiagnosticId = nameof(DiagnosticId);

    /// <summary>Those of a type, of what contains it, of its base types and interfaces, of their members and of the types of these; in ordinal order.</summary>
    public static EquatableArray<string> Around(INamedTypeSymbol type)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            AddOf(container, ids);
        }

        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            AddWithin(level, ids);
        }

        foreach (var contract in type.AllInterfaces)
        {
            AddWithin(contract, ids);
        }

        return ids.ToEquatableArray();
    }

    private static void AddWithin(INamedTypeSymbol type, SortedSet<string> ids)
    {
        AddOf(type, ids);
        foreach (var member in type.GetMembers())
        {
            AddOf(member, ids);
            foreach (var mentioned in TypesOf(member))
            {
                AddMentioned(mentioned, ids);
            }
        }
    }

    private static IEnumerable<ITypeSymbol> TypesOf(ISymbol member) => member switch
    {
        IFieldSymbol field => [field.Type],
        IPropertySymbol property => property.Parameters.Select(static p => p.Type).Append(property.Type),
        IEventSymbol @event => [@event.Type],
        IMethodSymbol method => method.Parameters.Select(static p => p.Type).Append(method.ReturnType),
        _ => [],
    };

    private static void AddMentioned(ITypeSymbol type, SortedSet<string> ids)
    {
        if (type is IArrayTypeSymbol array)
        {
            AddMentioned(array.ElementType, ids);
        }
        else if (type is INamedTypeSymbol { SpecialType: SpecialType.None } named)
        {
            AddOf(named, ids);
            foreach (var argument in named.TypeArguments)
            {
                AddMentioned(argument, ids);
            }
        }
    }

    private static void AddOf(ISymbol symbol, SortedSet<string> ids)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: nameof(ObsoleteAttribute) })
            {
                ids.UnionWith(attribute.NamedArguments.Where(static a => a.Key == DiagnosticId).Select(static a => a.Value.Value).OfType<string>().Where(SyntaxFacts.IsValidIdentifier));
            }
        }
    }
}
