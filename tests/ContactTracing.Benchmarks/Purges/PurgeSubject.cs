using System.Data.Common;
using ContactTracing.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.Benchmarks.Purges;

/// <summary>A way to delete what is due.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="RunAsync">Does it: on which database, in batches of which size, and whom to tell after each.</param>
/// <param name="HoldsAll">Whether it has all that is due in memory at once.</param>
internal sealed record PurgeSubject(string Name, Func<CaseDatabase, int, Action, Task> RunAsync, bool HoldsAll = false)
{
    public const string EntityFramework = "purge through EF Core", AdoNet = "SqlPurge";

    /// <summary>Deletions by hand first: the others are compared with the best of them.</summary>
    public static IReadOnlyList<PurgeSubject> Of(CaseDatabase database) =>
    [
        .. database.ByHand.Select(hand => new PurgeSubject(hand.Name, (cases, batch, told) => ByHandAsync(cases, hand.Sql, batch, told))),
        new(EntityFramework, EntityFrameworkAsync),
        new(AdoNet, AdoNetAsync),
        new("ExecuteDelete in batches", ExecuteDeleteAsync),
        new("RemoveRange and SaveChanges", RemoveRangeAsync, HoldsAll: true),
    ];

    private static async Task ByHandAsync(CaseDatabase database, string sql, int batch, Action told)
    {
        await using var connection = database.Connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A constant of this program.
        command.CommandText = sql;
#pragma warning restore CA2100
        Add(command, "@cutoff", database.Stored(CaseDatabase.Cutoff));
        Add(command, "@batch", batch);
        await command.PrepareAsync();
        while (await command.ExecuteNonQueryAsync() > 0)
        {
            told();
        }
    }

    private static async Task EntityFrameworkAsync(CaseDatabase database, int batch, Action told)
    {
        await using var context = database.Open();
        await CaseContext.Retained.PurgeAsync(context, NewRun(told), new PurgeOptions { BatchSize = batch });
    }

    private static async Task AdoNetAsync(CaseDatabase database, int batch, Action told)
    {
        var table = new RetainedTable(CaseContext.Policy, CaseContext.Table, [CaseContext.Key], new(CaseContext.Anchor, database.Storage));
        await new SqlPurge(database.Connect, table, CaseDatabase.Evidence, new PurgeOptions { BatchSize = batch }).PurgeAsync(NewRun(told));
    }

    private static async Task ExecuteDeleteAsync(CaseDatabase database, int batch, Action told)
    {
        await using var context = database.Open();
        var due = context.Set<IndexCase>().Where(record => record.CollectedAt < CaseDatabase.Cutoff).OrderBy(record => record.CollectedAt).Take(batch);
        while (await due.ExecuteDeleteAsync() > 0)
        {
            told();
        }
    }

    private static async Task RemoveRangeAsync(CaseDatabase database, int batch, Action told)
    {
        await using var context = database.Open();
        context.RemoveRange(await context.Set<IndexCase>().Where(record => record.CollectedAt < CaseDatabase.Cutoff).ToListAsync());
        await context.SaveChangesAsync();
        told();
    }

    private static PurgeRun NewRun(Action told) => new(Guid.NewGuid(), CaseDatabase.Now) { Progress = new Teller(told) };

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private sealed class Teller(Action told) : IProgress<PurgeEvidence>
    {
        public void Report(PurgeEvidence value) => told();
    }
}
