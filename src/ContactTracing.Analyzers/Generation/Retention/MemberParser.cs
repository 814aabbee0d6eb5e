using ContactTracing.Analyzers.Generation.Retention.Model;
using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>How emitted code can read a property or field of a record.</summary>
internal static class MemberParser
{
    public static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    /// <summary>
    /// Whether the member has been typed to its end. An explicit implementation of an interface that is not there, or not yet,
    /// has a name that is no identifier.
    /// </summary>
    public static bool IsComplete(ISymbol member) => member is IPropertySymbol { ExplicitInterfaceImplementations: { IsEmpty: false } contracts }
        ? contracts[0].GetMethod is not null
            && MentionedTypes.HasCompleteParameters(contracts[0].ContainingType.OriginalDefinition)
            && SyntaxFacts.IsValidIdentifier(contracts[0].Name)
        : member is IPropertySymbol { IsIndexer: true } || SyntaxFacts.IsValidIdentifier(member.Name);

    public static bool IsReadable(ISymbol member) =>
        member is IFieldSymbol or IPropertySymbol { IsIndexer: false, GetMethod: not null };

    /// <summary>Null when neither a class beside <paramref name="type"/> nor the type itself can read the member.</summary>
    public static MemberModel? Parse(INamedTypeSymbol type, ISymbol member)
    {
        if (member is IPropertySymbol { ExplicitInterfaceImplementations: { IsEmpty: false } contracts })
        {
            return ThroughInterface(contracts[0], isHidden: true);
        }

        if (member.ContainingType.TypeKind == TypeKind.Interface && !IsOwn(type, member))
        {
            return ThroughInterface(member, isHidden: false);
        }

        if (IsHidden(type, member) is not { } isHidden)
        {
            return null;
        }

        if (!IsReplaced(type, member))
        {
            return new(member.Name, Through: null, isHidden);
        }

        // record.At would be the other member. The language allows no protected access through the base type.
        return isHidden ? null : new(member.Name, NameOf(member.ContainingType), IsHidden: false);
    }

    /// <summary>Whether a type below the one that declares the member has given its name to another.</summary>
    public static bool IsReplaced(INamedTypeSymbol type, ISymbol member)
    {
        for (var level = type; level is not null && !SymbolEqualityComparer.Default.Equals(level, member.ContainingType); level = level.BaseType)
        {
            if (level.GetMembers(member.Name).Any(static m => !m.IsOverride))
            {
                return true;
            }
        }

        return false;
    }

    // An interface may be private to the type that implements it; then the accessor stands where it is visible.
    private static MemberModel ThroughInterface(ISymbol member, bool isHidden) =>
        new(member.Name, NameOf(member.ContainingType), isHidden);

    private static string NameOf(INamedTypeSymbol type) => type.ToDisplayString(Identifiers.FullyQualified);

    private static bool? IsHidden(INamedTypeSymbol type, ISymbol member)
    {
        var isSameAssembly = SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, type.ContainingAssembly);
        var canHoldAccessor = type.TypeKind != TypeKind.Interface;
        return ReadAccessibility(member) switch
        {
            Accessibility.Public => false,
            Accessibility.Internal or Accessibility.ProtectedOrInternal when isSameAssembly => false,
            Accessibility.Protected or Accessibility.ProtectedOrInternal when canHoldAccessor => true,
            Accessibility.ProtectedAndInternal when canHoldAccessor && isSameAssembly => true,
            Accessibility.Private when canHoldAccessor && IsOwn(type, member) => true,
            _ => null,
        };
    }

    private static bool IsOwn(INamedTypeSymbol type, ISymbol member) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingType.OriginalDefinition, type.OriginalDefinition);

    private static Accessibility ReadAccessibility(ISymbol member) =>
        ((member as IPropertySymbol)?.GetMethod ?? member).DeclaredAccessibility;
}
