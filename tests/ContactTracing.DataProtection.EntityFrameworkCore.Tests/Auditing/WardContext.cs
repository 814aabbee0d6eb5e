using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Auditing;

/// <summary>The context of an application that has the trail in its model.</summary>
internal sealed class WardContext(DbContextOptions<WardContext> options) : DbContext(options)
{
    public DbSet<Bed> Beds => Set<Bed>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.HasAuditTrail(Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal) ? "audit" : null);

    internal sealed class Bed
    {
        public int Id { get; set; }

        public int Number { get; set; } = 7;
    }
}
