namespace ContactTracing.Analyzers.Dataflow.Sinks;

/// <summary>One hole of a message template.</summary>
/// <param name="IsDestructured">Whether the value is taken apart into its members (<c>@</c>).</param>
/// <param name="Number">The hole's name as a number, or -1.</param>
internal sealed record TemplateHole(string Name, bool IsDestructured, int Number);
