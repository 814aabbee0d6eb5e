namespace ContactTracing.Analyzers.Dataflow.Findings;

internal enum DisclosureKind
{
    /// <summary>A classified value, or what is computed from one.</summary>
    Value,

    /// <summary>An object that holds classified members, passed as it is.</summary>
    Whole,
}
