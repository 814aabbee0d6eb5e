using System.Collections.Immutable;

namespace ContactTracing.Analyzers.Dataflow.Catalog;

/// <summary>What is passed to the member leaves the control of the program.</summary>
/// <param name="Scope">Which values of a use of the member are meant.</param>
/// <param name="Inputs">The parameters meant, by name; empty where <paramref name="Scope"/> says it all.</param>
/// <param name="Template">The names that the parameter with the message template has, in this family; may be empty.</param>
/// <param name="TemplateRendering">How the value of a hole with <c>@</c> becomes visible.</param>
/// <param name="Into">The writers, by parameter, of which one has to be over a file; empty where the member itself writes one.</param>
internal sealed record SinkRow(
    string Id,
    SinkScope Scope,
    ImmutableArray<SinkInput> Inputs,
    SinkChannel Channel,
    ImmutableArray<string> Template,
    Rendering TemplateRendering,
    ImmutableArray<string> Into,
    int Line) : CatalogRow(Id, Line);
