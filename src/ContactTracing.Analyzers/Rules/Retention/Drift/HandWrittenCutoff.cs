using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Retention.Drift;

/// <summary>A comparison of an anchor with a time so long ago that the record is due.</summary>
/// <param name="Anchor">Where the anchor is read.</param>
/// <param name="Present">Where the present is read.</param>
/// <param name="IsOlder">Whether it asks for records that are due; else for those that are not.</param>
/// <param name="Record">The type whose period is meant.</param>
internal sealed record HandWrittenCutoff(IMemberReferenceOperation Anchor, IOperation Present, bool IsOlder, INamedTypeSymbol Record)
{
    public static HandWrittenCutoff? Of(TimeComparison comparison, AgeReader reader)
    {
        if (IsOlderWhenLess(comparison.Operator) is not { } isOlder
            || reader.Read(comparison.Left) is not { } left
            || reader.Read(comparison.Right) is not { } right)
        {
            return null;
        }

        // anchor + period < present, whichever side what stands on.
        var age = left.Plus(right.Negated());
        if (age.Anchors < 0)
        {
            (age, isOlder) = (age.Negated(), !isOlder);
        }

        return age is { Anchors: 1, Presents: -1, Anchor: IMemberReferenceOperation anchor, Present: { } present }
            && RecordOf(anchor) is { } record
            && PeriodLength.ShortestDays(record) is { } shortest
            && age.Days + (age.Number * age.DaysPerUnit) + PeriodLength.LongestDays(age.Months) >= shortest
                ? new(anchor, present, isOlder, record)
                : null;
    }

    private static bool? IsOlderWhenLess(BinaryOperatorKind comparison) => comparison switch
    {
        BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual => true,
        BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual => false,
        _ => null,
    };

    // The period of what is asked, which may be stricter than that of the type that declares the anchor.
    private static INamedTypeSymbol? RecordOf(IMemberReferenceOperation anchor) =>
        (anchor.Instance?.Type as INamedTypeSymbol ?? (anchor.Instance?.Type as ITypeParameterSymbol)?.ConstraintTypes.OfType<INamedTypeSymbol>().FirstOrDefault())
        ?? anchor.Member.ContainingType;
}
