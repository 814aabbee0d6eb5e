using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.Redaction.Model;

/// <summary>
/// What is emitted for one type. A value: it must never hold a symbol, node, location or compilation, and every member
/// must compare structurally, or the generator loses its caching.
/// </summary>
/// <param name="Type">The type that is opened again.</param>
/// <param name="WritesToString">Whether it gets <c>ToString()</c>, which in a record calls <c>PrintMembers</c>.</param>
/// <param name="PrintMembersModifiers">The modifiers of <c>PrintMembers</c>; null where it is not emitted, in whatever is no record.</param>
/// <param name="DebuggerDisplay">The text of <c>[DebuggerDisplay]</c>; null where the author wrote the attribute.</param>
/// <param name="Members">The members that the text shows, in its order.</param>
internal sealed record RedactionModel(
    TypeShape Type,
    bool WritesToString,
    string? PrintMembersModifiers,
    string? DebuggerDisplay,
    EquatableArray<ShownMember> Members) : IModelOfType;
