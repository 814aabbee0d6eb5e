namespace ContactTracing.DataProtection.Hosting.Running;

/// <summary>A purge that the host was told of. Compared by reference: two stores may hold the same type.</summary>
internal sealed class ScheduledPurge(RetentionPolicy policy, Func<IServiceProvider, PurgeOptions, IPurge?> create)
{
    public RetentionPolicy Policy => policy;

    public string RecordType => policy.Name;

    /// <summary>Whether it stands for the same call: what was registered twice in the same words is one purge.</summary>
    public bool IsSame(RetentionPolicy otherPolicy, Func<IServiceProvider, PurgeOptions, IPurge?> otherCreate) =>
        RecordType == otherPolicy.Name && create == otherCreate;

    /// <summary>Null when the store does not hold the type.</summary>
    public IPurge? Create(IServiceProvider services, PurgeOptions options) => create(services, options);
}
