namespace ContactTracing.DataProtection.EntityFrameworkCore.Auditing;

/// <summary>
/// How a caller waits for the database: blocked, or not. The same steps are taken either way; where the caller is blocked each has ended
/// when it returns, so that no thread of the pool is needed.
/// </summary>
internal readonly record struct Waiting(bool IsBlocked)
{
    public static readonly Waiting Blocked = new(IsBlocked: true), Free = new(IsBlocked: false);

    public ValueTask<T> ForAsync<T>(Func<T> blocked, Func<Task<T>> free) => IsBlocked ? new(blocked()) : new(free());

    public async ValueTask ForAsync(Action blocked, Func<Task> free)
    {
        if (IsBlocked)
        {
            blocked();
        }
        else
        {
            await free().ConfigureAwait(false);
        }
    }
}
