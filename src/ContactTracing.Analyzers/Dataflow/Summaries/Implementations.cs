using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Summaries;

/// <summary>
/// What a virtual call may run: the overrides and implementations in this compilation. The types are read once, when the
/// first such call is met.
/// </summary>
internal sealed class Implementations
{
    private readonly Lazy<ImmutableDictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>>> _index;

    public Implementations(Compilation compilation) => _index = new(() => Index(compilation));

    /// <summary>The methods that a call may run, the named one first; what has no code among them too.</summary>
    public IEnumerable<IMethodSymbol> Of(IMethodSymbol method, bool isVirtual) =>
        IsOpen(method, isVirtual) && _index.Value.TryGetValue(method.OriginalDefinition, out var targets)
            ? targets.Insert(0, method.OriginalDefinition)
            : [method.OriginalDefinition];

    /// <summary>Whether a call may run something else than the method that it names.</summary>
    public static bool IsOpen(IMethodSymbol method, bool isVirtual) =>
        isVirtual && (method.IsVirtual || method.IsAbstract || method.IsOverride) && !method.IsSealed && method.ContainingType is { IsSealed: false };

    private static ImmutableDictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>> Index(Compilation compilation)
    {
        var found = new Dictionary<IMethodSymbol, List<IMethodSymbol>>(SymbolEqualityComparer.Default);
        foreach (var type in DeclaredTypes.In(compilation.Assembly))
        {
            foreach (var (contract, method) in Overrides(type).Concat(Implemented(type)))
            {
                if (!found.TryGetValue(contract, out var methods))
                {
                    found[contract] = methods = [];
                }

                methods.Add(method);
            }
        }

        return found.ToImmutableDictionary(
            static p => p.Key,
            static p => p.Value.Distinct<IMethodSymbol>(SymbolEqualityComparer.Default).ToImmutableArray(),
            (IEqualityComparer<IMethodSymbol>)SymbolEqualityComparer.Default);
    }

    private static IEnumerable<(IMethodSymbol Contract, IMethodSymbol Method)> Overrides(INamedTypeSymbol type)
    {
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
            {
                yield return (overridden.OriginalDefinition, method);
            }
        }
    }

    // Interfaces of other assemblies are the libraries': what they mean, the catalogue knows.
    private static IEnumerable<(IMethodSymbol Contract, IMethodSymbol Method)> Implemented(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            yield break;
        }

        foreach (var contract in type.AllInterfaces.Where(static i => !i.DeclaringSyntaxReferences.IsEmpty).SelectMany(static i => i.GetMembers()).OfType<IMethodSymbol>())
        {
            if (type.FindImplementationForInterfaceMember(contract) is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: false } method)
            {
                yield return (contract.OriginalDefinition, method.OriginalDefinition);
            }
        }
    }
}
