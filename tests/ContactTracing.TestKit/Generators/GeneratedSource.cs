namespace ContactTracing.TestKit.Generators;

/// <summary>A file a generator emitted.</summary>
/// <param name="HintName">The name the generator gave it.</param>
/// <param name="Text">Its content.</param>
public sealed record GeneratedSource(string HintName, string Text);
