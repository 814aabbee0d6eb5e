using ContactTracing.Analyzers.Generation.Registry.Model;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Registry;

/// <summary>Reads the attributes that say who may reach data, whose it is, and what for.</summary>
internal static class AccessReader
{
    public static AccessPath? AccessPath(ISymbol symbol) =>
        symbol.Find(AttributeNames.NeedToKnow) is { } attribute
        && attribute.Text(0) is { } justification
        && symbol.GetDocumentationCommentId() is { } id
            ? new(id, justification, attribute.Members(1), attribute.Texts("Roles"), attribute.Members("Categories"))
            : null;

    public static SubjectOfType? Subject(INamedTypeSymbol type) =>
        type.Find(AttributeNames.TracingRecord) is { } attribute
        && attribute.Member(0) is { } subject
        && type.GetDocumentationCommentId() is { } id
            ? new(id, subject)
            : null;

    public static PurposesOf? Purposes(ISymbol symbol) =>
        symbol.Find(AttributeNames.PurposeLimited) is { } attribute && symbol.GetDocumentationCommentId() is { } id
            ? new(id, attribute.Members(0))
            : null;
}
