using System.Collections.Immutable;
using ContactTracing.Analyzers.Generation.Retention.Model;
using ContactTracing.Analyzers.Generation.Shared;
using ContactTracing.Analyzers.Retention;
using ContactTracing.Analyzers.Symbols;
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
            case 0 when !Supertypes.AreResolved(type):
                return null;
            case 0:
                report.AnchorUnclear(AnchorCause.Missing, type, type.Name);
                return null;
            case 1:
                return Parse(type, anchors[0], hasDateCalendar, report);
            default:
                report.AnchorUnclear(AnchorCause.Several, type, type.Name, string.Join(", ", anchors.Select(a => $"'{NameOf(a, type)}'")));
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
        if (CauseAgainst(type, anchor, anchorType, member) is { } cause)
        {
            Report(type, anchor, cause, report);
            return null;
        }

        return new(member!, KindOf(anchorType, hasDateCalendar));
    }

    private static AnchorCause? CauseAgainst(INamedTypeSymbol owner, ISymbol anchor, ITypeSymbol type, MemberModel? member) => anchor switch
    {
        { IsStatic: true } => AnchorCause.Static,
        _ when !MemberParser.IsReadable(anchor) => AnchorCause.Unreadable,
        _ when RestrictedUse.Forbids(anchor, owner) => AnchorCause.Forbidden,
        _ when TimeTypes.IsInstant(type) || TimeTypes.IsDate(type) => member is not null ? null
            : anchor.DeclaredAccessibility != Accessibility.Private && MemberParser.IsReplaced(owner, anchor) ? AnchorCause.Replaced
            : AnchorCause.Invisible,
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
        var isReportedThere = cause is not (AnchorCause.Invisible or AnchorCause.Replaced)
            && anchor.Locations.Any(static l => l.IsInSource)
            && EffectiveRetention.Of(declarer) is not null;
        if (isOwn || !isReportedThere)
        {
            report.AnchorUnclear(cause, isOwn ? anchor : type, anchor.Name, type.Name, TypeNameOf(anchor));
        }
    }

    // Two anchors may have one name, where a member replaces that of a base type.
    private static string NameOf(ISymbol anchor, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(anchor.ContainingType, type) ? anchor.Name : anchor.ContainingType.Name + "." + anchor.Name;

    private static string TypeNameOf(ISymbol anchor) =>
        MemberParser.TypeOf(anchor)?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "";
}
