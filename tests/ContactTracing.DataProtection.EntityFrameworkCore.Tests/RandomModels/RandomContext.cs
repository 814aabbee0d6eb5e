using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.RandomModels;

/// <summary>A context with a random model.</summary>
internal sealed class RandomContext(Database database, ModelShape shape) : DbContext(Options(database))
{
    public static string LinkName(int index) => $"Link{index}";

    public static string[] LinkColumns(EntityShape entity, string side) => [.. Columns.Of(entity.Key).Select(column => side + column)];

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.UseContactTracing();
        if (shape.HasHolds)
        {
            configurationBuilder.UseLegalHolds();
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var (entity, family) in shape.Entities.Zip(Family.All))
        {
            family.Map(modelBuilder, entity);
        }

        for (var dependent = 0; dependent < shape.Entities.Count; dependent++)
        {
            for (var index = 0; index < shape.Entities[dependent].References.Count; index++)
            {
                MapReference(modelBuilder, dependent, index);
            }
        }

        for (var index = 0; index < shape.Links.Count; index++)
        {
            MapLink(modelBuilder, index);
        }
    }

    private void MapReference(ModelBuilder model, int dependent, int index)
    {
        var reference = shape.Entities[dependent].References[index];
        var entity = model.Entity(ClassOf(dependent, reference.FromSpecial));
        foreach (var (column, principal) in Columns.OwnOf(reference, index))
        {
            entity.Property(Columns.TypeOf(principal, reference.IsRequired), column).IsRequired(reference.IsRequired);
        }

        if (reference.Key != shape.Entities[reference.To].Key)
        {
            model.Entity(ClassOf(reference.To, isSpecial: false)).HasAlternateKey(Columns.Of(reference.Key));
        }

        entity.HasOne(ClassOf(reference.To, reference.ToSpecial), navigationName: null).WithMany()
            .HasForeignKey(Columns.Of(reference, index)).HasPrincipalKey(Columns.Of(reference.Key))
            .IsRequired(reference.IsRequired).OnDelete(reference.OnDelete);
    }

    private void MapLink(ModelBuilder model, int index)
    {
        var (left, right) = shape.Links[index];
        model.SharedTypeEntity<Dictionary<string, object>>(LinkName(index), link =>
        {
            string[] columns = [.. MapEnd(link, left, "Left"), .. MapEnd(link, right, "Right")];
            link.HasKey(columns);
        });
    }

    private string[] MapEnd(EntityTypeBuilder<Dictionary<string, object>> link, int end, string side)
    {
        var columns = LinkColumns(shape.Entities[end], side);
        foreach (var (column, principal) in columns.Zip(Columns.Of(shape.Entities[end].Key)))
        {
            link.IndexerProperty(Columns.TypeOf(principal, isRequired: true), column).IsRequired();
        }

        link.HasOne(ClassOf(end, isSpecial: false), navigationName: null).WithMany().HasForeignKey(columns).OnDelete(DeleteBehavior.Cascade);
        return columns;
    }

    private Type ClassOf(int entity, bool isSpecial) => Family.All[entity].ClassOf(shape.Entities[entity], isSpecial);

    private static DbContextOptions<RandomContext> Options(Database database) =>
        database.Options<RandomContext>(options => options
            .ReplaceService<IModelCacheKeyFactory, AModelForEachShape>()
            .ConfigureWarnings(static warnings => warnings.Ignore(RelationalEventId.ForeignKeyPropertiesMappedToUnrelatedTables)));

    private sealed class AModelForEachShape : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (((RandomContext)context).Shape, designTime);
    }

    private ModelShape Shape => shape;
}
