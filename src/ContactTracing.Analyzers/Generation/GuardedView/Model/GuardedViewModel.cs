using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.GuardedView.Model;

/// <summary>
/// The guarded view of one type. A value: it must never hold a symbol, node, location or compilation, and every member
/// must compare structurally, or the generator loses its caching.
/// </summary>
/// <param name="Type">The type of the record.</param>
/// <param name="Suffix">What the name of the view adds to that of the type.</param>
/// <param name="Restrictions">The attributes that make its use an error anywhere but in code that bears them too.</param>
/// <param name="IsReferenceType">Whether a record may be null.</param>
/// <param name="Purposes">The purposes that it serves; empty where none is declared.</param>
/// <param name="Reference">The expression that reads the reference of <c>record</c>; null where the caller has to say it.</param>
/// <param name="Age">How its age is known; null where it is retained by nothing.</param>
/// <param name="Derived">The types that derive from it and are held to another age or other purposes, the most derived first.</param>
/// <param name="Members">What the view shows.</param>
/// <param name="LeftOut">The names of members that it does not show, because nothing proves what they hold.</param>
internal sealed record GuardedViewModel(
    TypeShape Type,
    string Suffix,
    EquatableArray<string> Restrictions,
    bool IsReferenceType,
    EquatableArray<string> Purposes,
    string? Reference,
    RecordAge? Age,
    EquatableArray<DerivedRecord> Derived,
    EquatableArray<ViewedMember> Members,
    EquatableArray<string> LeftOut) : IModelOfType
{
    /// <summary>Whether the age or the reference of its objects is their own, so that each is opened and audited by itself.</summary>
    public bool IsRecord => Reference is not null || Age is not null;
}

/// <summary>A type whose objects the view may be given too.</summary>
/// <param name="Type">The type, as code refers to it.</param>
/// <param name="Name">Its full name.</param>
/// <param name="Purposes">The purposes that it serves.</param>
/// <param name="Age">How its age is known; null where it is retained by nothing.</param>
internal sealed record DerivedRecord(string Type, string Name, EquatableArray<string> Purposes, RecordAge? Age);

/// <summary>How a view knows how old a record is.</summary>
/// <param name="Policy">The generated retention policy, as an expression.</param>
/// <param name="Anchor">The instant from which the period of <c>record</c> runs, as an expression.</param>
internal sealed record RecordAge(string Policy, string Anchor);
