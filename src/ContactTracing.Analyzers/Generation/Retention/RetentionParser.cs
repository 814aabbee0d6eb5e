using ContactTracing.Analyzers.Generation.Retention.Model;
using ContactTracing.Analyzers.Generation.Shared;
using ContactTracing.Analyzers.Retention;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>Turns the symbol of a retained type into the model of its policy, and says what forbids it (CT1004, CT9001).</summary>
internal static class RetentionParser
{
    /// <summary>
    /// A type gets a policy of its own when it says something about retention itself. One that inherits period and anchor
    /// both is served by the policy of the type that it has them from.
    /// </summary>
    public static bool IsCandidate(INamedTypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface
        && (type.Has(AttributeNames.RetentionMax) || RetentionAnchors.DeclaredBy(type).Any());

    /// <summary>The model of a candidate. Null when nothing can be emitted, or nothing need be.</summary>
    public static RetentionModel? Parse(INamedTypeSymbol type, RetentionReport report)
    {
        if (EffectiveRetention.Of(type) is not { } retention || !MentionedTypes.AreComplete(type))
        {
            return null;
        }

        var (obstacle, culprit) = Reopening.ObstacleOf(type);
        if (obstacle is ReopeningObstacle.Static or ReopeningObstacle.RefStruct)
        {
            // Such a type stores nothing: to ask for an anchor as well would be noise.
            report.CannotGenerate(CauseOf(obstacle, type, culprit), type, type.Name);
            return null;
        }

        var anchors = RetentionAnchors.Of(type);
        if (anchors.IsEmpty && !HoldsRecords(type))
        {
            return null;
        }

        var library = RuntimeLibrary.Of(retention.Attribute, type);
        var anchor = AnchorParser.Parse(type, anchors, library.HasDateCalendar, report);
        if (obstacle != ReopeningObstacle.None)
        {
            report.CannotGenerate(CauseOf(obstacle, type, culprit), type, type.Name, culprit.Name);
            return null;
        }

        return CanEmit(type, library, report)
            && PolicyParser.Parse(type, retention) is { } policy
            && FulfilmentParser.TryParse(type, retention.Terms.DeleteWhen, report, out var fulfilment)
            && anchor is not null
                ? new(TypeShape.OfGenerated(type), RestrictedUse.On(type), type.IsReferenceType, HasSubtypes(type), library.HasEntityPurge, TableOf(type, anchors[0], retention.Terms.DeleteWhen, library), policy, anchor, fulfilment)
                : null;
    }

    /// <summary>Whether there can be objects of exactly that type: interfaces and abstract classes leave the anchor to others.</summary>
    public static bool HoldsRecords(INamedTypeSymbol type) => type is { TypeKind: not TypeKind.Interface, IsAbstract: false };

    private static SqlTableModel? TableOf(INamedTypeSymbol type, ISymbol anchor, string? deleteWhen, RuntimeLibrary library) =>
        library.HasSqlPurge && HoldsRecords(type) ? SqlTableParser.Parse(type, anchor, deleteWhen) : null;

    private static bool HasSubtypes(INamedTypeSymbol type) => type is { IsValueType: false, IsSealed: false };

    private static bool CanEmit(INamedTypeSymbol type, RuntimeLibrary library, RetentionReport report)
    {
        if (TakenNames.Find(type, library) is var (cause, taken))
        {
            report.CannotGenerate(cause, type, type.Name, taken);
            return false;
        }

        if (!library.HasCalendar)
        {
            report.CannotGenerate(GenerationCause.CalendarMissing, type, type.Name);
            return false;
        }

        return true;
    }

    private static GenerationCause CauseOf(ReopeningObstacle obstacle, INamedTypeSymbol type, INamedTypeSymbol culprit) => obstacle switch
    {
        ReopeningObstacle.Static => GenerationCause.Static,
        ReopeningObstacle.RefStruct => GenerationCause.RefStruct,
        ReopeningObstacle.FileLocal => GenerationCause.FileLocal,
        _ => SymbolEqualityComparer.Default.Equals(type, culprit) ? GenerationCause.NotPartial : GenerationCause.ContainerNotPartial,
    };
}
