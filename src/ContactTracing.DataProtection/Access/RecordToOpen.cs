namespace ContactTracing.DataProtection;

/// <summary>A record as the guard sees it when it is opened: what the audit trail calls it, and from when its period runs.</summary>
/// <param name="Reference">The random number that is stored with it. The guard refuses a record that has none.</param>
/// <param name="Anchor">The instant from which its period runs; <see langword="null"/> only for a type that is exempt from retention.</param>
public readonly record struct RecordToOpen(RecordReference Reference, DateTimeOffset? Anchor);
