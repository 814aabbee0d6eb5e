using ContactTracing.Benchmarks.Inputs;

namespace ContactTracing.Benchmarks.Verbs;

/// <summary>What is built.</summary>
/// <param name="Solution">The code.</param>
/// <param name="Bar">The ratio to plain compilation that the project promises for it; null where it promises none.</param>
/// <param name="IsInUse">Whether it refers to the package. Where it does not, there is nothing to compare with peers.</param>
internal sealed record BuildInput(SourceSolution Solution, double? Bar, bool IsInUse);
