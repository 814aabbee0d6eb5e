using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Generation.Redaction;

/// <summary>Tells what an object stores from what it computes. Reading what is stored runs no code of the user.</summary>
internal static class StoredState
{
    /// <summary>Whether a member is public state of its instances: a field, an automatic or a positional property.</summary>
    public static bool IsPublic(ISymbol member) => member switch
    {
        { IsStatic: true } or { CanBeReferencedByName: false } or { DeclaredAccessibility: not Accessibility.Public } => false,
        IFieldSymbol { AssociatedSymbol: null, IsConst: false } => true,
        IPropertySymbol { IsIndexer: false, GetMethod.DeclaredAccessibility: Accessibility.Public } property => IsAutomatic(property),
        _ => false,
    };

    /// <summary>Whether emitted code in <paramref name="type"/> may read the member: it compiles, and no override can step in.</summary>
    public static bool IsReadable(ISymbol member, INamedTypeSymbol type) => member switch
    {
        IFieldSymbol { RefKind: not RefKind.None } or IFieldSymbol { IsFixedSizeBuffer: true } => false,
        IPropertySymbol property => !CanBeOverridden(property, type) && !RestrictedUse.Forbids(property, type),
        _ => !RestrictedUse.Forbids(member, type),
    };

    /// <summary>Whether nothing but the compiler's own field stands behind the property.</summary>
    public static bool IsAutomatic(IPropertySymbol property)
    {
        if (property.IsAbstract || property.IsExtern)
        {
            return false;
        }

        if (property.IsPartialDefinition)
        {
            // Without one the implementation comes from another generator, and may compute.
            return property.PartialImplementationPart is { } part && IsAutomatic(part);
        }

        return property.DeclaringSyntaxReferences.IsEmpty
            ? Has(property.GetMethod!, "CompilerGeneratedAttribute")
            : property.DeclaringSyntaxReferences.All(static declaration => IsAutomatic(declaration.GetSyntax()));
    }

    private static bool IsAutomatic(SyntaxNode declaration) => declaration switch
    {
        ParameterSyntax => true,
        PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors } => accessors.Accessors.Any(static a =>
            a.IsKind(SyntaxKind.GetAccessorDeclaration) && a is { Body: null, ExpressionBody: null }),
        _ => false,
    };

    private static bool CanBeOverridden(IPropertySymbol property, INamedTypeSymbol type) =>
        (property.IsVirtual || property.IsOverride) && !property.IsSealed && !type.IsSealed && type.TypeKind != TypeKind.Struct;

    private static bool Has(ISymbol member, string attribute) => member.GetAttributes().Any(a => a.AttributeClass?.Name == attribute);
}
