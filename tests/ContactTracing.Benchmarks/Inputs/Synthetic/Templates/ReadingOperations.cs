namespace ContactTracing.Benchmarks.Inputs.Synthetic.Templates;

/// <summary>Operations of a service that load, count, join and describe.</summary>
internal static class ReadingOperations
{
    public static string Summaries(Module m, int i) =>
        $$"""
            public async Task<IReadOnlyList<{{m.Name}}Summary>> Summaries{{i}}Async({{m.Name}}State state, CancellationToken token)
            {
                var result = new List<{{m.Name}}Summary>();
                for (var number = 0; ; number++)
                {
                    var page = await _repository.ListAsync(state, number, {{50 + m.Index % 100}}, token);
                    result.AddRange(page.Items.Select(item => item.ToSummary()).Where(summary => summary.Steps > 0));
                    if (page.IsLast)
                    {
                        break;
                    }
                }

                _log.Info($"{result.Count} summaries in state {state}");
                return result.OrderByDescending(summary => summary.Steps).ThenBy(summary => summary.Id).ToList();
            }


        """;

    public static string Together(Module m, int i) =>
        $$"""
            public async Task<IReadOnlyList<{{m.Name}}>> Load{{i}}Async(IEnumerable<Guid> ids, CancellationToken token)
            {
                var tasks = ids.Distinct().Select(id => _repository.FindAsync(id, token)).ToArray();
                var items = await Task.WhenAll(tasks);
                var found = items.OfType<{{m.Name}}>().ToList();
                if (found.Count < items.Length)
                {
                    _log.Warn($"{items.Length - found.Count} of {items.Length} are unknown");
                }

                return found;
            }


        """;

    public static string Totals(Module m, int i) =>
        $$"""
            public (int Steps, int Closed, string? First) Totals{{i}}(IEnumerable<{{m.Name}}> items)
            {
                var steps = 0;
                var closed = 0;
                string? first = null;
                foreach (var item in items)
                {
                    steps += item.History.Count;
                    closed += item.IsClosed ? 1 : 0;
                    first ??= item.History.FirstOrDefault();
                }

                return (steps, closed, first);
            }


        """;

    public static string Walk(Module m, int i) =>
        $$"""
            public IEnumerable<{{m.Name}}Summary> Changed{{i}}(IReadOnlyCollection<{{m.Name}}> items, Func<{{m.Name}}, bool> filter)
            {
                var since = _clock.GetUtcNow().AddDays(-{{1 + m.Index % 30}});
                foreach (var item in items)
                {
                    if (item.ChangedAt is { } changed && changed >= since && filter(item))
                    {
                        var summary = _summaries.TryGetValue(item.Id, out var known) ? known : item.ToSummary();
                        _summaries[item.Id] = summary;
                        yield return summary;
                    }
                }
            }


        """;

    public static string Describe(Module m, int i) =>
        $$"""
            public string Describe{{i}}({{m.Name}} item)
            {
                var parts = new List<string> { item.Id.ToString(), item.State.ToString() };
                var age = _clock.GetUtcNow() - item.CreatedAt;
                parts.Add(age switch
                {
                    { TotalDays: > 365 } => "old",
                    { TotalDays: > {{7 + m.Index % 60}} } => "settled",
                    { TotalHours: > 24 } => "recent",
                    _ => "new",
                });
                string Joined() => string.Join(", ", parts);
                var text = Joined();
                _logger.LogTrace("Described as {Text}", text);
                return text.Length > 80 ? text.Substring(0, 80) : text;
            }


        """;
}
