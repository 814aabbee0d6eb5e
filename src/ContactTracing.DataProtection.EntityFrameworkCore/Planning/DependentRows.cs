using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Planning;

/// <summary>Rows that refer to the rows that are deleted.</summary>
/// <param name="ForeignKey">The reference.</param>
/// <param name="Rows">The table and the columns of the reference.</param>
/// <param name="Principal">Where the reference is not to the primary key: the table and the columns of the alternate key that it names, and those of the primary key.</param>
/// <param name="Plan">How they are deleted; null when they stay, and only forget to what they referred.</param>
internal sealed record DependentRows(IForeignKey ForeignKey, TableRows Rows, (TableRows Alternate, TableRows Key)? Principal, DeletionPlan? Plan);
