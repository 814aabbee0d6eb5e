using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContactTracing.DataProtection.Hosting.Running;

/// <summary>Calls purges, each time in a scope of its own: a context lives as long as one run or preview.</summary>
internal sealed class ScopedPurges(IServiceScopeFactory scopes, IOptions<PurgeScheduleOptions> options, TimeProvider clock)
{
    /// <summary>Null when the store does not hold the type.</summary>
    public Task<PurgePreview?> PreviewAsync(ScheduledPurge purge, CancellationToken cancellationToken) =>
        InScopeAsync(purge, chosen => chosen.PreviewAsync(cancellationToken));

    /// <summary>Null when the store does not hold the type.</summary>
    public Task<PurgeEvidence?> PurgeAsync(ScheduledPurge purge, PurgeRun run, CancellationToken cancellationToken) =>
        InScopeAsync(purge, chosen => chosen.PurgeAsync(run, cancellationToken));

    private async Task<TResult?> InScopeAsync<TResult>(ScheduledPurge purge, Func<IPurge, Task<TResult>> call)
        where TResult : class
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var chosen = purge.Create(scope.ServiceProvider, OptionsOf(purge.Policy));
            return chosen is null ? null : await call(chosen).ConfigureAwait(false);
        }
    }

    private PurgeOptions OptionsOf(RetentionPolicy policy) => new()
    {
        BatchSize = options.Value.BatchSize,
        Clock = clock,
        Lead = options.Value.LeadOf(policy),
    };
}
