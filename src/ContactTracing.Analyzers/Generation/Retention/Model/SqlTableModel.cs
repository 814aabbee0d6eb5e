using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.Retention.Model;

/// <summary>Where the records of a type stand in a database, as far as its attributes and names tell.</summary>
/// <param name="Name">The table.</param>
/// <param name="Schema">Its schema; null when none is declared.</param>
/// <param name="Key">The columns of the key; empty when nothing tells.</param>
/// <param name="Anchor">The column of the anchor.</param>
/// <param name="Fulfilment">The column of the member that <c>DeleteWhen</c> names; null when there is none.</param>
internal sealed record SqlTableModel(string Name, string? Schema, EquatableArray<string> Key, string Anchor, string? Fulfilment);
