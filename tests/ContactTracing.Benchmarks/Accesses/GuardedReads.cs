using ContactTracing.Benchmarks.Measuring;
using ContactTracing.DataProtection;

namespace ContactTracing.Benchmarks.Accesses;

/// <summary>Reads and calls, guarded and not, with an audit trail in memory.</summary>
internal sealed class GuardedReads
{
    public const string Read = "read of a property", GuardedRead = "the same through a view";
    public const string Opening = "opening a view", Call = "call of an asynchronous method", GuardedCall = "the same through its decorator";

    private static readonly AccessPath Path = new("Benchmarks.Reads", "The nurse calls the person.", [TracingPurpose.GuidanceAndFollowUp]);

    private static readonly AccessPolicy Policy = new(new RoleScope("nurse", TracingPurpose.GuidanceAndFollowUp, DataCategories.ContactDetails));

    private readonly AmbientActor actors = new();
    private readonly Case record = new();

    /// <summary>In turn; each work does so many operations that its time can be told.</summary>
    /// <param name="reads">How many reads.</param>
    /// <param name="calls">How many of the others, each of which leaves an entry.</param>
    public IReadOnlyList<Candidate> Candidates(int reads, int calls) =>
    [
        new(Read, () => Repeat(reads, () => record.Phone.Length)),
        new(GuardedRead, () => AsNurse(guard =>
        {
            var view = CaseView.Open(guard, guard.Grant(Path), record);
            return Repeat(reads, () => view.Phone.Length);
        })),
        new(Opening, () => AsNurse(guard =>
        {
            var grant = guard.Grant(Path);
            return Repeat(calls, () => CaseView.Open(guard, grant, record) is null ? 0 : 1);
        })),
        new(Call, () => RepeatAsync(calls, new CaseDesk()).GetAwaiter().GetResult()),
        new(GuardedCall, () => AsNurse(guard => RepeatAsync(calls, new GuardedCaseDesk(new CaseDesk(), guard)).GetAwaiter().GetResult())),
    ];

    private int AsNurse(Func<AccessGuard, int> work)
    {
        using var nurse = actors.Enter(new Actor("10003456789", ["nurse"]));
        return work(new AccessGuard(actors, Policy, new InMemoryAuditStore()));
    }

    // The sum is returned, so that no read is left out.
    private static int Repeat(int times, Func<int> operation)
    {
        var sum = 0;
        for (var i = 0; i < times; i++)
        {
            sum += operation();
        }

        return sum;
    }

    private static async Task<int> RepeatAsync(int times, ICaseDesk desk)
    {
        var sum = 0;
        for (var i = 0; i < times; i++)
        {
            sum += await desk.CountAsync();
        }

        return sum;
    }
}
