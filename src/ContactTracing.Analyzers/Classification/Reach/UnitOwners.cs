using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>The symbols to which units belong, and the units that belong to a method. Remembers what it was asked; of one search.</summary>
internal sealed class UnitOwners(Compilation compilation, CancellationToken token)
{
    private readonly Dictionary<CodeUnit, ISymbol?> _owners = [];

    // Among overloads the compiler looks for it one by one.
    public ISymbol? Of(CodeUnit unit)
    {
        if (!_owners.TryGetValue(unit, out var owner))
        {
            token.ThrowIfCancellationRequested();
            _owners.Add(unit, owner = CodeOwner.Of(unit.Declaration, compilation, token));
        }

        return owner;
    }

    /// <summary>The bodies of a method that is called, in the sources of this compilation.</summary>
    public IEnumerable<(CodeUnit Unit, ISymbol Owner)> BodiesOf(IMethodSymbol method)
    {
        foreach (var reference in (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences)
        {
            if (compilation.ContainsSyntaxTree(reference.SyntaxTree)
                && FileCode.Of(reference.SyntaxTree, token).UnitOf(reference.GetSyntax(token)) is { } unit
                && Of(unit) is { } owner)
            {
                yield return (unit, owner);
            }
        }
    }
}
