using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>One thing that the parser finds wrong. The rule that hears of it makes the sentence.</summary>
/// <param name="Cause">What is wrong.</param>
/// <param name="At">The symbol at whose name it is reported.</param>
/// <param name="Arguments">What the sentence names, in the order of its placeholders.</param>
internal sealed record RetentionFinding<TCause>(TCause Cause, ISymbol At, IReadOnlyList<string> Arguments)
    where TCause : struct, Enum;

/// <summary>Why it is unclear from where the period of a record runs. The arguments name the anchor, the type, and the anchor's type.</summary>
internal enum AnchorCause
{
    /// <summary>No anchor. The argument names the type.</summary>
    Missing,

    /// <summary>More than one. The arguments name the type and the anchors.</summary>
    Several,

    /// <summary>It may be absent.</summary>
    Nullable,

    /// <summary>A <c>DateTime</c>.</summary>
    WithoutZone,

    /// <summary>No time at all.</summary>
    Unsupported,

    /// <summary>It belongs to the type and not to a record.</summary>
    Static,

    /// <summary>An indexer, or a property without a getter.</summary>
    Unreadable,

    /// <summary>Its use is an error: obsolete, or experimental.</summary>
    Forbidden,

    /// <summary>Private to a base type.</summary>
    Invisible,

    /// <summary>Protected in a base type, and its name is another member's.</summary>
    Replaced,
}

/// <summary>Why nothing can be emitted for a type. The arguments name the type and what is in the way.</summary>
internal enum GenerationCause
{
    NotPartial,

    /// <summary>The type that contains it is not partial.</summary>
    ContainerNotPartial,

    Static,

    RefStruct,

    FileLocal,

    /// <summary>The user's program already has the name of the emitted class.</summary>
    NameTaken,

    /// <summary>The user's part of the emitted class, or the type itself, already has a member of that name.</summary>
    MemberTaken,

    /// <summary>The attributes are there, the calendar is not.</summary>
    CalendarMissing,

    /// <summary>The type of the member that <c>DeleteWhen</c> names does not tell whether it is set.</summary>
    DeleteWhenUnsupported,

    /// <summary>The use of the member that <c>DeleteWhen</c> names is an error: obsolete, or experimental.</summary>
    DeleteWhenForbidden,

    /// <summary>It is private to a base type.</summary>
    DeleteWhenInvisible,

    /// <summary>The interface that gets no decorator is local to its file.</summary>
    DecoratorFileLocal,

    /// <summary>The type that contains it is not partial, or local to its file.</summary>
    DecoratorContainerNotPartial,

    /// <summary>The user's program already has the names of the decorator.</summary>
    DecoratorNameTaken,

    /// <summary>Nothing beside the interface can implement that member: it is static or protected, or has a pointer.</summary>
    DecoratorMember,

    /// <summary>A declaration names a role that nobody can have, or a category that there is not: the decorator refuses everybody there.</summary>
    DecoratorDeclaration,
}
