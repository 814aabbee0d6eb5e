using System.Data.Common;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Auditing;

/// <summary>Where the database fails, an entry is written once or refused, and what was promised is there.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class AuditTableFailureTests(DatabaseServers servers)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CommitThatIsNotAnswered_WritesTheEntryOnce(bool tookPlace)
    {
        var trail = await TrailInDatabase.CreateAsync(servers, Provider.Sqlite);
        var commits = new LostCommits(tookPlace);
        var store = trail.OpenStore(options => options.AddInterceptors(commits));
        store.Append(trail.Entry(0));
        commits.Lose(1);
        await store.AppendAsync([trail.Entry(1), trail.Entry(2)]);
        commits.Lose(2);
        store.Append(trail.Entry(3));

        Assert.Equal(["T0", "T1", "T2", "T3"], (await trail.ReadAsync()).Select(entry => entry.Target));
        Assert.Empty((await trail.VerifyAsync()).Findings);
    }

    // Another process writes while the answer of the commit is on its way.
    [Fact]
    public async Task CommitThatIsNotAnswered_AndOvertaken_WritesTheEntryOnce()
    {
        var trail = await TrailInDatabase.CreateAsync(servers, Provider.Sqlite);
        var commits = new LostCommits(tookPlace: true);
        var (store, other) = (trail.OpenStore(options => options.AddInterceptors(commits)), trail.OpenStore());
        store.Append(trail.Entry(0));
        commits.Lose(1, () => other.Append(trail.Entry(100)));
        store.Append(trail.Entry(1));
        store.Append(trail.Entry(2));

        Assert.Equal(["T0", "T1", "T100", "T2"], (await trail.ReadAsync()).Select(entry => entry.Target));
        Assert.Empty((await trail.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task DatabaseThatFailsForGood_FailsTheEntry_AndTheGuardRefuses()
    {
        var trail = await TrailInDatabase.CreateAsync(servers, Provider.Sqlite);
        var commits = new LostCommits(tookPlace: false);
        var store = trail.OpenStore(options => options.AddInterceptors(commits));
        var actors = new AmbientActor();
        var guard = new AccessGuard(
            actors, new AccessPolicy(new RoleScope("nurse", TracingPurpose.Care, DataCategories.Name)), store, new AccessGuardOptions { Clock = trail.Clock });
        using var nurse = actors.Enter(new Actor("10003456789", ["nurse"]));
        var path = new AccessPath("Ward.Round", "The nurse looks after the person.", [TracingPurpose.Care]);
        commits.Lose(int.MaxValue);

        Assert.Equal(AccessOutcome.AuditUnavailable, Assert.Throws<AccessDeniedException>(() => guard.Enter(path)).Reason);
        Assert.IsType<AuditException>((await Assert.ThrowsAsync<AccessDeniedException>(() => guard.EnterAsync(path))).InnerException);
        commits.Lose(0);
        guard.Enter(path);

        Assert.Single(await trail.ReadAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnMariaDb]
    public async Task TableThatIsGone_FailsTheEntry(Provider provider)
    {
        var trail = await TrailInDatabase.CreateAsync(servers, provider);
        var store = trail.OpenStore();
        store.Append(trail.Entry(0));
        await trail.ExecuteAsync("""DROP TABLE "AuditTrail" """);

        Assert.Throws<AuditException>(() => store.Append(trail.Entry(1)));
    }

    [Theory]
    [OnPostgreSql]
    [OnMariaDb]
    public async Task ConnectionsThatAreKilled_LoseNothingThatWasPromised_AndWriteNothingTwice(Provider provider)
    {
        var trail = await TrailInDatabase.CreateAsync(servers, provider);
        var stores = new[] { trail.OpenStore(), trail.OpenStore() };
        var (promised, refused) = (new System.Collections.Concurrent.ConcurrentBag<string>(), 0);
        using var done = new CancellationTokenSource();
        var killing = Task.Run(() => Killer.KillAsync(trail.Database, done.Token));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() =>
        {
            for (var i = 0; i < 25; i++)
            {
                try
                {
                    stores[writer % 2].Append(trail.Entry((writer * 1000) + i));
                    promised.Add($"T{(writer * 1000) + i}");
                }
                catch (AuditException)
                {
                    Interlocked.Increment(ref refused);
                }
            }
        })));
        await done.CancelAsync();
        var kills = await killing;

        var written = (await trail.ReadAsync()).Select(entry => entry.Target).ToList();
        Assert.True(kills > 3, $"{kills} connections were killed: too few to prove anything.");
        Assert.Equal(200, promised.Count + refused);
        Assert.Empty(promised.Except(written));
        Assert.Equal(written.Count, written.Distinct().Count());
        Assert.Empty((await trail.VerifyAsync()).Findings);
    }

    /// <summary>Commits whose answer does not arrive, as when the network fails at that moment.</summary>
    private sealed class LostCommits(bool tookPlace) : DbTransactionInterceptor
    {
        private int left;
        private Action? meanwhile;

        public void Lose(int commits, Action? first = null) => (left, meanwhile) = (commits, first);

        public override InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result)
        {
            if (left-- <= 0)
            {
                return result;
            }

            if (tookPlace)
            {
                transaction.Commit();
                meanwhile?.Invoke();
            }

            throw new TimeoutException("The answer was lost.");
        }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(TransactionCommitting(transaction, eventData, result));
    }
}
