namespace ContactTracing.Benchmarks.Accesses;

/// <summary>A record that is read, guarded and not.</summary>
internal sealed class Case
{
    public Guid Id { get; } = Guid.NewGuid();

    public DateTimeOffset CollectedAt { get; } = TimeProvider.System.GetUtcNow();

    public string Phone { get; } = "+33 1 99 00 12 34";
}
