using ContactTracing.DataProtection.Hosting.Observing;
using ContactTracing.DataProtection.Hosting.Running;
using Microsoft.Extensions.DependencyInjection;

namespace ContactTracing.DataProtection.Hosting;

/// <summary>Adds purges to those that the host runs.</summary>
public sealed partial class ContactTracingPurgeBuilder
{
    internal ContactTracingPurgeBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services of the application.</summary>
    public IServiceCollection Services { get; }

    private IEnumerable<ScheduledPurge> Scheduled =>
        Services.Where(static service => service.ServiceType == typeof(ScheduledPurge)).Select(static service => (ScheduledPurge)service.ImplementationInstance!);

    /// <summary>Adds the purge of one type of record from one store. All purges of a run judge by one present instant, in the order in which they were added.</summary>
    /// <remarks>
    /// The same <paramref name="create"/> for the same type is one purge, however often it is added: a generated call may be made twice.
    /// Different ones stand for different stores, and are counted and purged each.
    /// </remarks>
    /// <param name="policy">How long a record may exist. The host is refused to start where the schedule cannot keep it.</param>
    /// <param name="create">
    /// Makes the purge with the services of a scope, which is opened for every run and preview and disposed after it, and with the clock,
    /// the lead and the batch size of the schedule. <see langword="null"/> when the store does not hold the type.
    /// </param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> or <paramref name="create"/> is <see langword="null"/>.</exception>
    public ContactTracingPurgeBuilder AddPurge(RetentionPolicy policy, Func<IServiceProvider, PurgeOptions, IPurge?> create)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(create);
        if (!Scheduled.Any(purge => purge.IsSame(policy, create)))
        {
            Services.AddSingleton(new ScheduledPurge(policy, create));
        }

        return this;
    }

    /// <summary>
    /// Says that records of a type are in no store of this host, such as forms on paper, so that it is right that nothing here purges them.
    /// Without it, the health check is degraded by a type that is registered and that no store holds. A store that holds it is purged all
    /// the same.
    /// </summary>
    /// <param name="policy">The policy of the type.</param>
    /// <param name="justification">Where the records are and what deletes them there, for whoever reads the data of the health check. It names no person.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> or <paramref name="justification"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="justification"/> is blank.</exception>
    public ContactTracingPurgeBuilder DeclareNotStored(RetentionPolicy policy, string justification)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentException.ThrowIfNullOrWhiteSpace(justification);
        Services.AddSingleton(new DeclaredUnstored(policy.Name, justification));
        return this;
    }
}
