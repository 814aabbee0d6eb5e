using System.Data.Common;
using System.Globalization;
using ContactTracing.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.Benchmarks.Purges;

/// <summary>A database with the table of <see cref="CaseContext"/>, filled anew for each run.</summary>
internal abstract class CaseDatabase : IDisposable
{
    /// <summary>The present instant of all runs.</summary>
    public static readonly DateTimeOffset Now = new(2021, 6, 1, 3, 0, 0, TimeSpan.Zero);

    public static readonly DateTimeOffset FirstCollected = new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The table of the evidence of <see cref="SqlPurge"/>.</summary>
    public static readonly PurgeEvidenceTable Evidence = new("sql_evidence");

    private const int SharesThatAreKept = 10;

    public static DateTimeOffset Cutoff { get; } = CaseContext.Policy.Cutoff(Now);

    public abstract string Name { get; }

    public abstract string ConnectionString { get; }

    /// <summary>How <see cref="CaseContext.Anchor"/> is stored.</summary>
    public abstract TimeStorage Storage { get; }

    /// <summary>The best batched deletions that we know to write by hand, with the parameters <c>@cutoff</c> and <c>@batch</c>.</summary>
    public abstract IReadOnlyList<(string Name, string Sql)> ByHand { get; }

    /// <summary>Inserts rows numbered from <c>@first</c> to <c>@last</c>, collected at <c>@from</c> and each <c>@step</c> later.</summary>
    protected abstract string InsertStatement { get; }

    protected abstract SqlDialect Dialect { get; }

    public abstract DbConnection Connect();

    public abstract CaseContext Open();

    /// <summary>An instant as <see cref="CaseContext.Anchor"/> has it.</summary>
    public abstract object Stored(DateTimeOffset instant);

    /// <summary>Has so many rows that are due, and a tenth of that more that are not.</summary>
    public void Fill(int due)
    {
        using var connection = Connect();
        connection.Open();
        var kept = Math.Max(1, due / SharesThatAreKept);
        Execute(connection, $"DELETE FROM {CaseContext.Table}");
        Insert(connection, 1, due, FirstCollected);
        Insert(connection, due + 1, due + kept, Now.AddDays(-1));
        Tidy(connection);
    }

    public long Count()
    {
        using var connection = Connect();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {CaseContext.Table}";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public virtual void Dispose()
    {
    }

    protected void Create()
    {
        using var context = Open();
        context.Database.EnsureCreated();
        context.Database.ExecuteSqlRaw(Evidence.CreateStatement(Dialect));
    }

    /// <summary>Leaves the table as a database leaves it to itself in time.</summary>
    protected abstract void Tidy(DbConnection connection);

    protected static void Execute(DbConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this program.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        command.ExecuteNonQuery();
    }

    private void Insert(DbConnection connection, int first, int last, DateTimeOffset from) => Execute(
        connection, InsertStatement, ("@first", first), ("@last", last), ("@from", Stored(from)));
}
