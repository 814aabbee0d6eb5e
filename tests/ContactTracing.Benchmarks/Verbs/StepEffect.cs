namespace ContactTracing.Benchmarks.Verbs;

/// <summary>What a step of a generator came to after an edit.</summary>
internal enum StepEffect
{
    /// <summary>It was not run: what it depends on is what it was.</summary>
    None,

    /// <summary>It was run, and what depends on it was not, because the result is what it was.</summary>
    Same,

    /// <summary>It was run, and so is what depends on it.</summary>
    New,
}
