using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Carriers;

/// <summary>Which uses must be looked at again when a fact of a node of the component becomes known.</summary>
internal sealed class UseIndex
{
    private readonly Dictionary<ITypeSymbol, List<SlotUse>> _byLeaf = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<Guard, List<SlotUse>> _byGuard = [];

    public void Add(SlotUse use, IReadOnlyDictionary<ITypeSymbol, CarrierFacts> component)
    {
        if (component.ContainsKey(use.Occurrence.Leaf))
        {
            Append(_byLeaf, use.Occurrence.Leaf, use);
        }

        foreach (var guard in use.Occurrence.Guards)
        {
            if (component.ContainsKey(guard.Definition))
            {
                Append(_byGuard, guard, use);
            }
        }
    }

    public IReadOnlyList<SlotUse> OfLeaf(ITypeSymbol node) => _byLeaf.TryGetValue(node, out var uses) ? uses : [];

    public IReadOnlyList<SlotUse> OfGuard(ITypeSymbol node, ITypeParameterSymbol parameter) =>
        node is INamedTypeSymbol definition && _byGuard.TryGetValue(new(definition, parameter), out var uses) ? uses : [];

    private static void Append<TKey>(Dictionary<TKey, List<SlotUse>> index, TKey key, SlotUse use)
    {
        if (!index.TryGetValue(key, out var uses))
        {
            index.Add(key, uses = []);
        }

        uses.Add(use);
    }
}
