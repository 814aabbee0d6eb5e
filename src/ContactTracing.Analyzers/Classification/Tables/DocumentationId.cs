using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Tables;

/// <summary>The documentation ids of types and members that can be classified.</summary>
internal static class DocumentationId
{
    /// <summary>Whether the id is one of a type, property, field or method: events and namespaces hold no value.</summary>
    public static bool IsSupported(string id) =>
        id.Length > 2 && id[1] == ':' && "TPFM".IndexOf(id[0]) >= 0 && !id.Any(char.IsWhiteSpace);

    /// <summary>
    /// The symbols of that id in the compilation and all that it refers to; none when there is none. The compiler reads an id
    /// as far as it makes sense and forgets the rest, as in <c>P:N.Person.Phone,P:N.Person.Name</c>.
    /// </summary>
    public static ImmutableArray<ISymbol> Resolve(string id, Compilation compilation) =>
        DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation)
            .Where(symbol => symbol.GetDocumentationCommentId() == id)
            .ToImmutableArray();
}
