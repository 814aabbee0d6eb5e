using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Planning;

/// <summary>Rows of a table that are found by some of its columns, such as those of a key.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">The columns, in the order of the properties that they store.</param>
internal sealed record TableRows(StoreObjectIdentifier Table, IReadOnlyList<string> Columns)
{
    /// <summary>Null when the table does not hold all of the properties.</summary>
    public static TableRows? Of(StoreObjectIdentifier table, IReadOnlyList<IProperty> properties)
    {
        var columns = properties.Select(property => property.GetColumnName(table)).ToList();
        return columns.Contains(null) ? null : new(table, columns!);
    }
}
