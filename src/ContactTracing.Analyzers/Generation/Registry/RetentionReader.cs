using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Generation.Registry.Model;
using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Retention;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Registry;

/// <summary>Reads how long the records of a type may be kept, and who says so.</summary>
internal static class RetentionReader
{
    public static RetainedType? Retention(INamedTypeSymbol type, ClassificationModel classification)
    {
        if (EffectiveRetention.Of(type) is not { } retention || type.GetDocumentationCommentId() is not { } id)
        {
            return null;
        }

        var anchor = AnchorOf(type);
        return IsInherent(retention.Source) || anchor is not null || IsRecordOfData(type, classification)
            ? new(id, retention.Terms, anchor, (retention.Declarer as INamedTypeSymbol)?.GetDocumentationCommentId())
            : null;
    }

    public static RetentionExemption? Exemption(INamedTypeSymbol type) =>
        type.Find(AttributeNames.RetentionExempt) is { } attribute
        && type.GetDocumentationCommentId() is { } id
        && attribute.Text(0) is { } reason
        && attribute.Text(1) is { } reference
            ? new(id, reason, reference)
            : null;

    // What surrounds a type holds for it only if it is a record of data: a retained type may contain its comparer, and
    // an assembly with a default its services.
    private static bool IsInherent(RetentionSource source) =>
        source is RetentionSource.Own or RetentionSource.BaseType or RetentionSource.Interface;

    private static bool IsRecordOfData(INamedTypeSymbol type, ClassificationModel classification) =>
        type.Has(AttributeNames.TracingRecord) || classification.IsCarrier(type);

    private static string? AnchorOf(INamedTypeSymbol type) =>
        RetentionAnchors.Of(type) is { Length: 1 } anchors ? anchors[0].Name : null;
}
