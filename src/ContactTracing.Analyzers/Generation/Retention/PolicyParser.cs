using ContactTracing.Analyzers.Generation.Retention.Model;
using ContactTracing.Analyzers.Retention;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>Turns the terms of a type's retention and the law of its assembly into the arguments of its policy.</summary>
internal static class PolicyParser
{
    /// <summary>Null when a figure is impossible: CT9002 says so at the attribute.</summary>
    public static PolicyModel? Parse(INamedTypeSymbol type, EffectiveRetention retention)
    {
        var terms = retention.Terms;
        var sunset = terms.Sunset is null ? null : DateModel.Parse(terms.Sunset);
        if (terms.Days < 1 || terms.Months < 0 || (terms.Sunset is not null && sunset is null))
        {
            return null;
        }

        var law = ApplicableLaw.Of(type.ContainingAssembly);
        return new(
            terms.Days,
            terms.Months,
            law.ProfileId,
            law.Profile?.Months,
            law.Profile?.MaxDays,
            law.TimeZoneId,
            law.Profile?.TimeZoneId,
            sunset,
            string.IsNullOrWhiteSpace(terms.Basis) ? null : terms.Basis,
            retention.Source == RetentionSource.Own ? null : retention.Declarer.Name);
    }
}
