using ContactTracing.DataProtection.Hosting.Observing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContactTracing.DataProtection.Hosting;

/// <summary>Watches whether purges keep the law.</summary>
public static class ContactTracingHealthCheckExtensions
{
    /// <summary>The name of the check where none is given.</summary>
    public const string DefaultName = "contact-tracing-purge";

    /// <summary>
    /// Asks every store what is due. Unhealthy: a record is past its deadline, no run has completed within the lead, the clock is behind
    /// the evidence, a run does not stop, or a store does not answer. Degraded: the last run failed, records that are due were left for
    /// longer than an interval, the clock jumped ahead, or no store holds a type and nobody declared that. The data of the result are counts
    /// and instants by type of record, and name no person.
    /// </summary>
    /// <remarks>Needs <see cref="ContactTracingPurgeExtensions.AddContactTracingPurge"/>. Every check asks the stores, with counts over their tables.</remarks>
    /// <param name="builder">The health checks of the application.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">What is said in place of unhealthy.</param>
    /// <param name="tags">Tags by which checks are chosen.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static IHealthChecksBuilder AddContactTracingPurge(
        this IHealthChecksBuilder builder, string name = DefaultName, HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddCheck<PurgeHealthCheck>(name, failureStatus, tags ?? []);
    }
}
