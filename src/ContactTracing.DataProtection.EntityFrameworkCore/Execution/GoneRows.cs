using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Execution;

/// <summary>Rows that a batch deleted, or unlinked from what it deleted.</summary>
/// <param name="Entity">Their type.</param>
/// <param name="Properties">The properties, a key or a foreign key, by whose values they were found.</param>
/// <param name="Values">The values.</param>
/// <param name="IsUnlinked">Whether they stayed, and only the properties were set to null.</param>
internal sealed record GoneRows(IEntityType Entity, IReadOnlyList<IProperty> Properties, IReadOnlyList<object?[]> Values, bool IsUnlinked);
