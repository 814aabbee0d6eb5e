using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>
/// The types in which classified data can be declared, those of the compilation and those of assemblies that use the
/// attributes: by name, and by the names through which code comes by a value of one.
/// </summary>
internal sealed class DeclarationIndex
{
    private readonly HashSet<IAssemblySymbol> _assemblies;
    private readonly Dictionary<INamedTypeSymbol, DeclaredType> _types = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, List<DeclaredType>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DeclaredType>> _extensions = new(StringComparer.Ordinal);
    private readonly Dictionary<INamedTypeSymbol, HashSet<string>> _mentions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, ImmutableArray<string>> _leading = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> _dependents = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> _derived = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> _holders = new(SymbolEqualityComparer.Default);

    public DeclarationIndex(IEnumerable<IAssemblySymbol> assemblies, CancellationToken token)
    {
        _assemblies = new(assemblies, SymbolEqualityComparer.Default);
        var mentioned = new MentionedTypes(Contains);
        foreach (var type in _assemblies.SelectMany(DeclaredTypes.In))
        {
            token.ThrowIfCancellationRequested();
            Add(new DeclaredType(type, mentioned));
        }
    }

    public IEnumerable<INamedTypeSymbol> Types => _types.Keys;

    public bool Contains(INamedTypeSymbol type) => type.ContainingAssembly is { } assembly && _assemblies.Contains(assembly);

    public DeclaredType? Find(INamedTypeSymbol type) => _types.TryGetValue(type, out var declared) ? declared : null;

    public IReadOnlyList<DeclaredType> TypesNamed(string name) => _byName.TryGetValue(name, out var types) ? types : [];

    /// <summary>The classes whose methods of that name are called without naming the class.</summary>
    public IReadOnlyList<DeclaredType> ExtensionsNamed(string name) => _extensions.TryGetValue(name, out var methods) ? methods : [];

    /// <summary>The types whose names stand in a file, and the classes of extension methods whose names do.</summary>
    public IEnumerable<DeclaredType> TypesNamedIn(FileWords words) =>
        _byName.Concat(_extensions).Where(named => words.MayContain(named.Key)).SelectMany(static named => named.Value);

    /// <summary>The types that have it as base type, interface or constraint.</summary>
    public IReadOnlyList<INamedTypeSymbol> TypesThatBuildOn(INamedTypeSymbol type) => _derived.TryGetValue(type, out var types) ? types : [];

    /// <summary>The types with a member that gives or takes a value of it.</summary>
    public IReadOnlyList<INamedTypeSymbol> TypesThatHold(INamedTypeSymbol type) => _holders.TryGetValue(type, out var types) ? types : [];

    /// <summary>
    /// The names without one of which no code has a value of the type: its own, those of members that give or take one, and
    /// the same of what builds on it.
    /// </summary>
    public IReadOnlyCollection<string> NamesThatLeadTo(INamedTypeSymbol type)
    {
        if (!_leading.TryGetValue(type, out var names))
        {
            _leading.Add(type, names = [.. FindNamesThatLeadTo(type).Distinct(StringComparer.Ordinal)]);
        }

        return names;
    }

    private IEnumerable<string> FindNamesThatLeadTo(INamedTypeSymbol type)
    {
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default) { type };
        var pending = new Stack<INamedTypeSymbol>([type]);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            yield return next.Name;
            foreach (var name in _mentions.TryGetValue(next, out var names) ? names : [])
            {
                yield return name;
            }

            foreach (var dependent in (_dependents.TryGetValue(next, out var dependents) ? dependents : []).Where(seen.Add))
            {
                pending.Push(dependent);
            }
        }
    }

    private void Add(DeclaredType type)
    {
        _types[type.Symbol] = type;
        Get(_byName, type.Symbol.Name).Add(type);
        foreach (var ground in type.Header)
        {
            Get(_dependents, ground).Add(type.Symbol);
            Get(_derived, ground).Add(type.Symbol);
        }

        foreach (var member in type.Members)
        {
            foreach (var mentioned in member.Types)
            {
                Get(_holders, mentioned).Add(type.Symbol);
                if (member.Name is { } name)
                {
                    Get(_mentions, mentioned).Add(name);
                }
                else
                {
                    // What nobody has to name leads wherever its type does.
                    Get(_dependents, mentioned).Add(type.Symbol);
                }
            }
        }

        // Those of an extension block are ordinary methods to an older compiler, so every method of such a class counts.
        foreach (var method in type.Symbol.IsStatic && type.Symbol.MightContainExtensionMethods ? type.Symbol.GetMembers().OfType<IMethodSymbol>() : [])
        {
            var name = method.AssociatedSymbol?.Name ?? ExtensionMembers.NameOf(method);
            Get(_extensions, name).Add(type);
            Get(_mentions, type.Symbol).Add(name);
        }
    }

    private static TValue Get<TKey, TValue>(Dictionary<TKey, TValue> entries, TKey key)
        where TKey : notnull
        where TValue : new()
    {
        if (!entries.TryGetValue(key, out var value))
        {
            entries.Add(key, value = new());
        }

        return value;
    }
}
