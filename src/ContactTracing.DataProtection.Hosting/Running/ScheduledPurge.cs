namespace ContactTracing.DataProtection.Hosting.Running;

/// <summary>A purge that the host was told of. Compared by reference: two stores may hold the same type.</summary>
internal sealed class ScheduledPurge(RetentionPolicy policy, Func<IServiceProvider, PurgeOptions, IPurge?> create)
{
    public RetentionPolicy Policy => policy;

    public string RecordType => policy.Name;

    /// <summary>Null when the store does not hold the type.</summary>
    public IPurge? Create(IServiceProvider services, PurgeOptions options) => create(services, options);
}
