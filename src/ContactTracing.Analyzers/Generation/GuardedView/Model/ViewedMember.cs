using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.GuardedView.Model;

/// <summary>A member of a record as its view shows it. A value, without symbols.</summary>
/// <param name="Name">Not escaped.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="Type">Its type as written, or that of the view that stands for it.</param>
/// <param name="Kind">How it is shown.</param>
/// <param name="Health">The health categories that it holds, by name.</param>
/// <param name="Identity">The identity kinds that it holds, by name.</param>
/// <param name="Carried">What the objects hold that are shown through views of their own, as members of <c>DataCategories</c>.</param>
/// <param name="Purposes">The purposes to which it is narrowed; null for those of its type.</param>
/// <param name="IsPseudonym">Whether it is declared an opaque reference.</param>
/// <param name="Absence">How it may be absent.</param>
internal sealed record ViewedMember(
    string Name,
    string Accessibility,
    string Type,
    ViewedKind Kind,
    EquatableArray<string> Health,
    EquatableArray<string> Identity,
    EquatableArray<string> Carried,
    EquatableArray<string>? Purposes,
    bool IsPseudonym,
    Absence Absence)
{
    private const string Unspecified = "Unspecified";

    /// <summary>What a grant needs in order to read it, as members of <c>DataCategories</c>.</summary>
    public EquatableArray<string> Categories => Health
        .Select(static name => name == Unspecified ? "UnspecifiedHealth" : name)
        .Concat(Identity.Select(static name => name == Unspecified ? "UnspecifiedIdentity" : name))
        .ToEquatableArray();

    /// <summary>The name in the view: a record of its own is opened, and not just read.</summary>
    public string ShownName => Kind switch
    {
        ViewedKind.Record => "Open" + Name,
        ViewedKind.Records => "Open" + Name + "Async",
        _ => Name,
    };

    /// <summary>The same member, when a row of a classification file says more about it.</summary>
    public ViewedMember With(bool isHealth, bool isIdentity) => this with
    {
        Health = isHealth && Health.IsEmpty ? new[] { Unspecified }.ToEquatableArray() : Health,
        Identity = isIdentity && Identity.IsEmpty ? new[] { Unspecified }.ToEquatableArray() : Identity,
    };
}

internal enum ViewedKind
{
    /// <summary>As it is.</summary>
    Value,

    /// <summary>An object that belongs to the record, through a view under the same opening.</summary>
    Part,

    /// <summary>A collection of such objects.</summary>
    Parts,

    /// <summary>A record of its own, which is opened and audited by itself.</summary>
    Record,

    /// <summary>A collection of such records.</summary>
    Records,
}

internal enum Absence
{
    /// <summary>It is always there, or its type says so itself.</summary>
    None,

    /// <summary>It may be <see langword="null"/>.</summary>
    Null,

    /// <summary>It is a <c>Nullable&lt;T&gt;</c>.</summary>
    NullableValue,

    /// <summary>The author says so by <c>[MaybeNull]</c>.</summary>
    MaybeNull,
}
