namespace ContactTracing.DataProtection.AspNetCore.Hubs;

/// <summary>A sequence of which each element is read as a part of the call that returned it.</summary>
internal sealed class HeldSequence<T>(IAsyncEnumerable<T> inner, HubCall call) : IAsyncEnumerable<T>
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => new Elements(inner, call, cancellationToken);

    private sealed class Elements(IAsyncEnumerable<T> inner, HubCall call, CancellationToken cancellationToken) : IAsyncEnumerator<T>
    {
        private IAsyncEnumerator<T>? elements;

        public T Current => elements!.Current;

        public ValueTask<bool> MoveNextAsync() => call.RunAsync(() => (elements ??= inner.GetAsyncEnumerator(cancellationToken)).MoveNextAsync());

        public async ValueTask DisposeAsync()
        {
            try
            {
                await call.RunAsync(EndAsync).ConfigureAwait(false);
            }
            finally
            {
                call.End();
            }
        }

        private async ValueTask<bool> EndAsync()
        {
            if (elements is not null)
            {
                await elements.DisposeAsync().ConfigureAwait(false);
            }

            return true;
        }
    }
}
