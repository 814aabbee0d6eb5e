using System.Data.Common;
using System.Runtime.Loader;
using ContactTracing.DataProtection.Sql.Tests.Databases;

namespace ContactTracing.DataProtection.Sql.Tests.Purging;

/// <summary>The build for netstandard2.0, whose ADO.NET has neither asynchronous transactions nor states of errors, purges as the one for .NET does.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class NetStandardBuildTests(DatabaseServers servers) : IDisposable
{
    private readonly AssemblyLoadContext context = new("netstandard2.0", isCollectible: true);

    public void Dispose() => context.Unload();

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task Purge_OfTheOtherBuild_DoesTheSame(Provider provider)
    {
        var database = servers.Create(provider);
        var cases = new Cases(database);
        cases.AddMany(5, Days.Due);
        cases.Add(6, Days.Kept);
        var purge = CreatePurge(database);

        dynamic run = New(nameof(PurgeRun), Guid.NewGuid(), Days.Now);
        dynamic evidence = await purge.PurgeAsync(run, CancellationToken.None);

        Assert.NotEqual(typeof(PurgeEvidence), evidence.GetType());
        Assert.Equal(5L, (long)evidence.Deleted);
        Assert.Equal([6], cases.Ids);
        var stored = Assert.Single(await cases.ReadEvidenceAsync());
        Assert.Equal((5, PurgeOutcome.Completed, Days.Kept), (stored.Deleted, stored.Outcome, stored.Cutoff));
    }

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task ForeignKey_IsRecognisedByTheOtherBuild(Provider provider)
    {
        var database = servers.Create(provider);
        var cases = new Cases(database);
        cases.Add(1, Days.Due);
        database.Execute("CREATE TABLE symptoms (id int PRIMARY KEY, case_id bigint NOT NULL, CONSTRAINT fk_case FOREIGN KEY (case_id) REFERENCES cases (id))");
        database.Execute("INSERT INTO symptoms VALUES (1, 1)");
        var purge = CreatePurge(database);
        dynamic run = New(nameof(PurgeRun), Guid.NewGuid(), Days.Now);

        var failure = await Record.ExceptionAsync(async () => await purge.PurgeAsync(run, CancellationToken.None));

        Assert.Equal(nameof(RetainedTableException), failure?.GetType().Name);
    }

    private dynamic CreatePurge(Database database)
    {
        var profile = TypeOf(nameof(RetentionProfile)).GetProperty(nameof(RetentionProfile.FrenchContactCovid))!.GetValue(null);
        var policy = New(nameof(RetentionPolicy), "N.IndexCase", profile, 90, null, null, null, TimeSpan.Zero, null);
        var anchor = New(nameof(TimeColumn), "created_at", Enum.ToObject(TypeOf(nameof(TimeStorage)), (int)database.Instants));
        var table = New(nameof(RetainedTable), policy, Cases.Name, new[] { "id" }, anchor, null, null, null);
        Func<DbConnection> connect = database.Connect;
        return New(nameof(SqlPurge), connect, table, New(nameof(PurgeEvidenceTable), "purge_evidence", null), null, null);
    }

    private object New(string type, params object?[] arguments) => Activator.CreateInstance(TypeOf(type), arguments)!;

    private Type TypeOf(string name) => context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "netstandard2.0", "ContactTracing.DataProtection.dll"))
        .GetType("ContactTracing.DataProtection." + name, throwOnError: true)!;
}
