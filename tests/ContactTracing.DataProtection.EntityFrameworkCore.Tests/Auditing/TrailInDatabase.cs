using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Auditing;

/// <summary>An audit trail in a database of its own, with a clock that tests set, and SQL for whoever tampers with it.</summary>
internal sealed class TrailInDatabase
{
    public static readonly DateTimeOffset Morning = new(2021, 2, 15, 7, 0, 0, TimeSpan.Zero);

    private TrailInDatabase(Database database) => Database = database;

    public Database Database { get; }

    public SettableClock Clock { get; } = new(Morning);

    public static async Task<TrailInDatabase> CreateAsync(DatabaseServers servers, Provider provider)
    {
        var trail = new TrailInDatabase(servers.Create(provider));
        await using var context = trail.OpenContext();
        await context.Database.EnsureCreatedAsync();
        return trail;
    }

    /// <summary>A trail that is there already.</summary>
    public static TrailInDatabase In(Database database) => new(database);

    public AuditContext OpenContext(Action<DbContextOptionsBuilder>? configure = null) => new(Database.Options<AuditContext>(configure));

    /// <summary>A store as another process would have it.</summary>
    public AuditTableStore OpenStore(Action<DbContextOptionsBuilder>? configure = null)
    {
        var options = Database.Options<AuditContext>(configure);
        return new AuditTableStore(() => new AuditContext(options), Clock);
    }

    /// <summary>Adds entries, each in a transaction of its own.</summary>
    public async Task WriteAsync(int entries)
    {
        var store = OpenStore();
        for (var i = 0; i < entries; i++)
        {
            await store.AppendAsync(Entry(i));
        }
    }

    public Task<AuditVerification> VerifyAsync(AuditHead? known = null) => OpenStore().VerifyAsync(known);

    public async Task<List<AuditEntry>> ReadAsync()
    {
        var entries = new List<AuditEntry>();
        await foreach (var entry in OpenStore().ReadAsync())
        {
            entries.Add(entry);
        }

        return entries;
    }

    /// <summary>Runs SQL in which names are quoted as in the standard.</summary>
    public async Task<int> ExecuteAsync(string sql)
    {
        await using var context = OpenContext();
        var connection = context.Database.GetDbConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = Quoted(sql);
        return await command.ExecuteNonQueryAsync();
    }

    public AuditEntry Entry(int number, DateTimeOffset? at = null) => new(at ?? Clock.Now, AuditOperation.Consult, AccessOutcome.Permitted, $"T{number}")
    {
        ActorId = "10003456789",
        Reference = RecordReference.New(),
        Purpose = TracingPurpose.GuidanceAndFollowUp,
        Justification = "The nurse calls the person every day.",
        Categories = DataCategories.Name | DataCategories.TestResult,
    };

    private string Quoted(string sql) => Database.Provider == Provider.MariaDb ? sql.Replace('"', '`') : sql;
}
