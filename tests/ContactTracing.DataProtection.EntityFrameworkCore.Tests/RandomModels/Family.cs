using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.RandomModels;

/// <summary>The classes of one entity type of a random model, and what can only be called by class.</summary>
internal abstract class Family
{
    public static IReadOnlyList<Family> All { get; } = [new Of<Ward>(), new Of<Stay>(), new Of<Visit>(), new Of<Test>(), new Of<Letter>()];

    /// <summary>The class of the root, or of what derives from it.</summary>
    public abstract Type ClassOf(EntityShape shape, bool isSpecial);

    public abstract void Map(ModelBuilder model, EntityShape shape);

    public abstract Record New(bool isSpecial);

    public abstract IQueryable<Record> Rows(DbContext context, EntityShape shape);

    public abstract Retention Retention(EntityShape shape, string name);

    private sealed class Of<T> : Family
    {
        public override Type ClassOf(EntityShape shape, bool isSpecial) =>
            isSpecial && shape.IsHierarchy ? typeof(Special<T>) : shape.HasAbstractRoot ? typeof(Root<T>) : typeof(Plain<T>);

        public override void Map(ModelBuilder model, EntityShape shape)
        {
            if (shape.HasAbstractRoot)
            {
                MapRoot(model.Entity<Root<T>>(), shape);
                model.Entity<Plain<T>>();
            }
            else
            {
                MapRoot(model.Entity<Plain<T>>(), shape);
            }

            if (shape.IsHierarchy)
            {
                model.Entity<Special<T>>();
            }
        }

        public override Record New(bool isSpecial) => isSpecial ? new Special<T>() : new Plain<T>();

        public override IQueryable<Record> Rows(DbContext context, EntityShape shape) => shape.HasAbstractRoot
            ? context.Set<Root<T>>().IgnoreQueryFilters()
            : context.Set<Plain<T>>().IgnoreQueryFilters();

        public override Retention Retention(EntityShape shape, string name) =>
            shape.IsRetainedAtSpecial ? RandomModels.Retention.Of<Special<T>>(shape, name)
            : shape.HasAbstractRoot ? RandomModels.Retention.Of<Root<T>>(shape, name)
            : RandomModels.Retention.Of<Plain<T>>(shape, name);

        private static void MapRoot<TRoot>(EntityTypeBuilder<TRoot> entity, EntityShape shape)
            where TRoot : Record
        {
            entity.HasKey(Columns.Of(shape.Key));
            entity.Property(record => record.Number).ValueGeneratedNever();
            entity.Property(record => record.Code).ValueGeneratedNever();
            MapOwned(entity, shape.Stores);
            _ = shape.Hierarchy switch
            {
                Hierarchy.TablePerType => entity.UseTptMappingStrategy(),
                Hierarchy.TablePerConcreteType => entity.UseTpcMappingStrategy(),
                _ => entity.UseTphMappingStrategy(),
            };
            if (shape.IsFiltered)
            {
                entity.HasQueryFilter(record => !record.IsHidden);
            }
        }

        private static void MapOwned<TRoot>(EntityTypeBuilder<TRoot> entity, Ownership owns)
            where TRoot : Record
        {
            switch (owns)
            {
                case Ownership.ManyInATable:
                    entity.OwnsMany(record => record.Places, place => place.ToTable($"Places of {typeof(T).Name}").HasKey("Id"));
                    entity.Ignore(record => record.Home);
                    return;
                case Ownership.InTheRow:
                    entity.OwnsOne(record => record.Home);
                    break;
                case Ownership.InATable:
                    entity.OwnsOne(record => record.Home, home => home.ToTable($"Home of {typeof(T).Name}"));
                    break;
                case Ownership.Json:
                    entity.OwnsOne(record => record.Home, home => home.ToJson());
                    break;
                default:
                    entity.Ignore(record => record.Home);
                    break;
            }

            entity.Ignore(record => record.Places);
        }
    }

    private sealed class Ward;

    private sealed class Stay;

    private sealed class Visit;

    private sealed class Test;

    private sealed class Letter;
}
