using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>
/// The types that may be classified, carry data or declare what is classified: those whose files write an attribute, and
/// outwards from there what builds on one or has a member of one. Of most types of a program nothing is asked.
/// </summary>
internal sealed class CandidateTypes(DeclarationIndex index, ClassificationModel classification, CancellationToken token)
{
    private readonly HashSet<INamedTypeSymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly Queue<INamedTypeSymbol> _pending = new();

    /// <summary>Whether an attribute of its own, or a row, may classify it or a member of it.</summary>
    public bool MayDeclare(INamedTypeSymbol type) => classification.HasRows
        || type.DeclaringSyntaxReferences.IsEmpty
        || type.DeclaringSyntaxReferences.Any(r => FileWords.Of(r.SyntaxTree, token) is var words && classification.WrittenAttributes.Any(words.MayContain));

    public IEnumerable<INamedTypeSymbol> Find()
    {
        foreach (var type in index.Types.Where(MayDeclare))
        {
            Add(type);
        }

        while (_pending.Count > 0)
        {
            token.ThrowIfCancellationRequested();
            var type = _pending.Dequeue();
            yield return type;

            // What builds on a type may get from a contract further up what the type itself denies.
            AddAll(index.TypesThatBuildOn(type));
            if (classification.IsCarrier(type))
            {
                AddAll(index.TypesThatHold(type));
            }
        }
    }

    private void AddAll(IEnumerable<INamedTypeSymbol> types)
    {
        foreach (var type in types)
        {
            Add(type);
        }
    }

    private void Add(INamedTypeSymbol type)
    {
        if (_seen.Add(type))
        {
            _pending.Enqueue(type);
        }
    }
}
