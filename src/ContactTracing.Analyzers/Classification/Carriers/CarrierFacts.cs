namespace ContactTracing.Analyzers.Classification.Carriers;

/// <summary>All that is true of a node, each fact with the length of its shortest derivation and, for data, the reason.</summary>
internal sealed class CarrierFacts
{
    private readonly Dictionary<CarriedFact, (int Depth, ClassificationReason? Reason)> _facts = [];
    private readonly List<CarriedFact> _carried = [];

    /// <summary>The kinds of data that the node carries.</summary>
    public IReadOnlyList<CarriedFact> Carried => _carried;

    public bool TryGet(CarriedFact fact, out int depth, out ClassificationReason? reason)
    {
        var known = _facts.TryGetValue(fact, out var value);
        (depth, reason) = value;
        return known;
    }

    public void Add(CarriedFact fact, int depth, ClassificationReason? reason)
    {
        _facts.Add(fact, (depth, reason));
        if (fact.Parameter is null)
        {
            _carried.Add(fact);
        }
    }
}
