using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Members;

/// <summary>
/// What a virtual call may run: the overrides and implementations in this compilation. The types are read once, when the
/// first such call is met.
/// </summary>
/// <param name="compilation">The compilation.</param>
/// <param name="assemblies">Whose interfaces count, besides those for who is told something. What those of other libraries mean, the catalogue knows.</param>
internal sealed class Implementations(Compilation compilation, Func<ClassifiableAssemblies> assemblies)
{
    private readonly Lazy<ImmutableArray<(IMethodSymbol Contract, IMethodSymbol Method)>> _pairs = new(() => Pairs(compilation, assemblies()));
    private ILookup<IMethodSymbol, IMethodSymbol>? _methods;
    private ILookup<IMethodSymbol, IMethodSymbol>? _contracts;
    private ILookup<string, IMethodSymbol>? _receivers;

    /// <summary>The methods that a call may run, the named one first; what has no code among them too.</summary>
    public IEnumerable<IMethodSymbol> Of(IMethodSymbol method, bool isVirtual) =>
        IsOpen(method, isVirtual) ? Methods[method.OriginalDefinition].Prepend(method.OriginalDefinition) : [method.OriginalDefinition];

    /// <summary>
    /// The methods by which a call may come to run this one: what it overrides, what it implements, also where a derived
    /// type makes an inherited method the implementation.
    /// </summary>
    public IEnumerable<IMethodSymbol> ContractsOf(IMethodSymbol method) => Contracts[method.OriginalDefinition];

    /// <summary>Whether a call may run something else than the method that it names.</summary>
    public static bool IsOpen(IMethodSymbol method, bool isVirtual) =>
        isVirtual && (method.IsVirtual || method.IsAbstract || method.IsOverride) && !method.IsSealed && method.ContainingType is { IsSealed: false };

    /// <summary>The methods of the program that code runs which only knows an interface of the framework for those who are told something.</summary>
    /// <param name="name">The name by which it calls them.</param>
    public IEnumerable<IMethodSymbol> ReceiversNamed(string name) => (_receivers ??= _pairs.Value.Where(static p => IsReceiver(p.Contract.ContainingType))
        .ToLookup(static p => p.Contract.Name, static p => p.Method, StringComparer.Ordinal))[name];

    private static bool IsReceiver(INamedTypeSymbol contract) => contract is { Name: "IObserver" or "IProgress", Arity: 1, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private ILookup<IMethodSymbol, IMethodSymbol> Methods => _methods ??= Lookup(_pairs.Value.Select(static p => (p.Contract, p.Method)));

    private ILookup<IMethodSymbol, IMethodSymbol> Contracts => _contracts ??= Lookup(_pairs.Value.Select(static p => (p.Method, p.Contract)));

    private static ILookup<IMethodSymbol, IMethodSymbol> Lookup(IEnumerable<(IMethodSymbol From, IMethodSymbol To)> pairs) =>
        pairs.Distinct().ToLookup(static p => p.From, static p => p.To, (IEqualityComparer<IMethodSymbol>)SymbolEqualityComparer.Default);

    private static ImmutableArray<(IMethodSymbol Contract, IMethodSymbol Method)> Pairs(Compilation compilation, ClassifiableAssemblies assemblies) =>
        [.. DeclaredTypes.In(compilation.Assembly).SelectMany(type => Overrides(type).Concat(Implemented(type, assemblies)))];

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

    private static IEnumerable<(IMethodSymbol Contract, IMethodSymbol Method)> Implemented(INamedTypeSymbol type, ClassifiableAssemblies assemblies)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            yield break;
        }

        foreach (var contract in type.AllInterfaces.Where(i => assemblies.Contains(i) || IsReceiver(i)).SelectMany(static i => i.GetMembers()).OfType<IMethodSymbol>())
        {
            if (type.FindImplementationForInterfaceMember(contract) is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: false } method)
            {
                yield return (contract.OriginalDefinition, method.OriginalDefinition);
            }
        }
    }
}
