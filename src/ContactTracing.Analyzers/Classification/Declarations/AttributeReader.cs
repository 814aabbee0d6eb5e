using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Declarations;

/// <summary>What the attributes in one list declare.</summary>
internal sealed class AttributeReader(ForeignAttributes foreign)
{
    private const string Suffix = "Attribute";

    /// <param name="origin">The symbol that the reason names.</param>
    /// <param name="attributes">The attributes of that symbol, or of a part of it.</param>
    public SymbolClassification Read(ISymbol origin, ImmutableArray<AttributeData> attributes)
    {
        var declared = SymbolClassification.Unclassified;
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is not { } type)
            {
                continue;
            }

            var own = type.ContainingNamespace.IsPackageNamespace();
            var meaning = own ? Meaning(attribute, type.Name) : foreign.Of(type);
            var kind = own ? ReasonKind.Attribute : ReasonKind.ForeignAttribute;
            declared = declared.And(meaning.Because(new(kind, origin) { Detail = ShortName(type) }));
        }

        return declared;
    }

    private static AttributeMeaning Meaning(AttributeData attribute, string name) => name switch
    {
        AttributeNames.HealthData => AttributeMeaning.Classifies(
            new(EnumConstant.Parse(attribute, HealthCategories.Unspecified), IdentityKinds.None)),
        AttributeNames.IdentityData => AttributeMeaning.Classifies(
            new(HealthCategories.None, EnumConstant.Parse(attribute, IdentityKinds.Unspecified))),
        AttributeNames.Pseudonym => AttributeMeaning.Denies(Verdict.Pseudonym),
        AttributeNames.NotPersonalData => AttributeMeaning.Denies(Verdict.NotPersonal),
        AttributeNames.Redacts => AttributeMeaning.Denies(Verdict.Redacted),
        _ => default,
    };

    private static string ShortName(INamedTypeSymbol type) => type.Name.EndsWith(Suffix, StringComparison.Ordinal)
        ? type.Name.Substring(0, type.Name.Length - Suffix.Length)
        : type.Name;
}
