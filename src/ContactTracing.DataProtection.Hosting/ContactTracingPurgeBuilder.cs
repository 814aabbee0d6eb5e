using ContactTracing.DataProtection.Hosting.Running;
using Microsoft.Extensions.DependencyInjection;

namespace ContactTracing.DataProtection.Hosting;

/// <summary>Adds purges to those that the host runs.</summary>
public sealed class ContactTracingPurgeBuilder
{
    internal ContactTracingPurgeBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services of the application.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Adds the purge of one type of record from one store. All purges of a run judge by one present instant, in the order in which they were added.</summary>
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
        Services.AddSingleton(new ScheduledPurge(policy, create));
        return this;
    }
}
