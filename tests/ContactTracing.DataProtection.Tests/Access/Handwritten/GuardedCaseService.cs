using System.Runtime.CompilerServices;

namespace ContactTracing.DataProtection.Tests.Access.Handwritten;

/// <summary>What the generator of guarded decorators is to emit for <see cref="ICaseService"/>.</summary>
internal sealed class GuardedCaseService(ICaseService inner, AccessGuard guard) : ICaseService
{
    public event EventHandler? Changed
    {
        add => inner.Changed += value;
        remove => inner.Changed -= value;
    }

    public int Count
    {
        get
        {
            guard.Enter(Paths.Count);
            return inner.Count;
        }
    }

    public async Task<IndexCase?> FindAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await guard.EnterAsync(Paths.FindAsync, cancellationToken: cancellationToken).ConfigureAwait(false);
        return await inner.FindAsync(id, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<IndexCase> GetAsync(Guid id)
    {
        await guard.EnterAsync(Paths.GetAsync).ConfigureAwait(false);
        return await inner.GetAsync(id).ConfigureAwait(false);
    }

    public async IAsyncEnumerable<IndexCase> StreamAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var grant = await guard.EnterAsync(Paths.StreamAsync, cancellationToken: cancellationToken).ConfigureAwait(false);
        await foreach (var element in inner.StreamAsync(cancellationToken).ConfigureAwait(false))
        {
            guard.Demand(grant);
            yield return element;
        }
    }

    public bool TryFind(Guid id, out IndexCase? found)
    {
        guard.Enter(Paths.TryFind);
        return inner.TryFind(id, out found);
    }

    public void Close<TReason>(Guid id, TReason reason)
        where TReason : struct, Enum
    {
        guard.Enter(Paths.Close, AuditOperation.Update);
        inner.Close(id, reason);
    }

    public bool IsAvailable() => inner.IsAvailable();

    private static class Paths
    {
        private const string Calls = "The nurse calls the person and needs their file.";

        public static readonly AccessPath Count = new(
            "Tracing.ICaseService.Count", "The nurse reads the number of open cases aloud in the meeting.", [TracingPurpose.GuidanceAndFollowUp], ["tracing-nurse"]);

        public static readonly AccessPath FindAsync = new("Tracing.ICaseService.FindAsync", Calls, [TracingPurpose.GuidanceAndFollowUp], ["tracing-nurse"]);

        public static readonly AccessPath GetAsync = new("Tracing.ICaseService.GetAsync", Calls, [TracingPurpose.GuidanceAndFollowUp, TracingPurpose.IdentifyContacts]);

        public static readonly AccessPath StreamAsync = new(
            "Tracing.ICaseService.StreamAsync",
            "The epidemiologist counts results by day.",
            [TracingPurpose.EpidemiologicalSurveillance],
            categories: DataCategories.TestResult | DataCategories.Identity);

        public static readonly AccessPath TryFind = new("Tracing.ICaseService.TryFind", Calls, [TracingPurpose.GuidanceAndFollowUp]);

        public static readonly AccessPath Close = new("Tracing.ICaseService.Close", "The nurse closes the file when isolation ends.", [TracingPurpose.GuidanceAndFollowUp]);
    }
}
