using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.Analyzers.Generation.Shared;

/// <summary>
/// The type for which code is generated, and where it stands. A value: it must never hold a symbol, node, location or
/// compilation, and every member must compare structurally, or the generator loses its caching.
/// </summary>
/// <param name="Namespace">Escaped; empty for the global namespace.</param>
/// <param name="Containers">The containing types, outermost first.</param>
/// <param name="Declaration">The type itself.</param>
/// <param name="Accessibility">The declared accessibility as written: <c>public</c>, <c>private protected</c>.</param>
/// <param name="IsNullableSupported">Whether the language version knows <c>#nullable</c> (C# 8).</param>
internal sealed record TypeShape(
    string Namespace,
    EquatableArray<DeclarationShape> Containers,
    DeclarationShape Declaration,
    string Accessibility,
    bool IsNullableSupported)
{
    /// <summary>The identifiers under which the compiler reports the use of what is obsolete in the type, where they are the author's own.</summary>
    public EquatableArray<string> ObsoleteIds { get; init; }

    /// <summary>The name without arity; not escaped.</summary>
    public string Name => Declaration.Name;

    /// <summary>How emitted code refers to the type: <c>global::N.Outer&lt;T&gt;.X</c>.</summary>
    public string Reference => ReferenceTo(Identifiers.Escape(Name));

    /// <summary>The same for a <c>cref</c>: <c>global::N.Outer{T}.X</c>.</summary>
    public string DocumentationReference => Reference.Replace('<', '{').Replace('>', '}');

    /// <summary>The full name as in metadata: <c>N.Outer`1+X</c>. It tells any two types of an assembly apart.</summary>
    public string MetadataName => (Namespace.Length == 0 ? "" : Namespace.Replace("@", "") + ".")
        + string.Join("+", Levels.Select(static l => l.MetadataName));

    private IEnumerable<DeclarationShape> Levels => Containers.Append(Declaration);

    public static TypeShape Of(INamedTypeSymbol type) => new(
        Identifiers.Of(type.ContainingNamespace),
        ContainersOf(type).Select(DeclarationShape.Of).ToEquatableArray(),
        DeclarationShape.Of(type),
        SyntaxFacts.GetText(type.DeclaredAccessibility),
        KnowsNullable(type));

    /// <summary>The shape of a type for which a file is emitted, and not only named.</summary>
    public static TypeShape OfGenerated(INamedTypeSymbol type) => Of(type) with { ObsoleteIds = Shared.ObsoleteIds.Around(type) };

    /// <summary>The name of an emitted type beside this one: <c>XRetention</c>.</summary>
    public string SiblingName(string suffix) => Identifiers.EscapeTypeName(Name + suffix);

    /// <summary>How emitted code refers to an emitted type beside this one, with the same type parameters.</summary>
    public string SiblingReference(string suffix) => ReferenceTo(SiblingName(suffix));

    /// <summary>The same for one whose name is not made from that of this type.</summary>
    /// <param name="escapedName">The name.</param>
    public string SiblingReferenceTo(string escapedName) => ReferenceTo(escapedName);

    private string ReferenceTo(string escapedName) => "global::" + (Namespace.Length == 0 ? "" : Namespace + ".")
        + string.Concat(Containers.Select(static c => Identifiers.Escape(c.Name) + c.TypeArgumentList + "."))
        + escapedName + Declaration.TypeArgumentList;

    private static ImmutableStack<INamedTypeSymbol> ContainersOf(INamedTypeSymbol type)
    {
        var containers = ImmutableStack<INamedTypeSymbol>.Empty;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            containers = containers.Push(outer);
        }

        return containers;
    }

    private static bool KnowsNullable(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.Options is not CSharpParseOptions options
        || options.LanguageVersion >= LanguageVersion.CSharp8;
}
