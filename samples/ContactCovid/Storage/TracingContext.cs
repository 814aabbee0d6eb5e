using ContactCovid.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ContactCovid.Storage;

/// <summary>The team's database.</summary>
internal sealed class TracingContext(DbContextOptions<TracingContext> options) : DbContext(options)
{
    public DbSet<IndexCase> IndexCases => Set<IndexCase>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public static TracingContext Open(string file)
    {
        var options = new DbContextOptionsBuilder<TracingContext>().UseSqlite($"Data Source={file};Pooling=False").Options;
        var context = new TracingContext(options);
        context.Database.EnsureCreated();
        return context;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<IndexCase>(entity =>
        {
            entity.HasKey(c => c.FileNumber);
            entity.HasIndex(c => c.CreatedAt);
            entity.HasMany(c => c.Contacts).WithOne().HasForeignKey(c => c.IndexCaseFileNumber).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<Contact>(entity =>
        {
            entity.HasKey(c => c.FileNumber);
            entity.HasIndex(c => c.CreatedAt);
        });
    }

    // SQLite compares instants only as numbers; a purge that cannot be translated would be a purge that does not happen.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        instant => instant.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
