namespace ContactTracing.DataProtection;

/// <summary>What the guard decided, before the audit store has heard of it: nothing of it may be revealed yet.</summary>
/// <param name="Outcome">Permitted, or why not.</param>
/// <param name="Result">What is revealed once the entry is written; null when the access is refused.</param>
/// <param name="Entry">What the audit store has to take first; null when there is nothing to say yet, or no clock to say when.</param>
/// <param name="Failure">What failed while the guard decided.</param>
internal readonly record struct Verdict<T>(AccessOutcome Outcome, T? Result, AuditEntry? Entry, Exception? Failure = null)
    where T : class;
