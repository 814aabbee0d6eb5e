using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Generated;

/// <summary>A table for each kind of <c>DeleteWhen</c>.</summary>
internal sealed class FulfilledContext(DbContextOptions<FulfilledContext> options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseContactTracing();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ByFlag>();
        modelBuilder.Entity<ByNullableFlag>();
        modelBuilder.Entity<ByInstant>();
        modelBuilder.Entity<ByNullableInstant>();
        modelBuilder.Entity<ByDate>();
        modelBuilder.Entity<ByNullableDate>();
        modelBuilder.Entity<ByPresence>();
        modelBuilder.Entity<Hidden>(entity =>
        {
            entity.Property("SeenOn");
            entity.Property("closed");
        });
    }
}
