using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Execution;

/// <summary>
/// Keeps what a context tracks in step with what was deleted behind its back: an entity that stayed would be found again by
/// navigation, and saved again.
/// </summary>
internal static class TrackedRows
{
    public static bool HasAny(DbContext context) => Entries(context).Count > 0;

    /// <summary>Whether the context tracks an entity of the type.</summary>
    public static bool Has(DbContext context, IEntityType entity) => Entries(context).Any(entry => IsOf(entry, entity));

    public static void Forget(DbContext context, IReadOnlyList<GoneRows> gone)
    {
        var entries = Entries(context);
        if (entries.Count == 0)
        {
            return;
        }

        // Dependents first, as in the database: a principal that goes while its dependents are tracked would touch them.
        foreach (var rows in gone)
        {
            var values = rows.Values.ToHashSet(new KeyComparer(rows.Properties));
            foreach (var entry in entries.Where(entry => IsOf(entry, rows.Entity) && values.Contains(ValuesOf(entry, rows.Properties))))
            {
                if (rows.IsUnlinked)
                {
                    Unlink(entry, rows.Properties);
                }
                else
                {
                    Leave(entry);
                }
            }
        }
    }

    private static List<EntityEntry> Entries(DbContext context)
    {
        var (tracker, detects) = (context.ChangeTracker, context.ChangeTracker.AutoDetectChangesEnabled);
        try
        {
            // What the application has changed since is none of the purge's business.
            tracker.AutoDetectChangesEnabled = false;
            return [.. tracker.Entries().Where(static entry => entry.State is not (EntityState.Added or EntityState.Detached))];
        }
        finally
        {
            tracker.AutoDetectChangesEnabled = detects;
        }
    }

    private static bool IsOf(EntityEntry entry, IEntityType entity) => entity.IsAssignableFrom(entry.Metadata) || entry.Metadata.IsAssignableFrom(entity);

    private static object?[] ValuesOf(EntityEntry entry, IReadOnlyList<IProperty> properties) =>
        [.. properties.Select(property => property.DeclaringType.IsAssignableFrom(entry.Metadata) ? entry.OriginalValues[property] : null)];

    private static void Unlink(EntityEntry entry, IReadOnlyList<IProperty> properties)
    {
        // A column that others share, such as that of a tenant, keeps its value.
        foreach (var property in properties.Where(static property => property.IsNullable))
        {
            var member = entry.Property(property.Name);
            member.CurrentValue = null;
            member.OriginalValue = null;
            member.IsModified = false;
        }
    }

    private static void Leave(EntityEntry entry)
    {
        foreach (var reference in entry.Metadata.GetForeignKeys())
        {
            TakeOutOfCollection(entry, reference);
        }

        entry.State = EntityState.Detached;
    }

    // EF Core leaves a detached entity in the collections of its principals, where the next detection of changes would find it as new.
    private static void TakeOutOfCollection(EntityEntry entry, IForeignKey reference)
    {
        if (reference.PrincipalToDependent is not { } navigation || reference.GetPrincipal(entry) is not { } principal)
        {
            return;
        }

        var member = principal.Member(navigation.Name);
        switch (member)
        {
            case CollectionEntry { CurrentValue: not null }:
                navigation.GetCollectionAccessor()!.Remove(principal.Entity, entry.Entity);
                break;
            case ReferenceEntry single when ReferenceEquals(single.CurrentValue, entry.Entity):
                navigation.PropertyInfo?.SetValue(principal.Entity, null);
                break;
        }
    }

    private static EntityEntry? GetPrincipal(this IForeignKey reference, EntityEntry entry)
    {
        var values = ValuesOf(entry, reference.Properties);
        var comparer = new KeyComparer(reference.PrincipalKey.Properties);
        return Entries(entry.Context).FirstOrDefault(candidate =>
            IsOf(candidate, reference.PrincipalEntityType) && comparer.Equals(ValuesOf(candidate, reference.PrincipalKey.Properties), values));
    }
}
