using ContactTracing.Analyzers.Generation.Registry.Model;
using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Generation.Registry;

/// <summary>Reads from a type's symbol what it declares for the register.</summary>
internal static class TypeParser
{
    /// <summary>
    /// A type that bears an attribute somewhere, or may inherit what one says. A type with neither declares nothing, and
    /// the members of most types of a code base never get bound for the register.
    /// </summary>
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) =>
        node is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax or InterfaceDeclarationSyntax
        && IsCandidate((TypeDeclarationSyntax)node);

    public static RegistryPart? Parse(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        var scope = GenerationScope.Of(context.SemanticModel.Compilation);
        if (!scope.HasRegistryTypes
            || context.SemanticModel.GetDeclaredSymbol(context.Node, cancellationToken) is not INamedTypeSymbol type
            || !IsFirstCandidate(type, context.Node))
        {
            return null;
        }

        var entries = Parse(type, scope);
        return entries.IsEmpty ? null : new(type.ContainingAssembly.Name, Facts: null, entries);
    }

    private static RegistryEntries Parse(INamedTypeSymbol type, GenerationScope scope)
    {
        var symbols = type.GetMembers()
            .Where(static m => m is not INamedTypeSymbol && (!m.IsImplicitlyDeclared || m is IPropertySymbol))
            .Prepend(type)
            .ToList();
        return new(
            Single(RetentionReader.Retention(type, scope.Classification)),
            Single(RetentionReader.Exemption(type)),
            symbols.Select(s => ClassificationReader.Read(s, scope.Classification)).OfType<ClassifiedMember>().ToEquatableArray(),
            symbols.Select(AccessReader.AccessPath).OfType<AccessPath>().ToEquatableArray(),
            Single(AccessReader.Subject(type)),
            symbols.Select(AccessReader.Purposes).OfType<PurposesOf>().ToEquatableArray());
    }

    private static EquatableArray<T> Single<T>(T? entry)
        where T : class, IEquatable<T> => entry is null ? default : new[] { entry }.ToEquatableArray();

    // A partial type has one symbol and many declarations; the first that passes the predicate speaks for all.
    public static bool IsFirstCandidate(INamedTypeSymbol type, SyntaxNode node)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is TypeDeclarationSyntax declaration && IsCandidate(declaration))
            {
                return declaration == node;
            }
        }

        return false;
    }

    private static bool IsCandidate(TypeDeclarationSyntax declaration) =>
        declaration.AttributeLists.Count > 0
        || declaration.BaseList is not null
        || HasAttribute(declaration.ParameterList)
        || declaration.Members.Any(static m => m.AttributeLists.Count > 0);

    private static bool HasAttribute(ParameterListSyntax? parameters) =>
        parameters is not null && parameters.Parameters.Any(static p => p.AttributeLists.Count > 0);
}
