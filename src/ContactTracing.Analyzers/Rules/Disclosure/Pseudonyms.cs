using ContactTracing.Analyzers.Classification;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Disclosure;

/// <summary>Finds the member of a record that may be logged in its place.</summary>
internal static class Pseudonyms
{
    /// <summary>The first <c>[Pseudonym]</c> property or field, as declared, nearest type first; null when there is none.</summary>
    public static ISymbol? Of(ITypeSymbol type, ClassificationModel classification)
    {
        for (var declared = type; declared is not null; declared = declared.BaseType)
        {
            if (PseudonymIn(declared, classification) is { } member)
            {
                return member;
            }
        }

        return type.AllInterfaces.Select(i => PseudonymIn(i, classification)).FirstOrDefault(static m => m is not null);
    }

    private static ISymbol? PseudonymIn(ITypeSymbol type, ClassificationModel classification) => type.GetMembers().FirstOrDefault(m =>
        m is IPropertySymbol { IsIndexer: false, GetMethod: not null } or IFieldSymbol { AssociatedSymbol: null }
        && !m.IsStatic
        && m.DeclaredAccessibility is not (Accessibility.Private or Accessibility.Protected)
        && classification.Of(m).Verdict == Verdict.Pseudonym);
}
