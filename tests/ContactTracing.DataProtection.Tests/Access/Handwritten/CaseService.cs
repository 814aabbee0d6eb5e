namespace ContactTracing.DataProtection.Tests.Access.Handwritten;

/// <summary>The implementation that is guarded. It tells when it is reached.</summary>
internal sealed class CaseService(params IndexCase[] cases) : ICaseService
{
    public event EventHandler? Changed;

    public int Calls { get; private set; }

    public int Count => Reached().Length;

    public Task<IndexCase?> FindAsync(Guid id, CancellationToken cancellationToken = default) => Task.FromResult(Reached().FirstOrDefault(c => c.Id == id));

    public ValueTask<IndexCase> GetAsync(Guid id) => ValueTask.FromResult(Reached().First(c => c.Id == id));

    public async IAsyncEnumerable<IndexCase> StreamAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var element in Reached())
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return element;
        }
    }

    public bool TryFind(Guid id, out IndexCase? found) => (found = Reached().FirstOrDefault(c => c.Id == id)) is not null;

    public void Close<TReason>(Guid id, TReason reason)
        where TReason : struct, Enum
    {
        Reached();
        Changed?.Invoke(this, EventArgs.Empty);
    }

    public bool IsAvailable() => Reached().Length >= 0;

    private IndexCase[] Reached()
    {
        Calls++;
        return cases;
    }
}
