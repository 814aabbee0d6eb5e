using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.Retention.Model;

/// <summary>
/// What is emitted for one retained type. Like all models it is a value: immutable, structurally equal, and without symbols,
/// nodes, locations or compilations at any depth.
/// </summary>
/// <param name="Type">The retained type.</param>
/// <param name="Restrictions">The attributes that make its use an error anywhere but in code that bears them too.</param>
/// <param name="IsReferenceType">Whether a record may be null.</param>
/// <param name="HasSubtypes">Whether a collection may hold a more derived type.</param>
/// <param name="IsEntity">Whether it can be an entity of EF Core, and the purge through EF Core is referenced.</param>
/// <param name="Table">The table of its records; null where the runtime library has no purge over ADO.NET, or there are no records of exactly that type.</param>
/// <param name="Policy">How long its records may exist.</param>
/// <param name="Anchor">From where the period of a record runs.</param>
/// <param name="Fulfilment">What makes a record due before its time; null when only the calendar counts.</param>
internal sealed record RetentionModel(
    TypeShape Type,
    EquatableArray<string> Restrictions,
    bool IsReferenceType,
    bool HasSubtypes,
    bool IsEntity,
    SqlTableModel? Table,
    PolicyModel Policy,
    AnchorModel Anchor,
    FulfilmentModel? Fulfilment) : IModelOfType
{
    /// <summary>What the name of the emitted class adds to the name of the type.</summary>
    public const string Suffix = "Retention";
}
