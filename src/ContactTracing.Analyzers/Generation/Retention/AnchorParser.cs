using System.Collections.Immutable;
using ContactTracing.Analyzers.Generation.Retention.Model;
using ContactTracing.Analyzers.Retention;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>Decides from where the period of a type's records runs, and says (CT1004) why that is unclear.</summary>
internal static class AnchorParser
{
    /// <summary>
    /// Null when there is no anchor, or none that can be counted from. What is wrong with an anchor is said where it is
    /// declared; where a base type already says it, its subtypes do not repeat it.
    /// </summary>
    public static AnchorModel? Parse(INamedTypeSymbol type, ImmutableArray<ISymbol> anchors, bool hasDateCalendar, RetentionReport report)
    {
        switch (anchors.Length)
        {
            case 0:
                report.AnchorUnclear(AnchorCause.Missing, type, type.Name);
                return null;
            case 1:
                return Parse(type, anchors[0], hasDateCalendar, report);
            default:
                report.AnchorUnclear(AnchorCause.Several, type, type.Name, string.Join(", ", anchors.Select(static a => $"'{a.Name}'")));
                return null;
        }
    }

    private static AnchorModel? Parse(INamedTypeSymbol type, ISymbol anchor, bool hasDateCalendar, RetentionReport report)
    {
        if (MemberParser.TypeOf(anchor) is not { } anchorType || anchorType.TypeKind == TypeKind.Error || !MemberParser.IsComplete(anchor))
        {
            return null;
        }

        var member = MemberParser.Parse(type, anchor);
        if (CauseAgainst(anchor, anchorType, member) is { } cause)
        {
            Report(type, anchor, cause, report);
            return null;
        }

        return new(member!, KindOf(anchorType, hasDateCalendar));
    }

    private static AnchorCause? CauseAgainst(ISymbol anchor, ITypeSymbol type, MemberModel? member) => anchor switch
    {
        { IsStatic: true } => AnchorCause.Static,
        _ when !MemberParser.IsReadable(anchor) => AnchorCause.Unreadable,
        _ when TimeTypes.IsInstant(type) || TimeTypes.IsDate(type) => member is null ? AnchorCause.Invisible : null,
        _ when TimeTypes.IsZoneless(type) => AnchorCause.WithoutZone,
        _ when TimeTypes.NullableArgument(type) is { } argument && TimeTypes.IsTime(argument) => AnchorCause.Nullable,
        _ => AnchorCause.Unsupported,
    };

    private static AnchorKind KindOf(ITypeSymbol type, bool hasDateCalendar) =>
        TimeTypes.IsInstant(type) ? AnchorKind.Instant
        : hasDateCalendar ? AnchorKind.Date
        : AnchorKind.DateAsInstant;

    private static void Report(INamedTypeSymbol type, ISymbol anchor, AnchorCause cause, RetentionReport report)
    {
        var declarer = anchor.ContainingType.OriginalDefinition;
        var isOwn = SymbolEqualityComparer.Default.Equals(declarer, type);
        var isReportedThere = cause != AnchorCause.Invisible
            && anchor.Locations.Any(static l => l.IsInSource)
            && EffectiveRetention.Of(declarer) is not null;
        if (isOwn || !isReportedThere)
        {
            report.AnchorUnclear(cause, isOwn ? anchor : type, anchor.Name, type.Name, TypeNameOf(anchor));
        }
    }

    private static string TypeNameOf(ISymbol anchor) =>
        MemberParser.TypeOf(anchor)?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "";
}
