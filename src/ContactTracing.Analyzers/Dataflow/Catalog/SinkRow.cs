using System.Collections.Immutable;

namespace ContactTracing.Analyzers.Dataflow.Catalog;

/// <summary>What is passed to the member leaves the control of the program.</summary>
/// <param name="Scope">Which values of a use of the member are meant.</param>
/// <param name="Inputs">The parameters meant, by name; empty where <paramref name="Scope"/> says it all.</param>
/// <param name="Template">The names that the parameter with the message template has, in this family; may be empty.</param>
/// <param name="TemplateRendering">How the value of a hole with <c>@</c> becomes visible.</param>
internal sealed record SinkRow(
    string Id,
    SinkScope Scope,
    ImmutableArray<SinkInput> Inputs,
    SinkChannel Channel,
    ImmutableArray<string> Template,
    Rendering TemplateRendering,
    int Line) : CatalogRow(Id, Line);

/// <summary>Which values of a use of a sink are disclosed.</summary>
internal enum SinkScope
{
    /// <summary>Arguments of the call, or the value that is set.</summary>
    Arguments,

    /// <summary>Arguments of any call on, and of any index set into, the value of the property.</summary>
    Contents,

    /// <summary>Arguments of a call of the delegate that the method returns.</summary>
    ReturnedDelegate,

    /// <summary>Arguments of every constructor of the type and of the types that derive from it.</summary>
    Construction,
}

/// <summary>Where disclosed data ends; each rule of band CT2 looks at its own channel.</summary>
internal enum SinkChannel
{
    /// <summary>Logs, consoles, traces, metrics, telemetry and crash reports.</summary>
    Log,

    /// <summary>Messages and data of exceptions, and the problem reports that services answer with.</summary>
    Exception,

    /// <summary>URLs with their queries and routes, redirects, cookies, headers, subjects of e-mails: what travels and is logged outside the body.</summary>
    Address,

    /// <summary>A member that nobody classified and others can see: no sink, but the classification ends there.</summary>
    Copy,

    /// <summary>The result of a method that nobody classified and others can call.</summary>
    Result,
}

/// <summary>A parameter that discloses what is passed to it.</summary>
/// <param name="Parameter">Its name, or <see cref="AllParameters"/>, which is written <c>args</c> in a catalogue.</param>
/// <param name="Rendering">How an object passed whole becomes visible.</param>
/// <param name="DestructuredWhen">The name of a boolean parameter that turns the rendering into <see cref="Rendering.Destructured"/>.</param>
internal sealed record SinkInput(string Parameter, Rendering Rendering, string? DestructuredWhen)
{
    public const string AllParameters = "*";
}
