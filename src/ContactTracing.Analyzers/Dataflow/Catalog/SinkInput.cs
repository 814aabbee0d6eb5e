namespace ContactTracing.Analyzers.Dataflow.Catalog;

/// <summary>A parameter that discloses what is passed to it.</summary>
/// <param name="Parameter">Its name, or <see cref="AllParameters"/>, which is written <c>args</c> in a catalogue.</param>
/// <param name="Rendering">How an object passed whole becomes visible.</param>
/// <param name="DestructuredWhen">The name of a boolean parameter that turns the rendering into <see cref="Rendering.Destructured"/>.</param>
internal sealed record SinkInput(string Parameter, Rendering Rendering, string? DestructuredWhen)
{
    public const string AllParameters = "*";

    /// <summary>The object that a method is called on, as an input and as what is written into: a workbook that is saved, a writer.</summary>
    public const string Self = "this";
}
