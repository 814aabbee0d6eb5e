using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>
/// The types of which a unit of code may have a value, told from the names in it and the declarations behind them. More
/// than it has: a name is looked for in every type that others have led to, whatever it is applied to.
/// </summary>
internal sealed class TouchedTypes
{
    private readonly DeclarationIndex _index;
    private readonly Dictionary<CodeUnit, HashSet<INamedTypeSymbol>> _known = [];
    private readonly ILookup<string, string> _aliases;
    private readonly List<string> _imported;

    public TouchedTypes(Compilation compilation, DeclarationIndex index, CancellationToken token)
    {
        var imports = compilation.SyntaxTrees.SelectMany(tree => ImportedNames.In(tree.GetRoot(token))).ToList();
        _index = index;
        _imported = [.. imports.Where(static i => i.Alias is null).SelectMany(static i => i.Target).Distinct(StringComparer.Ordinal)];
        _aliases = imports.Where(static i => i.Alias is not null)
            .SelectMany(static i => i.Target, static (import, name) => (Alias: import.Alias!, Name: name))
            .ToLookup(static p => p.Alias, static p => p.Name, StringComparer.Ordinal);
    }

    public HashSet<INamedTypeSymbol> Of(CodeUnit unit, ISymbol owner)
    {
        if (!_known.TryGetValue(unit, out var touched))
        {
            _known.Add(unit, touched = new Search(this, unit).From(owner));
        }

        return touched;
    }

    /// <summary>The aliases under which code may mean what has the name.</summary>
    public IEnumerable<string> AliasesOf(string name) => _aliases.Where(a => a.Contains(name)).Select(static a => a.Key);

    private sealed class Search(TouchedTypes all, CodeUnit unit)
    {
        private readonly HashSet<INamedTypeSymbol> _touched = new(SymbolEqualityComparer.Default);
        private readonly Stack<INamedTypeSymbol> _pending = new();

        public HashSet<INamedTypeSymbol> From(ISymbol owner)
        {
            for (var type = owner.ContainingType; type is not null; type = type.ContainingType)
            {
                Touch(type);
            }

            Touch(new MentionedTypes(all._index.Contains).InSignature(owner).Take());
            foreach (var name in unit.Names)
            {
                TouchNamed(name);
            }

            // Their static members need no type.
            foreach (var name in all._imported)
            {
                Touch(all._index.TypesNamed(name));
            }

            while (_pending.Count > 0)
            {
                if (all._index.Find(_pending.Pop()) is { } type)
                {
                    Touch(type.Header);
                    foreach (var member in type.Members)
                    {
                        if (member.Name is null || unit.Names.Contains(member.Name))
                        {
                            Touch(member.Types);
                        }
                    }
                }
            }

            return _touched;
        }

        private void TouchNamed(string name)
        {
            Touch(all._index.TypesNamed(name));
            foreach (var target in all._aliases[name])
            {
                Touch(all._index.TypesNamed(target));
            }

            foreach (var method in all._index.ExtensionsNamed(name))
            {
                Touch(method.ContainingType);
            }
        }

        private void Touch(IEnumerable<INamedTypeSymbol> types)
        {
            foreach (var type in types)
            {
                Touch(type);
            }
        }

        private void Touch(INamedTypeSymbol type)
        {
            if (all._index.Contains(type) && _touched.Add(type.OriginalDefinition))
            {
                _pending.Push(type.OriginalDefinition);
            }
        }
    }
}
