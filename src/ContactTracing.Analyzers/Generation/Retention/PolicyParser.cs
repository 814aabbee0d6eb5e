using ContactTracing.Analyzers.Generation.Retention.Model;
using ContactTracing.Analyzers.Retention;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>Turns the terms of a type's retention and the law of its assembly into the arguments of its policy.</summary>
internal static class PolicyParser
{
    /// <summary>Null when a figure is impossible: a period below one day is CT9002's finding, a wrong sunset is CT9001's.</summary>
    public static PolicyModel? Parse(INamedTypeSymbol type, EffectiveRetention retention, RetentionReport report)
    {
        var terms = retention.Terms;
        var sunset = terms.Sunset is null ? null : DateModel.Parse(terms.Sunset);
        if (terms.Sunset is not null && sunset is null)
        {
            report.CannotGenerate(GenerationCause.SunsetNotADate, type, type.Name, terms.Sunset);
            return null;
        }

        if (terms.Days < 1 || terms.Months < 0)
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
