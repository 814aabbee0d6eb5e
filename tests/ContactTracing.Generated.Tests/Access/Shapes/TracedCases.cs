using System.Runtime.CompilerServices;

namespace ContactTracing.Generated.Tests.Access.Shapes;

/// <summary>The implementation that is guarded. It tells when it is reached.</summary>
internal sealed class TracedCases(params TracedCase[] cases) : ITracedCases
{
    public event EventHandler? Changed;

    public int Calls { get; private set; }

    public int Count => Reached().Length;

    public TracedCase this[int index]
    {
        get => Reached()[index];
        set => Reached()[index] = value;
    }

    public Task<TracedCase?> FindAsync(Guid id, CancellationToken cancellationToken = default) => Task.FromResult(Reached().FirstOrDefault(c => c.Id == id));

    public ValueTask<TracedCase> GetAsync(Guid id) => ValueTask.FromResult(Reached().First(c => c.Id == id));

    public async IAsyncEnumerable<TracedCase> StreamAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var element in Reached())
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return element;
        }
    }

    public IEnumerable<TracedCase> All() => Reached();

    public bool TryFind(Guid id, out TracedCase? found) => (found = Reached().FirstOrDefault(c => c.Id == id)) is not null;

    public void Close<TReason>(Guid id, TReason reason)
        where TReason : struct, Enum
    {
        Reached();
        Changed?.Invoke(this, EventArgs.Empty);
    }

    public Task DeleteAsync(Guid id)
    {
        Reached();
        return Task.CompletedTask;
    }

    public TracedCase Undeclared() => Reached()[0];

    public bool IsAvailable() => Reached().Length >= 0;

    private TracedCase[] Reached()
    {
        Calls++;
        return cases;
    }
}
