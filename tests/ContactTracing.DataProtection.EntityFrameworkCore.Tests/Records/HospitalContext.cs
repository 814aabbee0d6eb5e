using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Records;

/// <summary>A model with every shape in which EF Core stores a record.</summary>
public sealed class HospitalContext(DbContextOptions<HospitalContext> options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseContactTracing().UseLegalHolds();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<IndexCase>(entity =>
        {
            entity.HasQueryFilter(c => !c.IsHidden);
            entity.OwnsOne(c => c.Address);
            entity.OwnsMany(c => c.FormerAddresses, address => address.HasKey("Id"));
            entity.HasMany(c => c.Tags).WithMany(t => t.IndexCases);
            entity.HasMany(c => c.Notes).WithOne().HasForeignKey(n => n.FileNumber).HasPrincipalKey(c => c.FileNumber).OnDelete(DeleteBehavior.ClientSetNull);
            entity.HasMany<Letter>().WithOne().HasForeignKey(l => l.FileNumber).HasPrincipalKey(c => c.FileNumber);
        });
        modelBuilder.Entity<Contact>().HasMany(c => c.Calls).WithOne().HasForeignKey(c => c.ContactId).OnDelete(DeleteBehavior.ClientCascade);
        modelBuilder.Entity<Call>().HasKey(c => new { c.ContactId, c.Number });
        modelBuilder.Entity<Call>().HasMany(c => c.Remarks).WithOne().HasForeignKey(r => new { r.ContactId, r.CallNumber }).OnDelete(DeleteBehavior.ClientCascade);

        modelBuilder.Entity<Visit>();
        modelBuilder.Entity<HomeVisit>();
        modelBuilder.Entity<NightVisit>();
        modelBuilder.Entity<Sample>().UseTptMappingStrategy();
        modelBuilder.Entity<PcrSample>().HasMany(s => s.Measurements).WithOne().HasForeignKey(m => m.PcrSampleId).OnDelete(DeleteBehavior.ClientCascade);
        modelBuilder.Entity<Report>().UseTpcMappingStrategy();
        modelBuilder.Entity<ClusterReport>();
        modelBuilder.Entity<Exposure>().HasKey(e => new { e.Place, e.Number });
    }
}
