using ContactTracing.Analyzers.Classification;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Disclosure;

/// <summary>Finds the member of a record that may be logged in its place.</summary>
internal static class Pseudonyms
{
    /// <summary>
    /// The first <c>[Pseudonym]</c> property or field that can be read from <paramref name="place"/>, as declared, nearest
    /// type first; null when there is none.
    /// </summary>
    public static ISymbol? Of(ITypeSymbol type, ISymbol place, AnalysisScope scope) => Hierarchy(type)
        .SelectMany(static t => t.GetMembers())
        .FirstOrDefault(m => IsReadable(m) && scope.Classification.Of(m).Verdict == Verdict.Pseudonym && IsVisible(m, place, scope.Compilation));

    private static IEnumerable<ITypeSymbol> Hierarchy(ITypeSymbol type)
    {
        for (var declared = type; declared is not null; declared = declared.BaseType)
        {
            yield return declared;
        }

        foreach (var contract in type.TypeKind == TypeKind.Interface ? type.AllInterfaces : [])
        {
            yield return contract;
        }
    }

    private static bool IsReadable(ISymbol member) => !member.IsStatic
        && member is IPropertySymbol { IsIndexer: false, GetMethod: not null } or IFieldSymbol { AssociatedSymbol: null };

    private static bool IsVisible(ISymbol member, ISymbol place, Compilation compilation) =>
        compilation.IsSymbolAccessibleWithin(member, place as INamedTypeSymbol ?? place.ContainingType ?? (ISymbol)compilation.Assembly);
}
