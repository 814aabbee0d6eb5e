using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning;

/// <summary>A context whose model a test writes. No database is opened.</summary>
internal sealed class ModelContext(Action<ModelBuilder> build, bool useContactTracing = true) : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder
        .UseSqlite("Data Source=:memory:")
        .ReplaceService<IModelCacheKeyFactory, EveryContextItsModel>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        if (useContactTracing)
        {
            configurationBuilder.UseContactTracing();
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => build(modelBuilder);

    private sealed class EveryContextItsModel : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context, designTime);
    }
}
