using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Retention;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Retention;

/// <summary>Which types that say nothing about retention themselves have records that a policy must delete.</summary>
internal static class RetainedTypes
{
    /// <summary>
    /// Whether <paramref name="type"/> has a period from elsewhere, holds records, and is served by no policy. A default of
    /// the assembly speaks of tracing records and of types with classified members, not of every class in it; a part
    /// nested in a retained type lives and dies with it.
    /// </summary>
    public static bool LacksPolicy(INamedTypeSymbol type, ClassificationModel classification) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct
        && type is { IsStatic: false, IsRefLikeType: false, IsImplicitlyDeclared: false }
        && RetentionParser.HoldsRecords(type)
        && Supertypes.AreResolved(type)
        && EffectiveRetention.Of(type) is { } retention
        && IsRecord(type, retention.Source, classification)
        && !IsServedBySupertype(type);

    private static bool IsRecord(INamedTypeSymbol type, RetentionSource source, ClassificationModel classification) =>
        source is RetentionSource.BaseType or RetentionSource.Interface
        || type.Has(AttributeNames.TracingRecord)
        || (source == RetentionSource.Assembly && HoldsClassifiedData(type, classification));

    private static bool HoldsClassifiedData(INamedTypeSymbol type, ClassificationModel classification)
    {
        if (classification.Of(type).IsClassified)
        {
            return true;
        }

        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            if (level.GetMembers().Any(m => m is IPropertySymbol or IFieldSymbol && !m.IsStatic && classification.Of(m, type).IsClassified))
            {
                return true;
            }
        }

        return false;
    }

    // The policy of a base or of an interface takes collections of its subtypes too.
    private static bool IsServedBySupertype(INamedTypeSymbol type)
    {
        for (var super = type.BaseType; super is not null; super = super.BaseType)
        {
            if (IsServed(super.OriginalDefinition))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(static contract => IsServed(contract.OriginalDefinition));
    }

    // An anchor that cannot be counted from is a finding at that supertype; one finding is enough.
    private static bool IsServed(INamedTypeSymbol super) =>
        RetentionParser.IsCandidate(super) && EffectiveRetention.Of(super) is not null && !RetentionAnchors.Of(super).IsEmpty;
}
