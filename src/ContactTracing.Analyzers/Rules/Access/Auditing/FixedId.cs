namespace ContactTracing.Analyzers.Rules.Access.Auditing;

/// <summary>An id that does not depend on who acts.</summary>
/// <param name="Text">The constant, or the member that tells the account of the program.</param>
/// <param name="IsOfMachine">Whether it is the account of the program.</param>
internal sealed record FixedId(string Text, bool IsOfMachine);
