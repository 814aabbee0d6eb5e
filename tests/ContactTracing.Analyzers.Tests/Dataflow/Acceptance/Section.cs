namespace ContactTracing.Analyzers.Tests.Dataflow.Acceptance;

/// <summary>One flow, or one near miss, of a theme file.</summary>
/// <param name="Theme">The name of the file without its extension.</param>
/// <param name="Line">The line of the head in the file, counted from 1.</param>
/// <param name="Code">The lines below the head.</param>
internal sealed record Section(string Theme, Expectation Expectation, Holding Holding, string Sentence, int Line, IReadOnlyList<string> Code)
{
    public string Name => $"{Theme}: {Sentence}";

    /// <summary>The places that the comments of the section name, as lines of the file.</summary>
    public IReadOnlySet<Finding> Expected { get; } = Code
        .SelectMany((text, index) => Marks.In(text).Select(id => new Finding(Line + 1 + index, id)))
        .ToHashSet();
}

/// <summary>One diagnostic in a theme file, as far as the suite looks at it.</summary>
internal readonly record struct Finding(int Line, string Id);

internal enum Expectation
{
    /// <summary>Exactly the marked lines report.</summary>
    Flow,

    /// <summary>Nothing reports.</summary>
    Clean,

    /// <summary>A flow that is known not to be found.</summary>
    Miss,
}

/// <summary>What the code of a section is a piece of.</summary>
internal enum Holding
{
    Statements,
    Members,
    Types,
}
