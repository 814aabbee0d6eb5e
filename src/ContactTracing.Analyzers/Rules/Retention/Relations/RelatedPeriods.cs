using System.Globalization;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Retention;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Retention.Relations;

/// <summary>Compares the period of a type with those of the records that it belongs to.</summary>
internal static class RelatedPeriods
{
    /// <summary>Whether the type has classified members; to lead to a record that has some is no data of its own.</summary>
    public static bool HasDataOfItsOwn(INamedTypeSymbol type, ClassificationModel classification)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            if (level.GetMembers().Any(m => m is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false } && !m.IsStatic && classification.Of(m, type).IsClassified && !Leads(m)))
            {
                return true;
            }
        }

        return false;

        bool Leads(ISymbol member) => Navigation.Of(type).Any(n => SymbolEqualityComparer.Default.Equals(n.Property, member));
    }

    /// <summary>The strictest record that the type outlives, and how; null when there is none.</summary>
    public static (string Cause, INamedTypeSymbol Record, EffectiveRetention Period)? Find(INamedTypeSymbol type, EntityModel model)
    {
        var own = EffectiveRetention.Of(type);
        (string Cause, INamedTypeSymbol Record, EffectiveRetention Period)? strictest = null;
        foreach (var (cause, record) in RecordsOf(type, own, model))
        {
            if (EffectiveRetention.Of(record) is { } period
                && (own is null || period.Terms.IsStricterThan(own.Terms))
                && (strictest is not { } known || period.Terms.IsStricterThan(known.Period.Terms)))
            {
                strictest = (cause, record, period);
            }
        }

        return strictest;
    }

    public static string Display(EffectiveRetention? retention) => (retention?.Terms.Days ?? 0).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<(string Cause, INamedTypeSymbol Record)> RecordsOf(INamedTypeSymbol type, EffectiveRetention? own, EntityModel model)
    {
        if (model.HasNoTable(type))
        {
            yield break;
        }

        foreach (var relation in model.Of(type))
        {
            // Parts of a record need no period; one that they state counts.
            if (!relation.IsOwned || own is { Source: RetentionSource.Own })
            {
                yield return (relation.IsOwned ? "Owned" : own is null ? "Missing" : "Longer", relation.Principal);
            }
        }

        if (own is { Source: RetentionSource.Own } && type.BaseType is { SpecialType: SpecialType.None } super && (model.Contains(type) || model.Contains(super)))
        {
            yield return ("Inherited", super);
        }
    }
}
