namespace ContactTracing.DataProtection.Hosting.Tests.Purges;

/// <summary>A purge of a store in memory, which does what a test says.</summary>
internal sealed class ScriptedPurge(RetentionPolicy policy) : IPurge
{
    private readonly List<PurgeRun> runs = [];
    private int asked;

    /// <summary>What a run does with the number of the attempt, from 1; it returns how many it deleted and how it ended.</summary>
    public Func<int, PurgeRun, CancellationToken, Task<(long Deleted, PurgeOutcome Outcome)>> Script { get; set; } =
        static (_, _, _) => Task.FromResult((0L, PurgeOutcome.Completed));

    public Func<PurgePreview> Preview { get; set; } = static () => new();

    /// <summary>What a preview waits for, deaf to its token.</summary>
    public Task Answers { get; set; } = Task.CompletedTask;

    /// <summary>How many previews have begun.</summary>
    public int Asked => Volatile.Read(ref asked);

    public PurgeOptions Options { get; private set; } = new();

    public string RecordType => policy.Name;

    public RetentionPolicy Policy => policy;

    public IReadOnlyList<PurgeRun> Runs
    {
        get
        {
            lock (runs)
            {
                return [.. runs];
            }
        }
    }

    public void AddTo(ContactTracingPurgeBuilder builder) => builder.AddPurge(policy, (_, options) =>
    {
        Options = options;
        return this;
    });

    public async Task<PurgePreview> PreviewAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Interlocked.Increment(ref asked);
        await Answers;
        return Preview() with { RecordType = RecordType };
    }

    public async Task<PurgeEvidence> PurgeAsync(PurgeRun run, CancellationToken cancellationToken = default)
    {
        int attempt;
        lock (runs)
        {
            runs.Add(run);
            attempt = runs.Count;
        }

        var (deleted, outcome) = await Script(attempt, run, cancellationToken);
        return EvidenceOf(run, deleted, outcome);
    }

    public PurgeEvidence EvidenceOf(PurgeRun run, long deleted, PurgeOutcome outcome = PurgeOutcome.Running) => new()
    {
        RunId = run.Id,
        RecordType = RecordType,
        Deleted = deleted,
        Outcome = outcome,
        StartedAt = run.StartedAt,
        EndedAt = run.StartedAt,
    };
}
