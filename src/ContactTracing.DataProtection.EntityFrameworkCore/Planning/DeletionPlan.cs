using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Planning;

/// <summary>How the rows of an entity type are deleted, whatever tables they are spread over, with all that depends on them.</summary>
/// <param name="Entity">The entity type.</param>
/// <param name="Key">Its primary key.</param>
/// <param name="Tables">The tables that hold parts of a row, in the order of deletion: those of derived types before those of their bases.</param>
/// <param name="Dependents">What has to go, or to be unlinked, before.</param>
internal sealed record DeletionPlan(IEntityType Entity, IReadOnlyList<IProperty> Key, IReadOnlyList<TableRows> Tables, IReadOnlyList<DependentRows> Dependents)
{
    /// <summary>Whether one statement on one table does it.</summary>
    public bool IsSingleTable => Tables.Count == 1 && Dependents.Count == 0;
}
