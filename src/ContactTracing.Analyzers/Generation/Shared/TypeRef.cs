using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Shared;

/// <summary>A type that emitted code mentions, in place of its symbol: equal for equal text, and keeping no compilation alive.</summary>
/// <param name="FullyQualifiedName">As written in code: <c>global::System.DateTimeOffset</c>, <c>string?</c>.</param>
/// <param name="IsValueType">Whether it is known to be a value type.</param>
internal sealed record TypeRef(string FullyQualifiedName, bool IsValueType)
{
    public static TypeRef Of(ITypeSymbol type) => new(type.ToDisplayString(Identifiers.FullyQualified), type.IsValueType);

    public override string ToString() => FullyQualifiedName;
}
