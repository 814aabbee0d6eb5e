#if NET10_0_OR_GREATER
using ContactTracing.DataProtection.Hosting.Running;
using Microsoft.Extensions.DependencyInjection;

namespace ContactTracing.DataProtection.Hosting;

// The trail of who saw what has a retention of its own.
public sealed partial class ContactTracingPurgeBuilder
{
    private const int LongestMonth = 31;

    /// <summary>
    /// Deletes the oldest entries of an audit trail beside the purges of the data, by the same schedule and with the same health check, metrics
    /// and log (CNIL 2021-122: 6 to 12 months).
    /// </summary>
    /// <remarks>
    /// Entries go when they have been kept for the months, and by the lead of the schedule before the greatest number of months of the profile.
    /// A trail keeps no evidence of runs that found nothing, so a host that starts purges at once. The same name is one purge, however often it is added.
    /// </remarks>
    /// <param name="profile">The legal profile; <see langword="null"/> for <see cref="RetentionProfile.FrenchContactCovid"/>.</param>
    /// <param name="months">For how many months entries are kept; <see langword="null"/> for <see cref="RetentionProfile.AuditMinMonths"/>.</param>
    /// <param name="store">The store, from the services of a scope, which does not own it; <see langword="null"/> for the <see cref="IAuditStore"/> of the services.</param>
    /// <param name="name">What the purge is called in health, metrics and log.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="months"/> is not between the two bounds of the profile.</exception>
    public ContactTracingPurgeBuilder PurgeAuditTrail(
        RetentionProfile? profile = null, int? months = null, Func<IServiceProvider, IPurgeableAuditStore>? store = null, string name = IPurgeableAuditStore.DefaultName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var retention = new AuditRetention(profile ?? RetentionProfile.FrenchContactCovid, months);
        if (!Scheduled.Any(purge => purge.RecordType == name))
        {
            Services.AddSingleton(new ScheduledPurge(
                PolicyOf(retention, name), (services, options) => (store ?? OnlyStore)(services).ToPurge(retention, options, name)));
        }

        return this;
    }

    // What the schedule asks a policy: how long before the end a run has to come, and whether there is that much time.
    private static RetentionPolicy PolicyOf(AuditRetention retention, string name)
    {
        var (profile, most) = (retention.Profile, Math.Max(1, retention.Profile.AuditMaxMonths));
        var bounds = new RetentionProfile(profile.Id, most, most * LongestMonth, profile.TimeZoneId, profile.AuditMinMonths, profile.AuditMaxMonths);
        return new RetentionPolicy(name, bounds, bounds.MaxDays, zone: retention.Zone);
    }

    private static IPurgeableAuditStore OnlyStore(IServiceProvider services)
    {
        var store = services.GetRequiredService<IAuditStore>();
        return store as IPurgeableAuditStore
            ?? throw new InvalidOperationException($"The audit store '{store.GetType()}' has nothing that can be deleted here. Say in {nameof(PurgeAuditTrail)} which store has.");
    }
}
#endif
