namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.RandomModels;

/// <summary>How the purges of a day are run.</summary>
internal enum Turn
{
    OneByOne,
    EachTwiceAtOnce,
    AllAtOnce,
}

/// <summary>A legal hold on a record.</summary>
internal enum Hold
{
    None,
    InForce,
    Ended,
}

/// <summary>A record to be.</summary>
/// <param name="Entity">The index of its type.</param>
/// <param name="IsSpecial">Whether it is of the derived type, where there is one.</param>
/// <param name="At">Its anchor.</param>
/// <param name="ClosedAt">When its purpose is fulfilled.</param>
/// <param name="Hold">The hold on it.</param>
/// <param name="IsHidden">Whether a filter hides it.</param>
/// <param name="Ward">0 or 1.</param>
/// <param name="Picks">Which of the possible principals each reference and link names.</param>
internal sealed record RowShape(
    int Entity, bool IsSpecial, DateTimeOffset At, DateTimeOffset? ClosedAt, Hold Hold, bool IsHidden, int Ward, IReadOnlyList<int> Picks)
{
    public DateOnly On => DateOnly.FromDateTime(At.UtcDateTime);

    public override string ToString() =>
        $"{Entity}{(IsSpecial ? "s" : "")} {At:yyyy-MM-dd HH:mm:ss}{(ClosedAt is { } closed ? $" closed {closed:yyyy-MM-dd HH:mm:ss}" : "")} {Hold} ward {Ward} picks {string.Join(' ', Picks)}";
}

/// <summary>A model, its rows, and daily purges.</summary>
/// <param name="Model">The model.</param>
/// <param name="Rows">The rows, in the order in which they are saved.</param>
/// <param name="Start">The instant of the first purge.</param>
/// <param name="Days">For how many days one comes.</param>
/// <param name="Zone">The legal zone.</param>
/// <param name="Lead">The lead.</param>
/// <param name="BatchSize">The size of a batch.</param>
/// <param name="Turn">How the purges of a day are run.</param>
internal sealed record Scenario(
    ModelShape Model, IReadOnlyList<RowShape> Rows, DateTimeOffset Start, int Days, string Zone, TimeSpan Lead, int BatchSize, Turn Turn)
{
    public override string ToString() =>
        $"{Days} days from {Start:yyyy-MM-dd HH:mm:ss} in {Zone}, lead {Lead}, batches of {BatchSize}, {Turn}\n{Model}{string.Concat(Rows.Select(row => $"\n  {row}"))}";
}
