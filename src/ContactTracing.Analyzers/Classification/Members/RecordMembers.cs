using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Classification.Members;

/// <summary>Positional records: a parameter of the primary constructor and the property of its name are one value.</summary>
internal static class RecordMembers
{
    public static IParameterSymbol? ParameterOf(IPropertySymbol property)
    {
        if (property.IsStatic || property.IsIndexer || property.ContainingType is not { } type || !MayBeRecord(type))
        {
            return null;
        }

        foreach (var parameter in PrimaryConstructor(type)?.Parameters ?? [])
        {
            if (parameter.Name == property.Name)
            {
                return parameter;
            }
        }

        return null;
    }

    /// <summary>The property of a parameter of the primary constructor, or of the generated <c>Deconstruct</c>.</summary>
    public static IPropertySymbol? PropertyOf(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { ContainingType: { } type } method || !MayBeRecord(type))
        {
            return null;
        }

        var primary = PrimaryConstructor(type);
        var isPositional = SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, primary)
            || (primary is not null && IsDeconstruct(method.OriginalDefinition, primary));
        return isPositional ? NearestProperty(type, parameter.Name) : null;
    }

    public static bool IsPrimaryConstructor(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Constructor && SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, PrimaryConstructor(method.ContainingType));

    /// <summary>The constructor that the type's header declares, for records as for other types; null when there is none.</summary>
    public static IMethodSymbol? PrimaryConstructor(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        if (!type.DeclaringSyntaxReferences.IsEmpty)
        {
            return type.InstanceConstructors.FirstOrDefault(c =>
                c.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax));
        }

        // Metadata does not mark the primary constructor; the generated Deconstruct has the same parameters.
        var deconstructs = type.GetMembers("Deconstruct").OfType<IMethodSymbol>().ToList();
        return deconstructs.Count == 0
            ? null
            : type.InstanceConstructors.FirstOrDefault(c => deconstructs.Any(d => IsDeconstruct(d, c)));
    }

    // A record derived from one that has the property already declares none of its own.
    private static IPropertySymbol? NearestProperty(INamedTypeSymbol type, string name)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (declaring.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault(p => !p.IsStatic) is { } property)
            {
                return property;
            }
        }

        return null;
    }

    // A record struct cannot be told from another struct in metadata.
    private static bool MayBeRecord(INamedTypeSymbol type) =>
        type.IsRecord || (type.IsValueType && type.DeclaringSyntaxReferences.IsEmpty);

    private static bool IsDeconstruct(IMethodSymbol method, IMethodSymbol primary)
    {
        if (method is not { Name: "Deconstruct", IsStatic: false } || method.Parameters.IsEmpty
            || method.Parameters.Length != primary.Parameters.Length)
        {
            return false;
        }

        for (var i = 0; i < method.Parameters.Length; i++)
        {
            if (method.Parameters[i].RefKind != RefKind.Out || method.Parameters[i].Name != primary.Parameters[i].Name)
            {
                return false;
            }
        }

        return true;
    }
}
