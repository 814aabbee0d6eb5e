using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Dataflow.Evaluation;

/// <summary>Knows the types whose text the package's generator redacts.</summary>
internal static class Redaction
{
    private const string GeneratedDisplay = "{ToString(),nq}";

    /// <summary>
    /// Whether a type of another assembly was compiled with a generated text. That of a class says <c>[Redacts]</c>; the
    /// <c>PrintMembers</c> of a sealed record is private, and not imported, but comes with a display for the debugger.
    /// </summary>
    public static bool IsGenerated(ITypeSymbol type) =>
        type.GetMembers(nameof(ToString)).Any(static m => m.Has(AttributeNames.Redacts))
        || type.GetMembers("PrintMembers").Any(static m => m.Has(AttributeNames.Redacts))
        || (type.IsRecord && type.GetAttributes().Any(static a =>
            a.AttributeClass?.Name == "DebuggerDisplayAttribute"
            && a.ConstructorArguments.FirstOrDefault().Value is GeneratedDisplay));

    /// <summary>Whether the generator writes the text of a type of this compilation; it may not have run yet.</summary>
    public static bool IsExpected(INamedTypeSymbol type, ClassificationModel classification) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsStatic: false, IsRefLikeType: false, IsFileLocal: false }
        && classification.IsCarrier(type.OriginalDefinition)
        && IsPartial(type);

    private static bool IsPartial(INamedTypeSymbol type)
    {
        for (var declared = type; declared is not null; declared = declared.ContainingType)
        {
            if (!declared.DeclaringSyntaxReferences.All(static r =>
                r.GetSyntax() is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword)))
            {
                return false;
            }
        }

        return true;
    }
}
