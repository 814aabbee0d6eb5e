using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>The symbol to which code belongs.</summary>
internal static class CodeOwner
{
    /// <summary>The method, field or property of a <see cref="CodeUnit.Declaration"/>; null where the code is too broken to have one.</summary>
    public static ISymbol? Of(SyntaxNode declaration, Compilation compilation, CancellationToken token)
    {
        var model = compilation.GetSemanticModel(declaration.SyntaxTree);
        return declaration switch
        {
            CompilationUnitSyntax file => model.GetDeclaredSymbol(file, token),
            ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax property } => (model.GetDeclaredSymbol(property, token) as IPropertySymbol)?.GetMethod,
            PrimaryConstructorBaseTypeSyntax { Parent.Parent: TypeDeclarationSyntax type } => (model.GetDeclaredSymbol(type, token) as INamedTypeSymbol)?.InstanceConstructors
                .FirstOrDefault(c => c.DeclaringSyntaxReferences.Any(r => r.GetSyntax(token) == type)),
            _ => model.GetDeclaredSymbol(declaration, token),
        };
    }

    /// <summary>One symbol for the parts of a member: the property for its accessors, the definition for the implementation of a partial method.</summary>
    public static ISymbol Canonical(ISymbol owner) => owner switch
    {
        IMethodSymbol { AssociatedSymbol: { } associated } => associated.OriginalDefinition,
        IMethodSymbol { PartialDefinitionPart: { } definition } => definition.OriginalDefinition,
        _ => owner.OriginalDefinition,
    };
}
