using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace ContactTracing.DataProtection.AspNetCore.Hubs;

/// <summary>A channel that is read as a part of the call that returned it. Whatever writes to it was started in that call, and may go on until the end.</summary>
internal sealed class HeldReader<T>(ChannelReader<T> inner, HubCall call) : ChannelReader<T>
{
    private int isWatched;

    public override Task Completion => inner.Completion;

    public override bool TryRead([MaybeNullWhen(false)] out T item) => inner.TryRead(out item);

    public override ValueTask<T> ReadAsync(CancellationToken cancellationToken = default)
    {
        EndWith(cancellationToken);
        return base.ReadAsync(cancellationToken);
    }

    public override async ValueTask<bool> WaitToReadAsync(CancellationToken cancellationToken = default)
    {
        EndWith(cancellationToken);
        var goesOn = false;
        try
        {
            return goesOn = await call.RunAsync(() => inner.WaitToReadAsync(cancellationToken)).ConfigureAwait(false);
        }
        finally
        {
            if (!goesOn)
            {
                call.End();
            }
        }
    }

    // A channel is not told that nobody reads it any more: whoever reads just does not come back.
    private void EndWith(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref isWatched, 1) == 0)
        {
            cancellationToken.UnsafeRegister(static state => ((HubCall)state!).End(), call);
        }
    }
}
