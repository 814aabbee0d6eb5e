using ContactTracing.DataProtection;
using ContactTracing.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.Benchmarks.Purges;

/// <summary>The model of an application whose records are purged.</summary>
internal sealed class CaseContext(DbContextOptions options) : DbContext(options)
{
    public const string Table = "index_case", Key = "id", Anchor = "collected_at";

    public static RetentionPolicy Policy { get; } = new("IndexCase", RetentionProfile.FrenchContactCovid, days: 90);

    /// <summary>What generated code has for the type, and calls.</summary>
    public static RetainedEntity<IndexCase> Retained { get; } = new(Policy, record => record.CollectedAt);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseContactTracing();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<IndexCase>(record =>
    {
        record.ToTable(Table);
        record.Property(c => c.Id).HasColumnName(Key).ValueGeneratedNever();
        record.Property(c => c.FileNumber).HasColumnName("file_number");
        record.Property(c => c.CollectedAt).HasColumnName(Anchor);
        record.Property(c => c.Symptoms).HasColumnName("symptoms");
        record.Property(c => c.Phone).HasColumnName("phone");
    });
}
