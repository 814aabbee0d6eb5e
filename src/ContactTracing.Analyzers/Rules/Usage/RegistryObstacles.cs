using ContactTracing.Analyzers.Generation.Registry;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Usage;

/// <summary>Finds the types whose names keep the register of the processing from being generated.</summary>
internal sealed class RegistryObstacles(IAssemblySymbol assembly, ProjectFacts project)
{
    private readonly string _space = RegistryName.NamespaceOf(project, assembly.Name);

    // Asked for once in a while: nearly no program has such a name.
    private readonly Lazy<bool> _declaresAnything = new(() => Declares(assembly) || DeclaresIn(assembly.GlobalNamespace));

    public bool Contain(INamedTypeSymbol type) =>
        type is { Arity: 0, ContainingType: null }
        && (type.Name == RegistryName.Type || type.ContainingNamespace.IsGlobalNamespace)
        && RegistryName.IsTakenBy(NameOf(type), isType: true, _space)
        && _declaresAnything.Value;

    private static string NameOf(INamedTypeSymbol type) => type.FullMetadataName();

    private static bool Declares(ISymbol symbol) =>
        symbol.GetAttributes().Any(static a => a.AttributeClass?.ContainingNamespace.IsPackageNamespace() == true);

    private static bool DeclaresIn(INamespaceOrTypeSymbol container) => container.GetMembers().Any(static m =>
        Declares(m) || (m is INamespaceOrTypeSymbol inner && DeclaresIn(inner)));
}
