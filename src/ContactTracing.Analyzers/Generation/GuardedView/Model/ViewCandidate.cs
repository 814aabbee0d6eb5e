using ContactTracing.Analyzers.Generation.Redaction.Model;
using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.GuardedView.Model;

/// <summary>A type that may get a view, as its source alone says; rows of classification files come later. A value, without symbols.</summary>
/// <param name="View">The view if no row says more.</param>
/// <param name="IsClassified">Whether the source alone classifies something in it.</param>
/// <param name="Hierarchy">The type and its supertypes: a row for one of them classifies every member.</param>
/// <param name="Ids">What rows may concern each member, in the order of the view's members.</param>
internal sealed record ViewCandidate(GuardedViewModel View, bool IsClassified, EquatableArray<string> Hierarchy, EquatableArray<MemberIds> Ids);
