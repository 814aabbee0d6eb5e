using System.Data.Common;
using ContactTracing.DataProtection;

namespace ContactTracing.Benchmarks.Accesses;

/// <summary>What somebody without a chain would write: an entry, and nothing that could prove that it was there.</summary>
internal abstract class ByHand : IAuditStore
{
    private readonly SemaphoreSlim turn = new(1);

    public void Append(AuditEntry entry)
    {
        turn.Wait();
        Write(entry);
        turn.Release();
    }

    public async Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken = default)
    {
        await turn.WaitAsync(cancellationToken);
        Write(entry);
        turn.Release();
    }

    public Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public virtual void Dispose() => turn.Dispose();

    protected abstract void Write(AuditEntry entry);
}

/// <summary>Lines in a file.</summary>
internal sealed class FileByHand(string path) : ByHand, IDisposable
{
    private readonly FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.Read);

    public override void Dispose()
    {
        base.Dispose();
        file.Dispose();
        File.Delete(path);
    }

    protected override void Write(AuditEntry entry)
    {
        file.Write(System.Text.Encoding.UTF8.GetBytes($"{entry} {entry.Justification}\n"));
        file.Flush(flushToDisk: true);
    }
}

/// <summary>Rows of the table of the trail, on one open connection.</summary>
internal sealed class RowsByHand : ByHand, IDisposable
{
    private readonly DbConnection connection;
    private readonly DbCommand command;
    private long number;

    public RowsByHand(Func<DbConnection> connect)
    {
        connection = connect();
        connection.Open();
        command = connection.CreateCommand();
        command.CommandText = "INSERT INTO \"AuditTrail\" (\"Number\", \"At\", \"ActorId\", \"Operation\", \"Text\") VALUES (@number, @at, @actor, @operation, @text)";
        Array.ForEach(["@number", "@at", "@actor", "@operation", "@text"], Add);
    }

    public override void Dispose()
    {
        base.Dispose();
        command.Dispose();
        connection.Dispose();
    }

    protected override void Write(AuditEntry entry)
    {
        object[] values = [++number, entry.At.UtcDateTime, entry.ActorId!, entry.Operation.ToString(), $"{entry} {entry.Justification}"];
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }

    private void Add(string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
    }
}
