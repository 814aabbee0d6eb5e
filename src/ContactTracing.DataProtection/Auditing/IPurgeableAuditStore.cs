#if NET
namespace ContactTracing.DataProtection;

/// <summary>An audit store whose old entries are deleted when their time has come (CNIL 2021-122: 6 to 12 months), and whose trail says so itself.</summary>
public interface IPurgeableAuditStore : IAuditStore
{
    /// <summary>What the purge of an audit trail is called where no name is given.</summary>
    const string DefaultName = "AuditTrail";

    /// <summary>The deletion of old entries as a purge, which a scheduled host runs and a health check asks.</summary>
    /// <remarks>
    /// The evidence of the deletion is a line of the trail. The evidence that the purge returns stands nowhere else, so that a preview knows
    /// no last run.
    /// </remarks>
    /// <param name="retention">For how long entries are kept.</param>
    /// <param name="options">Clock, size of the batches, zone, and how long before an entry expires it is due; <see langword="null"/> for the defaults.</param>
    /// <param name="name">What the purge is called in reports; a store of its own has a name of its own.</param>
    /// <exception cref="ArgumentNullException"><paramref name="retention"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    IPurge ToPurge(AuditRetention retention, PurgeOptions? options = null, string name = DefaultName);
}
#endif
