using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;

/// <summary>A database of one test.</summary>
public sealed record Database(Provider Provider, string ConnectionString)
{
    public DbContextOptions<TContext> Options<TContext>(Action<DbContextOptionsBuilder>? configure = null)
        where TContext : DbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        _ = Provider switch
        {
            Provider.Sqlite => builder.UseSqlite(ConnectionString),
            Provider.PostgreSql => builder.UseNpgsql(ConnectionString),
            _ => builder.UseMySQL(ConnectionString),
        };
        configure?.Invoke(builder);
        return builder.Options;
    }
}
