using ContactTracing.Analyzers.Generation.Shared;
using ContactTracing.Analyzers.Retention;

namespace ContactTracing.Analyzers.Generation.Registry.Model;

// Enum values are carried by the names of their members; ids are documentation ids.

/// <param name="Id">The type.</param>
/// <param name="Terms">As declared.</param>
/// <param name="Anchor">The name of the one anchor; null when there is none, or more than one.</param>
/// <param name="DeclaredBy">The type that declares the terms; null for the assembly.</param>
internal sealed record RetainedType(string Id, RetentionTerms Terms, string? Anchor, string? DeclaredBy) : IRegistryEntry;

internal sealed record RetentionExemption(string Id, string Reason, string LegalReference) : IRegistryEntry;

internal sealed record ClassifiedMember(
    string Id,
    EquatableArray<string> Classes,
    EquatableArray<string> HealthCategories,
    EquatableArray<string> IdentityKinds,
    string? Reason) : IRegistryEntry;

internal sealed record AccessPath(
    string Id,
    string Justification,
    EquatableArray<string> Purposes,
    EquatableArray<string> Roles,
    EquatableArray<string> Categories) : IRegistryEntry;

internal sealed record SubjectOfType(string Id, string Subject) : IRegistryEntry;

internal sealed record PurposesOf(string Id, EquatableArray<string> Purposes) : IRegistryEntry;
