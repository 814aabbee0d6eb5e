namespace ContactTracing.Benchmarks.Measuring;

/// <summary>
/// Measures candidates in turn, A B C A B C, so that what a shared machine does meanwhile falls on all of them, and compares
/// only what was measured in the same round.
/// </summary>
internal sealed class Rounds
{
    private readonly Dictionary<string, List<Cost>> _costs = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _findings = new(StringComparer.Ordinal);

    public static Rounds Run(IReadOnlyList<Candidate> candidates, int rounds, Action<string>? progress = null) =>
        Run(candidates, rounds, Cost.Of, progress);

    public static Rounds Run(IReadOnlyList<Candidate> candidates, int rounds, Func<Action, Cost> measure, Action<string>? progress = null)
    {
        var result = new Rounds();
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var candidate in candidates.Where(candidate => round == 1 || !candidate.Once))
            {
                var findings = 0;
                var cost = measure(() => findings = candidate.Work());
                result.Add(candidate.Name, cost, findings);
                progress?.Invoke($"round {round} of {rounds}, {candidate.Name}: {cost.Processor:0.00} s of processor time, {cost.Wall:0.00} s");
            }
        }

        return result;
    }

    /// <summary>In the order in which they were measured.</summary>
    public IEnumerable<string> Names => _names;

    public int Findings(string name) => _findings[name];

    public double Median(string name, Func<Cost, double> part) => Statistics.Median(_costs[name].Select(part));

    /// <summary>The round in which others disturbed least: their work can only add.</summary>
    public double Least(string name, Func<Cost, double> part) => _costs[name].Min(part);

    /// <summary>The median over all rounds of what <paramref name="name"/> took more than <paramref name="control"/>.</summary>
    public double Extra(string name, string control, Func<Cost, double> part) =>
        Statistics.Median(Together(name, control).Select(pair => part(pair.First - pair.Second)));

    /// <summary>What <paramref name="name"/> took, as a share of what <paramref name="whole"/> took.</summary>
    public double Share(string name, string whole, Func<Cost, double> part) =>
        Statistics.Median(Together(name, whole).Select(pair => part(pair.First) / part(pair.Second)));

    /// <summary>What <paramref name="name"/> took more than <paramref name="control"/> of what <paramref name="whole"/> took.</summary>
    public double ExtraShare(string name, string control, string whole, Func<Cost, double> part) =>
        Statistics.Median(Together(name, control).Zip(_costs[whole], (pair, all) => part(pair.First - pair.Second) / part(all)));

    /// <summary>
    /// <see cref="ExtraShare"/> between the least of each: what others did meanwhile is in every round, and least in these.
    /// </summary>
    public double LeastExtraShare(string name, string control, string whole, Func<Cost, double> part) =>
        (Least(name, part) - Least(control, part)) / Least(whole, part);

    private IEnumerable<(Cost First, Cost Second)> Together(string name, string control) => _costs[name].Zip(_costs[control]);

    private void Add(string name, Cost cost, int findings)
    {
        if (!_costs.TryGetValue(name, out var costs))
        {
            _costs.Add(name, costs = []);
            _names.Add(name);
        }

        costs.Add(cost);
        _findings[name] = findings;
    }
}
