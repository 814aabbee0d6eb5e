using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Declarations;

/// <summary>
/// Attributes of other libraries that classify, known by metadata name and without a dependency on them. An attribute
/// counts as the nearest of its base classes that is known, so that every taxonomy built on
/// <c>DataClassificationAttribute</c> counts, and what the user maps wins over what is built in.
/// </summary>
internal sealed class ForeignAttributes(ClassificationOptions options)
{
    private const string Compliance = "Microsoft.Extensions.Compliance.Classification.";
    private const string AspNetIdentity = "Microsoft.AspNetCore.Identity.";
    private const string Destructurama = "Destructurama.Attributed.";

    // The taxonomy's class is an argument in the attribute's code, which metadata does not hold. Until the user maps the
    // attribute it is both classes: what is classified at all must not slip through because we cannot tell as what.
    private static readonly ImmutableDictionary<string, AttributeMeaning> BuiltIn = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
        new KeyValuePair<string, AttributeMeaning>[]
        {
            new(Compliance + "DataClassificationAttribute", AttributeMeaning.Classifies(DataKinds.UnspecifiedBoth)),
            new(Compliance + "NoDataClassificationAttribute", AttributeMeaning.Denies(Verdict.NotPersonal)),
            new(AspNetIdentity + "PersonalDataAttribute", AttributeMeaning.Classifies(DataKinds.UnspecifiedIdentity)),
        });

    private static readonly ImmutableHashSet<string> SerilogRedaction = ImmutableHashSet.Create(
        StringComparer.Ordinal, Destructurama + "NotLoggedAttribute", Destructurama + "LogMaskedAttribute");

    private readonly ConcurrentDictionary<INamedTypeSymbol, AttributeMeaning> _meanings = new(SymbolEqualityComparer.Default);

    /// <summary>The metadata names of all attributes that may classify something.</summary>
    public IEnumerable<string> Names => BuiltIn.Keys.Concat(options.AttributeMeanings.Keys);

    public AttributeMeaning Of(INamedTypeSymbol attribute) => _meanings.GetOrAdd(attribute, Look);

    /// <summary>Whether the attribute removes or masks the member where Serilog destructures its object; it classifies nothing.</summary>
    public static bool RedactsForSerilog(INamedTypeSymbol attribute) =>
        WithBases(attribute).Any(type => SerilogRedaction.Contains(type.FullMetadataName()));

    private AttributeMeaning Look(INamedTypeSymbol attribute)
    {
        foreach (var type in WithBases(attribute))
        {
            var name = type.FullMetadataName();
            if (options.AttributeMeanings.TryGetValue(name, out var meaning) || BuiltIn.TryGetValue(name, out meaning))
            {
                return meaning;
            }
        }

        return default;
    }

    private static IEnumerable<INamedTypeSymbol> WithBases(INamedTypeSymbol attribute)
    {
        for (var type = attribute; type is not null; type = type.BaseType)
        {
            yield return type;
        }
    }
}
