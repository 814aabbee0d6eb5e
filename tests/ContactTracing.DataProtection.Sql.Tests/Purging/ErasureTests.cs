using ContactTracing.DataProtection.Sql.Tests.Databases;

namespace ContactTracing.DataProtection.Sql.Tests.Purging;

/// <summary>The rows of one person go, and those of nobody else.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class ErasureTests(DatabaseServers servers)
{
    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task Erasure_DeletesTheRowsOfOnePerson_AndItsEvidenceDoesNotNameThem(Provider provider)
    {
        var database = servers.Create(provider);
        var cases = new Cases(database);
        cases.Add(1, Days.Kept, "ada");
        cases.Add(2, Days.Due, "ada");
        cases.Add(3, Days.Kept, "bea");

        var evidence = await cases.Purge(Days.Options with { BatchSize = 1 }).EraseAsync("person", "ada", Days.NewRun());

        Assert.Equal((2, PurgeOutcome.Completed, PurgeKind.Erasure, DateTimeOffset.MinValue), (evidence.Deleted, evidence.Outcome, evidence.Kind, evidence.Cutoff));
        Assert.Equal([3], cases.Ids);
        Assert.Equal([evidence], await cases.ReadEvidenceAsync());
        Assert.Equal((1, PurgeOutcome.Completed), await SqlPurgeTests.Outcome(cases.Purge().EraseAsync("id", 3L, Days.NewRun())));
    }

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task ValueThatLooksLikeSql_IsAValue(Provider provider)
    {
        const string Hostile = "' OR 1=1; DROP TABLE cases; --";
        var cases = new Cases(servers.Create(provider));
        cases.Add(1, Days.Kept, "ada");
        cases.Add(2, Days.Kept, Hostile);

        await cases.Purge().EraseAsync("person", Hostile, Days.NewRun());

        Assert.Equal([1], cases.Ids);
    }

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task NamesThatACollationTakesForEqual_AreOtherPeople(Provider provider)
    {
        var cases = new Cases(servers.Create(provider));
        string[] people = ["Lea", "Léa", "ada", "ADA", "ada "];
        for (var id = 0; id < people.Length; id++)
        {
            cases.Add(id, Days.Kept, people[id]);
        }

        await cases.Purge().EraseAsync("person", "Lea", Days.NewRun());
        await cases.Purge().EraseAsync("person", "ada", Days.NewRun());

        Assert.Equal([1, 3, 4], cases.Ids);
    }

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task NumberInAColumnOfDecimals_IsFound(Provider provider)
    {
        var database = servers.Create(provider);
        var cases = new Cases(database);
        cases.Add(1, Days.Kept);
        cases.Add(2, Days.Kept);
        database.Execute("ALTER TABLE cases ADD COLUMN nr decimal(10, 2)");
        database.Execute("UPDATE cases SET nr = id");

        await cases.Purge().EraseAsync("nr", 2, Days.NewRun());

        Assert.Equal([1], cases.Ids);
    }

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.MariaDb)]
    public async Task NumberInAColumnOfText_IsNotEverybody(Provider provider)
    {
        var cases = new Cases(servers.Create(provider));
        cases.Add(1, Days.Kept, "ada");
        cases.Add(2, Days.Kept, "bea");

        await cases.Purge().EraseAsync("person", 0, Days.NewRun());

        Assert.Equal([1, 2], cases.Ids);
    }

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task ColumnThatIsNotThere_ErasesNothing(Provider provider)
    {
        var cases = new Cases(servers.Create(provider));
        cases.Add(1, Days.Kept, "ada");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => cases.Purge().EraseAsync("persona", "persona", Days.NewRun()));
        await Assert.ThrowsAsync<ArgumentException>(() => cases.Purge().EraseAsync("person", DBNull.Value, Days.NewRun()));

        Assert.Equal([1], cases.Ids);
    }
}
