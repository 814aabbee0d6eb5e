using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Symbols;

/// <summary>The code of a method, and the initialiser of a field or property, as operations.</summary>
internal sealed class Bodies(Compilation compilation)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, IMethodSymbol?> _texts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<ISymbol>> _initialised = new(SymbolEqualityComparer.Default);

    /// <summary>Empty for what has no code in this compilation: abstract and automatic members, those of other assemblies.</summary>
    public ImmutableArray<IOperation> Of(ISymbol owner, CancellationToken token)
    {
        var declared = (owner as IMethodSymbol)?.PartialImplementationPart ?? owner;
        var blocks = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var reference in declared.DeclaringSyntaxReferences)
        {
            if (compilation.ContainsSyntaxTree(reference.SyntaxTree)
                && CodeOf(reference.GetSyntax(token), owner) is { } code
                && compilation.GetSemanticModel(code.SyntaxTree).GetOperation(code, token) is { } operation)
            {
                blocks.Add(operation);
            }
        }

        return blocks.ToImmutable();
    }

    /// <summary>Whether the symbol has code here, by its syntax alone.</summary>
    public bool Have(ISymbol owner)
    {
        foreach (var reference in ((owner as IMethodSymbol)?.PartialImplementationPart ?? owner).DeclaringSyntaxReferences)
        {
            if (compilation.ContainsSyntaxTree(reference.SyntaxTree) && CodeOf(reference.GetSyntax(), owner) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The fields and properties of the type's instances that have an initialiser: they are set with each object.</summary>
    public ImmutableArray<ISymbol> InitialisedMembers(INamedTypeSymbol type) => _initialised.GetOrAdd(type.OriginalDefinition, static t =>
    [
        .. t.GetMembers().Where(static m => !m.IsStatic && m is IFieldSymbol or IPropertySymbol
            && m.DeclaringSyntaxReferences.Any(r => CodeOf(r.GetSyntax(), m) is EqualsValueClauseSyntax)),
    ]);

    /// <summary>The <c>ToString</c> that is written for a class or structure of the program, null when there is none.</summary>
    public IMethodSymbol? TextOf(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, DeclaringSyntaxReferences.IsEmpty: false } named
        ? _texts.GetOrAdd(named.OriginalDefinition, FindText)
        : null;

    private static IMethodSymbol? FindText(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            if (level.GetMembers(nameof(ToString)).OfType<IMethodSymbol>().FirstOrDefault(static m => m is { IsOverride: true, IsImplicitlyDeclared: false }) is { } text)
            {
                return text.OriginalDefinition;
            }
        }

        return null;
    }

    private static SyntaxNode? CodeOf(SyntaxNode syntax, ISymbol owner) => syntax switch
    {
        BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } => null,
        BaseMethodDeclarationSyntax or CompilationUnitSyntax or ArrowExpressionClauseSyntax => syntax,
        AccessorDeclarationSyntax { Body: null, ExpressionBody: null } => null,
        AccessorDeclarationSyntax => syntax,
        // A property declares its initialiser; its getter is the accessor or arrow.
        PropertyDeclarationSyntax property when owner is IPropertySymbol => property.Initializer,
        VariableDeclaratorSyntax field when owner is IFieldSymbol or IEventSymbol => field.Initializer,
        TypeDeclarationSyntax type when owner is IMethodSymbol => type.BaseList?.Types.FirstOrDefault() as PrimaryConstructorBaseTypeSyntax,
        _ => null,
    };
}
