using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>The code of people into which classified data can come, and all code through which it may go from there.</summary>
internal sealed class ReachedCode
{
    private readonly HashSet<ISymbol> _members = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> _carriers = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxTree, SortedDictionary<int, (CodeUnit Unit, ISymbol Owner)>> _owners = [];
    private readonly Dictionary<SyntaxTree, HashSet<CodeUnit>> _followed = [];

    private bool _isEverything;

    /// <summary>All code of a compilation.</summary>
    public static ReachedCode Everything(Compilation compilation, CancellationToken token)
    {
        var all = new ReachedCode { _isEverything = true };
        foreach (var unit in compilation.SyntaxTrees.SelectMany(tree => FileCode.Of(tree, token).Units))
        {
            if (CodeOwner.Of(unit.Declaration, compilation, token) is { } owner)
            {
                all.Add(unit, owner);
                all.Follow(unit);
            }
        }

        return all;
    }

    /// <summary>Adds a type whose values hold classified data.</summary>
    public void AddCarrier(INamedTypeSymbol type) => _carriers.Add(type);

    /// <summary>Adds code into which classified data can come; where a tool wrote it, it is followed and not reported.</summary>
    public void Add(CodeUnit unit, ISymbol owner)
    {
        if (GeneratedCode.Includes(owner))
        {
            return;
        }

        _members.Add(CodeOwner.Canonical(owner));
        var tree = unit.Declaration.SyntaxTree;
        if (!_owners.TryGetValue(tree, out var owners))
        {
            _owners.Add(tree, owners = []);
        }

        owners[unit.Declaration.SpanStart] = (unit, owner);
    }

    /// <summary>Adds code that may write what others read: it is among the reached, or a helper of it.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Follow(CodeUnit unit)
    {
        var tree = unit.Declaration.SyntaxTree;
        if (!_followed.TryGetValue(tree, out var units))
        {
            _followed.Add(tree, units = []);
        }

        return units.Add(unit);
    }

    /// <summary>The code that is followed and mentions a name.</summary>
    public IEnumerable<CodeUnit> FollowedThatMention(string name, CancellationToken token) => _followed.SelectMany(
        pair => FileCode.UnitsThatMention(name, pair.Key, token).Where(pair.Value.Contains));

    /// <summary>Whether values of the type may hold classified data.</summary>
    public bool MayCarry(INamedTypeSymbol type) => _isEverything || _carriers.Contains(type.OriginalDefinition);

    /// <summary>Whether any code of the member is among it.</summary>
    public bool Includes(ISymbol member) => _members.Contains(CodeOwner.Canonical(member));

    /// <summary>The methods, accessors, fields and properties whose code in the file is among it, in its order.</summary>
    public IEnumerable<ISymbol> OwnersIn(SyntaxTree tree) =>
        _owners.TryGetValue(tree, out var owners) ? owners.Values.Select(static p => p.Owner).Distinct<ISymbol>(SymbolEqualityComparer.Default) : [];

    /// <summary>The code in the file that is among it, in its order.</summary>
    public IEnumerable<SyntaxNode> CodeIn(SyntaxTree tree) => _owners.TryGetValue(tree, out var owners) ? owners.Values.SelectMany(static p => p.Unit.Code) : [];
}
