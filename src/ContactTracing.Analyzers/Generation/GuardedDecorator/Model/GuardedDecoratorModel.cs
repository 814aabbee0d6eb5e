using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.GuardedDecorator.Model;

/// <summary>The guarded decorator of one interface. A value: it must never hold a symbol, node, location or compilation.</summary>
/// <param name="Type">The interface.</param>
/// <param name="Name">The name of the decorator; escaped.</param>
/// <param name="Names">What it calls its own parts.</param>
/// <param name="Restrictions">The attributes that make the use of the interface an error anywhere but in code that bears them too.</param>
/// <param name="Paths">The access paths that the members demand.</param>
/// <param name="Registration">How it is registered with the services of an application; null where it is not.</param>
/// <param name="Members">All members that are implemented, those of inherited interfaces too.</param>
internal sealed record GuardedDecoratorModel(
    TypeShape Type,
    string Name,
    EmittedDecoratorNames Names,
    EquatableArray<string> Restrictions,
    EquatableArray<GuardedPath> Paths,
    DecoratorRegistration? Registration,
    EquatableArray<DecoratedMember> Members) : IModelOfType
{
    public bool HasStreams => Members.Any(static m => m is { Shape: ResultShape.Stream, Path: not null });

    public bool HasAsyncStreams => Members.Any(static m => m is { Shape: ResultShape.AsyncStream, Path: not null });
}

/// <summary>A declared access path.</summary>
/// <param name="Field">The constant's name; escaped.</param>
/// <param name="Name">The full name of the member, for the audit trail.</param>
/// <param name="Justification">Why it needs the data.</param>
/// <param name="Purposes">Members of <c>TracingPurpose</c>; none where nothing is declared, and then everybody is refused.</param>
/// <param name="Roles">Who may take it.</param>
/// <param name="Categories">The health categories to which it is limited; none where it is not.</param>
internal sealed record GuardedPath(
    string Field,
    string Name,
    string Justification,
    EquatableArray<string> Purposes,
    EquatableArray<string> Roles,
    EquatableArray<string> Categories);

/// <summary>A registration with the services of an application.</summary>
/// <param name="KnowsTrimming">Whether the framework has the attribute that keeps constructors from being trimmed.</param>
internal sealed record DecoratorRegistration(bool KnowsTrimming);
