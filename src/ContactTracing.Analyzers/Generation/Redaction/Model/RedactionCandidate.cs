using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.Redaction.Model;

/// <summary>
/// A type that may need redaction, as its source alone says. The rows of classification files come later, and find what
/// they concern by documentation id. A value, under the same contract as <see cref="RedactionModel"/>.
/// </summary>
/// <param name="Model">What is emitted if no row says more.</param>
/// <param name="IsCarrier">Whether the source alone makes it a carrier of classified data.</param>
/// <param name="PrintsUnknown">
/// Whether it is a record whose compiled text would show objects: what those hold, at whatever depth, a row may classify.
/// </param>
/// <param name="Hierarchy">
/// The type with its containing types, base types and interfaces. A row for one of them classifies every member.
/// </param>
/// <param name="RelatedTypes">
/// The hierarchy, and the types of all fields and properties: a row for one of them, or for one of its members, makes
/// the type a carrier.
/// </param>
/// <param name="Members">What rows may concern each shown member, in the order of <see cref="RedactionModel.Members"/>.</param>
internal sealed record RedactionCandidate(
    RedactionModel Model,
    bool IsCarrier,
    bool PrintsUnknown,
    EquatableArray<string> Hierarchy,
    EquatableArray<string> RelatedTypes,
    EquatableArray<MemberIds> Members);
