using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Retention.Relations;

/// <summary>The relations that follow from the members of two entities alone. Where Entity Framework Core asks for configuration, there is none.</summary>
internal static class ConventionalRelations
{
    /// <summary>The relation that a navigation of an entity stands for, seen from either end; null where it is many to many, or undecided.</summary>
    public static Relation? Of(INamedTypeSymbol type, Navigation navigation, ConfiguredModel configured)
    {
        var other = navigation.Target;
        var back = Inverses(type, navigation, configured).ToList();
        if (navigation.IsCollection)
        {
            return back.Any(static n => n.IsCollection) ? null : new Relation(type, other, IsOwned: false);
        }

        if (back.Count == 0 || back.All(static n => n.IsCollection))
        {
            return new Relation(other, type, IsOwned: false);
        }

        return (IsForeignKeyHolder(type, other, navigation), back.Any(n => IsForeignKeyHolder(other, type, n))) switch
        {
            (true, false) => new Relation(other, type, IsOwned: false),
            (false, true) => new Relation(type, other, IsOwned: false),
            _ => null,
        };
    }

    /// <summary>What leads back. [InverseProperty], on either end, ties two navigations to each other and leaves the others of both types without an end.</summary>
    private static IEnumerable<Navigation> Inverses(INamedTypeSymbol type, Navigation navigation, ConfiguredModel configured)
    {
        var back = Navigation.Of(navigation.Target, configured).Where(n => Same(n.Target, type)).ToList();
        if (navigation.Inverse is { } name)
        {
            return back.Where(n => n.Property.Name == name);
        }

        if (back.Exists(n => n.Inverse == navigation.Property.Name))
        {
            return back.Where(n => n.Inverse == navigation.Property.Name);
        }

        var taken = Navigation.Of(type, configured).Where(n => Same(n.Target, navigation.Target)).Select(static n => n.Inverse).ToList();
        return back.Where(n => n.Inverse is null && !taken.Contains(n.Property.Name));
    }

    /// <summary>CaseId beside a navigation Case, by its name or that of the type, or [ForeignKey].</summary>
    private static bool IsForeignKeyHolder(INamedTypeSymbol dependent, INamedTypeSymbol principal, Navigation navigation) =>
        Navigation.HasAttribute(navigation.Property, "ForeignKeyAttribute")
        || PropertiesOf(dependent).Any(p =>
            Navigation.HasAttribute(p, "ForeignKeyAttribute")
            || string.Equals(p.Name, navigation.Property.Name + "Id", StringComparison.OrdinalIgnoreCase)
            || string.Equals(p.Name, principal.Name + "Id", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            foreach (var property in level.GetMembers().OfType<IPropertySymbol>())
            {
                yield return property;
            }
        }
    }

    private static bool Same(INamedTypeSymbol left, INamedTypeSymbol right) => SymbolEqualityComparer.Default.Equals(left.OriginalDefinition, right.OriginalDefinition);
}
