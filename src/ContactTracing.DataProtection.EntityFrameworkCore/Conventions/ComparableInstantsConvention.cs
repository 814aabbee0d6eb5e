using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Conventions;

/// <summary>
/// Stores the instants by which records are due so that the database can compare them. SQLite has no such type: a text with an offset
/// is compared letter by letter, and EF Core refuses to. PostgreSQL stores instants, but takes them in UTC only.
/// </summary>
internal sealed class ComparableInstantsConvention(ITypeMappingSource mappings) : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        ValueConverter converter = IsComparable() ? new UtcInstantConverter() : new UtcTicksConverter();
        foreach (var property in modelBuilder.Metadata.GetEntityTypes().SelectMany(RetainedMembers.Of).Where(static property => IsInstant(property)))
        {
            property.Builder.HasConversion(converter);
        }
    }

    private bool IsComparable() => mappings.FindMapping(typeof(DateTimeOffset)) is not RelationalTypeMapping { StoreType: "TEXT" };

    private static bool IsInstant(IConventionProperty property) =>
        (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(DateTimeOffset);

    private sealed class UtcInstantConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(
        instant => instant.ToUniversalTime(),
        instant => instant);

    private sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
        instant => instant.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
