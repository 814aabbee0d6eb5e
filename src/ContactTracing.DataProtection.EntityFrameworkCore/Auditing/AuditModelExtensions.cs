using ContactTracing.DataProtection.EntityFrameworkCore.Auditing;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore;

/// <summary>Gives models of EF Core the tables of an audit trail.</summary>
public static class AuditModelExtensions
{
    /// <summary>
    /// Adds the tables <c>AuditTrail</c> and <c>AuditTrailHead</c>, to which an <see cref="AuditTableStore"/> writes. On a database that
    /// exists this is a migration.
    /// </summary>
    /// <remarks>
    /// Keep the trail apart from the data (CNIL 2021-122): best in a database of its own, with <see cref="AuditContext"/>; else in a schema
    /// of its own. The account of the application needs <c>SELECT</c> and <c>INSERT</c> on both tables, and <c>UPDATE</c> on
    /// <c>AuditTrailHead</c>; only the purge needs <c>DELETE</c>, and nobody <c>UPDATE</c> on <c>AuditTrail</c>.
    /// </remarks>
    /// <param name="modelBuilder">The builder that <c>OnModelCreating</c> is given.</param>
    /// <param name="schema">The schema of the tables; <see langword="null"/> for that of the model.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="modelBuilder"/> is <see langword="null"/>.</exception>
    public static ModelBuilder HasAuditTrail(this ModelBuilder modelBuilder, string? schema = null)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<AuditRow>(row =>
        {
            row.ToTable(AuditRow.Table, schema);
            row.HasKey(static line => line.Number);
            row.Property(static line => line.Number).ValueGeneratedNever();
            row.Property(static line => line.At).HasPrecision(6);
            row.Property(static line => line.ActorId).HasMaxLength(AuditRow.LongestActor).IsUnicode(false);
            row.Property(static line => line.Operation).HasMaxLength(AuditRow.LongestName).IsUnicode(false);
            row.Property(static line => line.Reference).HasMaxLength(AuditRow.ReferenceLength).IsUnicode(false);
            row.Property(static line => line.Text).IsUnicode(false);
            row.HasIndex(static line => line.At);
            row.HasIndex(static line => line.Reference);
            row.Ignore(static line => line.Agrees);
        });
        modelBuilder.Entity<AuditHeadRow>(row =>
        {
            row.ToTable(AuditHeadRow.Table, schema);
            row.HasKey(static head => head.Id);
            row.Property(static head => head.Id).ValueGeneratedNever();
            row.Property(static head => head.Digest).HasMaxLength(AuditHeadRow.DigestLength).IsUnicode(false);
        });
        return modelBuilder;
    }
}
