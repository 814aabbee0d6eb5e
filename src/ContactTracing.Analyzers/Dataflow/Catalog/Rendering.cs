namespace ContactTracing.Analyzers.Dataflow.Catalog;

/// <summary>How an object that is passed on whole becomes visible at the other end.</summary>
internal enum Rendering
{
    /// <summary>By its <c>ToString</c>, so that a redacted one hides it.</summary>
    Text,

    /// <summary>Member by member: serialised, destructured, reflected over. No <c>ToString</c> helps.</summary>
    Members,

    /// <summary>Member by member, by Serilog, which leaves out or masks what attributes of Destructurama hide.</summary>
    Destructured,
}
