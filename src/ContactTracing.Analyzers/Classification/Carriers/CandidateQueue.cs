using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Carriers;

/// <summary>
/// The best derivation known of each fact, taken shortest first. Every derivation is longer than those it is built from, so
/// what has been taken stays the best.
/// </summary>
internal sealed class CandidateQueue
{
    private readonly Dictionary<(ITypeSymbol Node, CarriedFact Fact), Candidate?> _best = [];
    private readonly SortedDictionary<int, Queue<Candidate>> _byDepth = [];

    public void Offer(Candidate candidate)
    {
        var key = (candidate.Node, candidate.Fact);
        if (_best.TryGetValue(key, out var known) && (known is null || !IsBetter(candidate, known)))
        {
            return;
        }

        _best[key] = candidate;
        if (!_byDepth.TryGetValue(candidate.Depth, out var queue))
        {
            _byDepth.Add(candidate.Depth, queue = new());
        }

        queue.Enqueue(candidate);
    }

    public bool TryTake(out Candidate candidate)
    {
        while (_byDepth.Count > 0)
        {
            var (depth, queue) = (_byDepth.First().Key, _byDepth.First().Value);
            while (queue.Count > 0)
            {
                candidate = queue.Dequeue();
                var key = (candidate.Node, candidate.Fact);
                if (ReferenceEquals(_best[key], candidate))
                {
                    // Null marks a fact that has been taken.
                    _best[key] = null;
                    return true;
                }
            }

            _byDepth.Remove(depth);
        }

        candidate = null!;
        return false;
    }

    private static bool IsBetter(Candidate candidate, Candidate known) => candidate.Depth != known.Depth
        ? candidate.Depth < known.Depth
        : candidate.Order.CompareTo(known.Order) < 0;
}
