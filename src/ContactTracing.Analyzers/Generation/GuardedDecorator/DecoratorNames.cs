using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.GuardedDecorator;

/// <summary>What the decorator of an interface is called: <c>GuardedCaseService</c> for <c>ICaseService</c>.</summary>
internal static class DecoratorNames
{
    /// <summary>With which it begins.</summary>
    public const string Prefix = "Guarded";

    /// <summary>The escaped name; null when both names are taken.</summary>
    public static string? Of(INamedTypeSymbol type)
    {
        var plain = type.Name.Length > 1 && type.Name[0] == 'I' && char.IsUpper(type.Name[1]) ? type.Name.Substring(1) : type.Name;
        return IsFree(type, Prefix + plain) ? Identifiers.EscapeTypeName(Prefix + plain)
            : IsFree(type, Prefix + type.Name) ? Identifiers.EscapeTypeName(Prefix + type.Name)
            : null;
    }

    // Where an interface Service stands beside an IService, both would have the same name.
    private static bool IsFree(INamedTypeSymbol type, string name)
    {
        var around = type.ContainingType ?? (INamespaceOrTypeSymbol)type.ContainingNamespace;
        return (type.ContainingType is not { } container || (container.Name != name && container.TypeParameters.All(p => p.Name != name)))
            && !around.GetMembers(name).Any(TakenNames.IsWrittenByUser)
            && (name == Prefix + type.Name || !around.GetTypeMembers(type.Name.Substring(1)).Any(static t => t.TypeKind == TypeKind.Interface));
    }
}
