using ContactTracing.DataProtection.EntityFrameworkCore.Holds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ContactTracing.DataProtection.EntityFrameworkCore;

/// <summary>Places legal holds on records, in columns that <see cref="UseLegalHolds"/> gives to the tables of retained types.</summary>
public static class LegalHoldExtensions
{
    /// <summary>
    /// Gives every entity type with a <c>[RetentionAnchor]</c> three columns for a <see cref="LegalHold"/>. A purge leaves records under a
    /// hold, and records whose deletion would take one of those with it; previews count them as blocked.
    /// </summary>
    /// <remarks>On a database that exists this is a migration. A hold that is placed while a batch deletes the record comes too late.</remarks>
    /// <param name="configurationBuilder">The builder that <c>ConfigureConventions</c> is given.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="configurationBuilder"/> is <see langword="null"/>.</exception>
    public static ModelConfigurationBuilder UseLegalHolds(this ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Conventions.Add(static _ => new LegalHoldConvention());
        return configurationBuilder;
    }

    /// <summary>Places a hold on a record, in place of any earlier one. It is in force when the changes are saved.</summary>
    /// <param name="record">The entry of a tracked record.</param>
    /// <param name="hold">The hold; <see langword="null"/> lifts the one that there is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The type has no columns for a hold: <see cref="UseLegalHolds"/> was not called.</exception>
    public static void SetLegalHold(this EntityEntry record, LegalHold? hold)
    {
        ArgumentNullException.ThrowIfNull(record);
        record.Property(HoldColumns.Reason).CurrentValue = hold?.Reason;
        record.Property(HoldColumns.Authority).CurrentValue = hold?.Authority;
        record.Property(HoldColumns.ExpiresAt).CurrentValue = hold?.ExpiresAt;
    }

    /// <summary>The hold on a record, in force or expired.</summary>
    /// <param name="record">The entry of a tracked record.</param>
    /// <returns><see langword="null"/> when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The type has no columns for a hold: <see cref="UseLegalHolds"/> was not called.</exception>
    public static LegalHold? GetLegalHold(this EntityEntry record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Property(HoldColumns.ExpiresAt).CurrentValue is DateTimeOffset expiry
            ? new((string)record.Property(HoldColumns.Reason).CurrentValue!, (string)record.Property(HoldColumns.Authority).CurrentValue!, expiry)
            : null;
    }
}
