using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification;

/// <summary>
/// The assemblies that can hold classified symbols: the one being compiled, those that declare a classifying attribute or
/// are named by a row, and all that refer to one of these, directly or not. The members of all others need no look, which
/// spares reading the framework.
/// </summary>
internal sealed class ClassifiableAssemblies
{
    private readonly HashSet<IAssemblySymbol> _assemblies;

    private ClassifiableAssemblies(HashSet<IAssemblySymbol> assemblies) => _assemblies = assemblies;

    /// <param name="compilation">The compilation, whose own assembly always counts.</param>
    /// <param name="attributes">Metadata names of attributes that classify.</param>
    /// <param name="named">Further assemblies: those whose symbols a row names.</param>
    public static ClassifiableAssemblies Of(Compilation compilation, IEnumerable<string> attributes, IEnumerable<IAssemblySymbol> named)
    {
        var referring = Referring(compilation.Assembly);
        var found = new HashSet<IAssemblySymbol>(named, SymbolEqualityComparer.Default) { compilation.Assembly };
        found.UnionWith(attributes.SelectMany(name => TypesByName.Find(compilation, name)).Select(type => type.ContainingAssembly));

        // A reference that is missing still has its name, and its attributes are recognised by name.
        found.UnionWith(referring.Keys.Where(assembly => assembly.Name == AttributeNames.Namespace));

        var pending = new Stack<IAssemblySymbol>(found);
        while (pending.Count > 0)
        {
            if (!referring.TryGetValue(pending.Pop(), out var dependents))
            {
                continue;
            }

            foreach (var dependent in dependents)
            {
                if (found.Add(dependent))
                {
                    pending.Push(dependent);
                }
            }
        }

        return new(found);
    }

    public IEnumerable<IAssemblySymbol> All => _assemblies;

    public bool Contains(ISymbol symbol) =>
        symbol.ContainingAssembly is { } assembly && _assemblies.Contains(assembly);

    /// <summary>For each assembly in reach, the assemblies that refer to it.</summary>
    private static Dictionary<IAssemblySymbol, List<IAssemblySymbol>> Referring(IAssemblySymbol root)
    {
        var referring = new Dictionary<IAssemblySymbol, List<IAssemblySymbol>>(SymbolEqualityComparer.Default) { [root] = [] };
        var pending = new Stack<IAssemblySymbol>([root]);
        while (pending.Count > 0)
        {
            var assembly = pending.Pop();
            foreach (var reference in assembly.Modules.SelectMany(module => module.ReferencedAssemblySymbols))
            {
                if (!referring.TryGetValue(reference, out var dependents))
                {
                    referring.Add(reference, dependents = []);
                    pending.Push(reference);
                }

                dependents.Add(assembly);
            }
        }

        return referring;
    }
}
