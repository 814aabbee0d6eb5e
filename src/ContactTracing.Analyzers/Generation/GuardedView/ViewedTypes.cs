using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Generation.Shared;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.GuardedView;

/// <summary>Which types get a view, and so may be shown through it by the views of other types.</summary>
internal static class ViewedTypes
{
    /// <summary>
    /// Whether the type declares data of its own: a member that is classified itself. What only holds records, such as the
    /// context of a database or a service, is no record.
    /// </summary>
    public static bool Declares(INamedTypeSymbol type, ClassificationModel classification)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            if (level.GetMembers().Any(m => ViewedMembers.IsShowable(m, type) && classification.Of(m, type).IsClassified))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a view is emitted for the type, as far as its source says.</summary>
    public static bool Include(INamedTypeSymbol type, ClassificationModel classification) =>
        CanStandBeside(type)
        && Declares(type, classification)
        && ViewNames.SuffixOf(type) is not null
        && RecordAges.TryFind(type, out _);

    /// <summary>Whether a class beside the type can name it. The type itself need not be partial; what contains it must be.</summary>
    public static bool CanStandBeside(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsStatic: false, IsRefLikeType: false, IsFileLocal: false, IsImplicitlyDeclared: false }
        && type.Locations.Any(static l => l.IsInSource)
        && (type.ContainingType is not { } container || Reopening.ObstacleAround(container).Obstacle == ReopeningObstacle.None)
        && MentionedTypes.AreComplete(type)
        && Supertypes.AreResolved(type);
}
