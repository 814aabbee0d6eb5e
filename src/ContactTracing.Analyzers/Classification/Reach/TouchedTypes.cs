using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>
/// The types of which a unit of code may have a value, told from the names in it and the declarations behind them. More
/// than it has: a name is looked for in every type that others have led to, whatever it is applied to.
/// </summary>
internal sealed class TouchedTypes
{
    private readonly DeclarationIndex _index;
    private readonly Dictionary<CodeUnit, HashSet<DeclaredType>> _known = [];
    private readonly Dictionary<SyntaxTree, HashSet<DeclaredType>> _inFiles = [];
    private readonly Dictionary<INamedTypeSymbol, HashSet<string>> _leading = new(SymbolEqualityComparer.Default);
    private readonly Stack<DeclaredType> _pending = new();
    private readonly ILookup<string, string> _targets;
    private readonly ILookup<string, string> _aliases;
    private readonly HashSet<DeclaredType> _imported;
    private readonly CancellationToken _token;

    public TouchedTypes(Compilation compilation, DeclarationIndex index, CancellationToken token)
    {
        var imports = ImportedType.In(compilation);
        var aliases = imports.Where(static i => i.Alias is not null)
            .SelectMany(static i => i.Names, static (import, name) => (Alias: import.Alias!, Name: name))
            .ToList();
        _index = index;
        _token = token;
        _targets = aliases.ToLookup(static p => p.Alias, static p => p.Name, StringComparer.Ordinal);
        _aliases = aliases.ToLookup(static p => p.Name, static p => p.Alias, StringComparer.Ordinal);
        _imported = [];
        TouchAll(imports.Where(static i => i.Alias is null).SelectMany(static i => i.Names).SelectMany(index.TypesNamed), _imported);
        // Code that has a type without a name for it has what that leads to without one as well.
        Follow(static _ => false, _imported);
    }

    public HashSet<DeclaredType> Of(CodeUnit unit, ISymbol owner)
    {
        if (!_known.TryGetValue(unit, out var touched))
        {
            _known.Add(unit, touched = []);
            Search(unit, owner, touched);
        }

        return touched;
    }

    /// <summary>Whether any code of the file could have a value of the type: told from its words alone, before its nodes are read.</summary>
    public bool MayInclude(SyntaxTree file, DeclaredType type)
    {
        if (!_inFiles.TryGetValue(file, out var touched))
        {
            var words = FileWords.Of(file, _token);
            _inFiles.Add(file, touched = []);
            TouchAll(_index.TypesNamedIn(words), touched);
            TouchAll(_targets.Where(t => words.MayContain(t.Key)).SelectMany(static t => t).SelectMany(_index.TypesNamed), touched);
            Follow(words.MayContain, touched);
        }

        return touched.Contains(type);
    }

    /// <summary>Whether there is any name in the code that could lead to the type: asked first, because it costs little.</summary>
    public bool MayInclude(CodeUnit unit, DeclaredType type)
    {
        if (!_leading.TryGetValue(type.Symbol, out var names))
        {
            names = new(_index.NamesThatLeadTo(type.Symbol).SelectMany(WithAliases), StringComparer.Ordinal);
            _leading.Add(type.Symbol, names);
        }

        return names.Overlaps(unit.Names) || _imported.Contains(type);
    }

    /// <summary>The name, and the aliases under which code may mean what has it.</summary>
    public IEnumerable<string> WithAliases(string name) => _aliases[name].Prepend(name);

    private void Search(CodeUnit unit, ISymbol owner, HashSet<DeclaredType> touched)
    {
        for (var type = owner.ContainingType; type is not null; type = type.ContainingType)
        {
            Touch(type);
        }

        foreach (var type in new MentionedTypes(_index.Contains).InSignature(owner).Take())
        {
            Touch(type);
        }

        foreach (var name in unit.Names)
        {
            TouchAll(_index.TypesNamed(name), touched);
            TouchAll(_index.ExtensionsNamed(name), touched);
            TouchAll(_targets[name].SelectMany(_index.TypesNamed), touched);
        }

        Follow(unit.Names.Contains, touched);

        void Touch(INamedTypeSymbol symbol)
        {
            if (_index.Find(symbol.OriginalDefinition) is { } type)
            {
                TouchAll([type], touched);
            }
        }
    }

    private void Follow(Func<string, bool> isMentioned, HashSet<DeclaredType> touched)
    {
        // Their static members need no type.
        TouchAll(_imported, touched);
        while (_pending.Count > 0)
        {
            foreach (var link in _pending.Pop().LinksIn(_index))
            {
                if (link.Name is null || isMentioned(link.Name))
                {
                    TouchAll(link.Types, touched);
                }
            }
        }
    }

    private void TouchAll(IEnumerable<DeclaredType> types, HashSet<DeclaredType> touched)
    {
        foreach (var type in types)
        {
            if (touched.Add(type))
            {
                _pending.Push(type);
            }
        }
    }
}
