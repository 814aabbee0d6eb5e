using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Purging;

/// <summary>A context on a database whose model a test writes. Contexts with one writer share the model.</summary>
internal sealed class SmallModel(Database database, Action<ModelBuilder> build) : DbContext(Options(database))
{
    private Action<ModelBuilder> Build => build;

    public static async Task<SmallModel> CreateAsync(Database database, Action<ModelBuilder> build)
    {
        var context = new SmallModel(database, build);
        await context.Database.EnsureCreatedAsync();
        return context;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseContactTracing().UseLegalHolds();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => build(modelBuilder);

    private static DbContextOptions<SmallModel> Options(Database database) =>
        database.Options<SmallModel>(options => options
            .ReplaceService<IModelCacheKeyFactory, AModelForEachTest>()
            .ConfigureWarnings(static warnings => warnings.Ignore(RelationalEventId.ForeignKeyPropertiesMappedToUnrelatedTables)));

    private sealed class AModelForEachTest : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (((SmallModel)context).Build, designTime);
    }
}
