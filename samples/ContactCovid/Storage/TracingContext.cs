using ContactCovid.Domain;
using ContactTracing.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

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

        // Better now than at night: a model from which nothing could be deleted does not start.
        IndexCaseRetention.CheckModel(context);
        ContactRetention.CheckModel(context);
        return context;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<IndexCase>(entity =>
        {
            entity.HasKey(c => c.FileNumber);
            entity.HasMany(c => c.Contacts).WithOne().HasForeignKey(c => c.IndexCaseFileNumber).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<Contact>().HasKey(c => c.FileNumber);
    }

    // The evidence of purges, and instants that SQLite can compare: a purge that cannot be translated would be a purge that does not happen.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseContactTracing();
}
