using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.Redaction.Model;

/// <summary>The documentation ids by which a classification file may name one member.</summary>
/// <param name="Own">The member, what it overrides, and the interface members that it implements.</param>
/// <param name="Types">The types in the type of its value.</param>
internal sealed record MemberIds(EquatableArray<string> Own, EquatableArray<string> Types);
