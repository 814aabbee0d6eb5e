using ContactTracing.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.Hosting.Tests.Records;

internal sealed class TracingContext(DbContextOptions<TracingContext> options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.UseContactTracing().UseLegalHolds();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<IndexCase>();
        modelBuilder.Entity<Contact>().HasOne(c => c.IndexCase).WithMany().HasForeignKey(c => c.IndexCaseId).OnDelete(DeleteBehavior.ClientCascade);
    }
}
