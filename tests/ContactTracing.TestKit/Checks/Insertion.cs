namespace ContactTracing.TestKit.Checks;

/// <summary>Text to be inserted at a position of a source.</summary>
internal readonly record struct Insertion(int Position, string Text);
