using ContactTracing.Analyzers.Generation.Redaction.Model;
using ContactTracing.Analyzers.Generation.Shared;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Generation.Redaction;

/// <summary>Decides from a type's symbol whether it can be redacted, and what its text shows.</summary>
internal static class RedactionParser
{
    /// <summary>A partial class, struct or record. What is not partial is CT9001's and CT2005's business.</summary>
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) =>
        node is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax
        && ((TypeDeclarationSyntax)node).Modifiers is var modifiers
        && modifiers.Any(SyntaxKind.PartialKeyword)
        && !modifiers.Any(SyntaxKind.StaticKeyword)
        && !modifiers.Any(SyntaxKind.FileKeyword);

    public static RedactionCandidate? Parse(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        var scope = GenerationScope.Of(context.SemanticModel.Compilation);
        return scope.IsActive
            && context.SemanticModel.GetDeclaredSymbol(context.Node, cancellationToken) is INamedTypeSymbol type
            && IsFirstDeclaration(type, context.Node)
                ? Parse(type, scope)
                : null;
    }

    /// <summary>The candidate of a type; null where nothing can or need be emitted.</summary>
    public static RedactionCandidate? Parse(INamedTypeSymbol type, GenerationScope scope)
    {
        var parts = EmittedParts.Of(type);
        if (parts.IsEmpty || !Reopening.IsOpen(type) || !HasProperBase(type))
        {
            return null;
        }

        var members = new ShownMembers(type, scope.Classification).List();
        var related = new RelatedIds(type);
        return new(
            new(
                TypeShape.OfGenerated(type),
                parts.WritesToString,
                parts.PrintMembersModifiers,
                parts.DebuggerDisplay,
                members.Select(static m => m.Shown).ToEquatableArray()),
            scope.Classification.IsCarrier(type),
            type.IsRecord && ShownMembers.ShowUnknown(type),
            related.Hierarchy,
            related.All(),
            members.Select(m => related.Of(m.Symbol)).ToEquatableArray());
    }

    // An override of what is missing, or of what a record may not derive from, would only add to the compiler's errors.
    private static bool HasProperBase(INamedTypeSymbol type) =>
        Supertypes.AreResolved(type)
        && (!type.IsRecord || type.IsValueType || type.BaseType is { IsRecord: true } or { SpecialType: SpecialType.System_Object });

    // One type may have many partial declarations, and has one text.
    private static bool IsFirstDeclaration(INamedTypeSymbol type, SyntaxNode node) =>
        type.DeclaringSyntaxReferences.FirstOrDefault() is { } first
        && first.SyntaxTree == node.SyntaxTree
        && first.Span == node.Span;
}
