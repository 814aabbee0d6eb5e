using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.GuardedDecorator.Model;

/// <summary>A member of an interface as its decorator implements it: explicitly, so that no two can be in each other's way.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Declaration">What stands before its body.</param>
/// <param name="Call">The same member of the decorated object, with its arguments.</param>
/// <param name="Shape">What a method returns, or a property reads.</param>
/// <param name="Path">The constant that is demanded before a method runs, a property is read or an event is subscribed to; null where nothing is demanded.</param>
/// <param name="WritePath">The constant that is demanded before a property is set; null where nothing is demanded.</param>
/// <param name="Operation">A member of <c>AuditOperation</c>.</param>
/// <param name="Cancellation">The parameter that stops an asynchronous method; null where there is none.</param>
/// <param name="Accessors">The accessors of a property.</param>
/// <param name="Restrictions">Attributes that have to be repeated in order to call it.</param>
internal sealed record DecoratedMember(
    DecoratedKind Kind,
    string Declaration,
    string Call,
    ResultShape Shape,
    string? Path,
    string? WritePath,
    string Operation,
    string? Cancellation,
    DecoratedAccessors Accessors,
    EquatableArray<string> Restrictions);

internal enum DecoratedKind
{
    Method,
    Property,
    Event,
}

/// <summary>What has to happen with a result after the guard was asked.</summary>
internal enum ResultShape
{
    Nothing,
    Value,
    Reference,

    /// <summary>A task without a result, which is awaited.</summary>
    Awaited,

    /// <summary>A task with a result.</summary>
    AwaitedValue,

    /// <summary><c>IEnumerable&lt;T&gt;</c>: the grant is demanded before each element.</summary>
    Stream,

    /// <summary><c>IAsyncEnumerable&lt;T&gt;</c>: the same, from the first element on.</summary>
    AsyncStream,
}

[Flags]
internal enum DecoratedAccessors
{
    None = 0,
    Get = 1,
    Set = 2,
    Init = 4,
}
