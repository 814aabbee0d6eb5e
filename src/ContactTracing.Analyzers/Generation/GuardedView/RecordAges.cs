using ContactTracing.Analyzers.Generation.GuardedView.Model;
using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Generation.Retention.Model;
using ContactTracing.Analyzers.Retention;
using Microsoft.CodeAnalysis;
using static ContactTracing.Analyzers.Generation.Retention.EmittedNames;

namespace ContactTracing.Analyzers.Generation.GuardedView;

/// <summary>Finds the generated policy by which a view judges the age of a record: a record past its deadline may not be shown (S8).</summary>
internal static class RecordAges
{
    /// <summary>False where the type is retained and no policy is generated for it, so that nobody could say how old its records are.</summary>
    public static bool TryFind(INamedTypeSymbol type, out RecordAge? age)
    {
        age = null;
        if (EffectiveRetention.Of(type) is null)
        {
            return true;
        }

        if (PolicyHolder(type) is not { } holder || RetentionParser.Parse(holder, RetentionReport.None) is not { } model)
        {
            return false;
        }

        var policy = model.Type.SiblingReference(RetentionModel.Suffix) + ".Policy";
        age = new(policy, Anchor(model, policy));
        return true;
    }

    // The type itself, or the one from which it has both period and anchor. Of a generic one the arguments would have to be told.
    private static INamedTypeSymbol? PolicyHolder(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            if (RetentionParser.IsCandidate(level))
            {
                return IsUsable(level, type) ? level : null;
            }
        }

        var contracts = type.AllInterfaces.Where(RetentionParser.IsCandidate).ToList();
        return contracts.Count == 1 && IsUsable(contracts[0], type) ? contracts[0] : null;
    }

    private static bool IsUsable(INamedTypeSymbol holder, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(holder, type)
        || (!holder.IsGenericType && SymbolEqualityComparer.Default.Equals(holder.ContainingAssembly, type.ContainingAssembly));

    private static string Anchor(RetentionModel model, string policy)
    {
        if (!model.Anchor.Member.IsHidden)
        {
            // The guard counts in instants: of a date, the start of the day stands for it.
            var asInstant = model.Anchor.Kind == AnchorKind.Date ? model.Anchor with { Kind = AnchorKind.DateAsInstant } : model.Anchor;
            return RecordReader.AnchorOf(model with { Anchor = asInstant }, "record", policy);
        }

        var accessor = $"{model.Type.Reference}.{TakenNames.AnchorAccessor}(record)";
        return model.Anchor.Kind == AnchorKind.Date
            ? $"{accessor} is {Date} date ? {policy}.Zone.StartOfDay(date.Year, date.Month, date.Day) : default({Instant})"
            : accessor;
    }
}
