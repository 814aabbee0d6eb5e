using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Retention.Relations;

/// <summary>A property of an entity that leads to another type.</summary>
/// <param name="Property">The property.</param>
/// <param name="Target">The type that it leads to.</param>
/// <param name="IsCollection">Whether it leads to many.</param>
internal readonly record struct Navigation(IPropertySymbol Property, INamedTypeSymbol Target, bool IsCollection)
{
    private const string NotMapped = "NotMappedAttribute";

    /// <summary>The name of the navigation at the other end, where an attribute says it.</summary>
    public string? Inverse => Property.GetAttributes()
        .FirstOrDefault(static a => a.AttributeClass?.Name == "InversePropertyAttribute")?.ConstructorArguments.FirstOrDefault()
        is { Kind: TypedConstantKind.Primitive, Value: string name } ? name : null;

    /// <summary>Those of a type and its bases, by the conventions of Entity Framework Core.</summary>
    public static IEnumerable<Navigation> Of(INamedTypeSymbol type) => Of(type, static _ => false);

    /// <summary>Those of an entity that are left to the conventions.</summary>
    public static IEnumerable<Navigation> Of(INamedTypeSymbol entity, ConfiguredModel configured) => Of(entity, configured.IsColumn)
        .Where(n => !configured.Decides(entity, n.Property.Name) && !configured.IsIgnored(n.Target));

    private static IEnumerable<Navigation> Of(INamedTypeSymbol type, Func<INamedTypeSymbol, bool> isPart)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            foreach (var property in level.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null }
                    && !HasAttribute(property, NotMapped)
                    && Read(property, isPart) is { } navigation)
                {
                    yield return navigation;
                }
            }
        }
    }

    /// <summary>Whether a type is never an entity of its own.</summary>
    public static bool IsPartType(INamedTypeSymbol type) => HasAttribute(type, "OwnedAttribute") || HasAttribute(type, "ComplexTypeAttribute");

    /// <summary>Whether a property says the type of its column, such as jsonb: its objects lie in the row, as documents.</summary>
    public static bool IsTypedColumn(IPropertySymbol property) => property.GetAttributes()
        .Any(static a => a.AttributeClass?.Name == "ColumnAttribute" && a.NamedArguments.Any(static n => n.Key == "TypeName"));

    public static bool HasAttribute(ISymbol symbol, string name) => symbol.GetAttributes().Any(a => a.AttributeClass?.Name == name);

    private static Navigation? Read(IPropertySymbol property, Func<INamedTypeSymbol, bool> isPart)
    {
        if (TargetOf(ValueIn(property.Type), isPart) is { } target)
        {
            // A reference that cannot be set is a computed value.
            return property.SetMethod is null ? null : new(property, target, IsCollection: false);
        }

        return property.Type is INamedTypeSymbol { TypeArguments.Length: 1 } collection && IsSequence(collection) && TargetOf(collection.TypeArguments[0], isPart) is { } element
            ? new(property, element, IsCollection: true)
            : null;
    }

    private static ITypeSymbol ValueIn(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static bool IsSequence(INamedTypeSymbol type) => type.AllInterfaces.Append(type)
        .Any(static i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T);

    // Values of the framework are columns, other structs too unless the model makes parts of them; what is not mapped is nothing.
    private static INamedTypeSymbol? TargetOf(ITypeSymbol type, Func<INamedTypeSymbol, bool> isPart) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None, Arity: 0 } named
        && named.ContainingNamespace?.ToDisplayString() is var space
        && space != "System"
        && space?.StartsWith("System.", StringComparison.Ordinal) != true
        && (named.TypeKind == TypeKind.Class || isPart(named))
        && !HasAttribute(named, NotMapped)
            ? named
            : null;
}
