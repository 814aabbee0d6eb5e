using ContactTracing.Analyzers.Classification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Dataflow.Direct;

/// <summary>Knows the types whose text the package's generator redacts.</summary>
internal static class Redaction
{
    private const string Tool = "ContactTracing.Analyzers";

    /// <summary>Whether a type of another assembly was compiled with a generated text.</summary>
    public static bool IsGenerated(ITypeSymbol type) => type.GetMembers(nameof(ToString)).Any(static m => m.GetAttributes().Any(static a =>
        a.AttributeClass?.Name == "GeneratedCodeAttribute"
        && a.ConstructorArguments.FirstOrDefault().Value is string tool
        && tool.StartsWith(Tool, StringComparison.Ordinal)));

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
