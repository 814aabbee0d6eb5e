namespace ContactTracing.Benchmarks.Measuring;

/// <summary>One thing that is measured against others.</summary>
/// <param name="Name">What it is called in a table.</param>
/// <param name="Work">Does it once, and returns how many findings there were.</param>
/// <param name="Once">Whether it is so slow that one round has to do.</param>
internal sealed record Candidate(string Name, Func<int> Work, bool Once = false);
