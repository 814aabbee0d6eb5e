using ContactTracing.DataProtection;

namespace ContactTracing.Benchmarks.Accesses;

/// <summary>A service, and its guard in the form in which guards are generated.</summary>
internal interface ICaseDesk
{
    Task<int> CountAsync();
}

internal sealed class CaseDesk : ICaseDesk
{
    private static readonly Task<int> Seven = Task.FromResult(7);

    public Task<int> CountAsync() => Seven;
}

internal sealed class GuardedCaseDesk(ICaseDesk inner, AccessGuard guard) : ICaseDesk
{
    private static readonly AccessPath Path = new("Benchmarks.ICaseDesk.CountAsync", "The nurse counts the open cases.", [TracingPurpose.GuidanceAndFollowUp]);

    public async Task<int> CountAsync()
    {
        await guard.EnterAsync(Path).ConfigureAwait(false);
        return await inner.CountAsync().ConfigureAwait(false);
    }
}
