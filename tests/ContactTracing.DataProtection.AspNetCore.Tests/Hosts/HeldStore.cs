namespace ContactTracing.DataProtection.AspNetCore.Tests.Hosts;

/// <summary>An audit store that writes when the test lets it, and throws when the test says so.</summary>
internal sealed class HeldStore : IAuditStore
{
    private readonly InMemoryAuditStore inner = new();
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<AuditEntry> Entries => inner.Entries;

    /// <summary>Whether writing waits until <see cref="Release"/>.</summary>
    public bool IsHeld { get; set; }

    /// <summary>Whether it writes although its caller does not wait any more, once it has heard of that.</summary>
    public bool IsStubborn { get; set; }

    /// <summary>Whether writing fails.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Ends when somebody waits for an entry to be written.</summary>
    public Task Asked => asked.Task;

    public void Release() => released.TrySetResult();

    public void Append(AuditEntry entry)
    {
        ThrowIfBroken();
        inner.Append(entry);
    }

    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken = default) => AppendAsync([entry], cancellationToken);

    public async Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default)
    {
        ThrowIfBroken();
        if (IsHeld)
        {
            asked.TrySetResult();
            var wait = released.Task.WaitAsync(cancellationToken);
            await (IsStubborn ? wait.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default) : wait);
        }

        await inner.AppendAsync(entries, CancellationToken.None);
    }

    private void ThrowIfBroken()
    {
        if (IsBroken)
        {
            throw new AuditException("The disk is full: /secret/path");
        }
    }
}
