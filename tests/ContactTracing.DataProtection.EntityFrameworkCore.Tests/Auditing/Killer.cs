using System.Data.Common;
using System.Globalization;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using MySql.Data.MySqlClient;
using Npgsql;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Auditing;

/// <summary>Ends the sessions of others in a database, again and again, whatever they are doing.</summary>
internal static class Killer
{
    private const string PostgreSql = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
    private const string MariaDb = "SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()";

    /// <returns>How many were ended.</returns>
    public static async Task<int> KillAsync(Database database, CancellationToken done)
    {
        var kills = 0;
        while (!done.IsCancellationRequested)
        {
            await Task.Delay(Random.Shared.Next(5, 40), CancellationToken.None);
            await using DbConnection connection = database.Provider == Provider.PostgreSql ? new NpgsqlConnection(database.ConnectionString) : new MySqlConnection(database.ConnectionString);
            await connection.OpenAsync(CancellationToken.None);
            var found = Query(connection, database.Provider == Provider.PostgreSql ? PostgreSql : MariaDb);
            kills += database.Provider == Provider.PostgreSql ? found.Count : found.Count(id => Ends(connection, id));
        }

        return kills;
    }

    private static List<string> Query(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
        {
            found.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return found;
    }

    // A session that has ended by itself meanwhile cannot be killed.
    private static bool Ends(DbConnection connection, string id)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"KILL {id}";
            command.ExecuteNonQuery();
            return true;
        }
        catch (MySqlException)
        {
            return false;
        }
    }
}
