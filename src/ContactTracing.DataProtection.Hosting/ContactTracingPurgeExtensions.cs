using ContactTracing.DataProtection.Hosting.Observing;
using ContactTracing.DataProtection.Hosting.Running;
using ContactTracing.DataProtection.Hosting.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ContactTracing.DataProtection.Hosting;

/// <summary>Schedules purges in a host.</summary>
public static class ContactTracingPurgeExtensions
{
    /// <summary>
    /// Runs purges when the host starts late, and then by the interval of <see cref="PurgeScheduleOptions"/> (S8, S10). Which purges, the
    /// builder is told; the call that <c>ContactTracing.Analyzers</c> generates tells it of every retained entity type.
    /// </summary>
    /// <remarks>
    /// May be called many times; there is one schedule. The clock is the <see cref="TimeProvider"/> of the services, or that of the system.
    /// The host does not start, and throws <see cref="OptionsValidationException"/>, where a type could outlive its deadline although only
    /// one run in two fails.
    /// </remarks>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Changes what the configuration says.</param>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    public static ContactTracingPurgeBuilder AddContactTracingPurge(
        this IServiceCollection services, Action<PurgeScheduleOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.All(static service => service.ServiceType != typeof(PurgeJournal)))
        {
            services.AddOptions<PurgeScheduleOptions>().BindConfiguration(PurgeScheduleOptions.Section).ValidateOnStart();
            services.AddSingleton<IValidateOptions<PurgeScheduleOptions>, PurgeScheduleValidation>();
            services.TryAddSingleton(TimeProvider.System);
            services.AddSingleton<PurgeJournal>();
            services.AddSingleton<ClockAgainstEvidence>();
            services.AddSingleton<ClockWatch>();
            services.AddSingleton<UnstoredTypes>();
            services.AddSingleton<PurgeMetrics>();
            services.AddSingleton<ScopedPurges>();
            services.AddSingleton<PurgeObserver>();
            services.AddSingleton<PurgeAttempt>();
            services.AddSingleton<PurgeRound>();
            services.AddHostedService<PurgeService>();
        }

        if (configure is not null)
        {
            services.Configure(configure);
        }

        return new ContactTracingPurgeBuilder(services);
    }
}
