namespace ContactTracing.Analyzers.Dataflow.Catalog;

/// <summary>Where data ends; each rule looks at its own channel.</summary>
internal enum SinkChannel
{
    /// <summary>Logs, consoles, traces, metrics, telemetry and crash reports.</summary>
    Log,

    /// <summary>Messages and data of exceptions, and the problem reports that services answer with.</summary>
    Exception,

    /// <summary>URLs with their queries and routes, redirects, cookies, headers, subjects of e-mails: what travels and is logged outside the body.</summary>
    Address,

    /// <summary>The audit trail, which outlives the record.</summary>
    Audit,

    /// <summary>A file outside the managed store.</summary>
    File,

    /// <summary>A member that nobody classified and others can see: no sink, but the classification ends there.</summary>
    Copy,

    /// <summary>The result of a method that nobody classified and others can call.</summary>
    Result,
}
