using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>
/// Finds, from an anchor, the types that do not set their period themselves. Each is found along one way only: by its
/// marked member, or, where <c>[property: RetentionAnchor]</c> stands on a record parameter or <c>[field: RetentionAnchor]</c>
/// on a property, by that attribute, since the attribute index knows the node that carries it and not the target.
/// </summary>
internal static class AnchoredTypes
{
    public static INamedTypeSymbol? OfMember(ISymbol member) =>
        member.ContainingType is { } type && IsAnchoredOnly(type) && !IsFirstAnchorRetargeted(type) ? type : null;

    public static bool IsRetargetedAnchor(SyntaxNode node) =>
        node is AttributeSyntax { Parent: AttributeListSyntax { Target: not null } list } attribute
        && IsRetargeting(list)
        && NameOf(attribute.Name) is "RetentionAnchor" or AttributeNames.RetentionAnchor;

    public static INamedTypeSymbol? OfRetargeted(GeneratorSyntaxContext match, CancellationToken cancellationToken) =>
        match.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
        && match.SemanticModel.GetDeclaredSymbol(declaration, cancellationToken) is { } type
        && IsAnchoredOnly(type)
        && IsFirstAnchorRetargeted(type)
            ? type
            : null;

    private static bool IsAnchoredOnly(INamedTypeSymbol type) => !type.Has(AttributeNames.RetentionMax);

    private static bool IsFirstAnchorRetargeted(INamedTypeSymbol type) => type.GetMembers()
        .Select(static m => m.Find(AttributeNames.RetentionAnchor)?.ApplicationSyntaxReference?.GetSyntax())
        .FirstOrDefault(static syntax => syntax is not null) is { Parent: AttributeListSyntax list } && IsRetargeting(list);

    private static bool IsRetargeting(AttributeListSyntax list) => list.Target?.Identifier.Kind() switch
    {
        SyntaxKind.PropertyKeyword => list.Parent is ParameterSyntax,
        SyntaxKind.FieldKeyword => list.Parent is ParameterSyntax or PropertyDeclarationSyntax,
        _ => false,
    };

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
