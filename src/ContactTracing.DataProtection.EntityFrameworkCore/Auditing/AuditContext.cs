using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore;

/// <summary>A context with the tables of an audit trail and nothing else, for a database of its own.</summary>
/// <remarks>
/// <code>
/// services.AddDbContextFactory&lt;AuditContext&gt;(options => options.UseNpgsql(trail));
/// services.AddSingleton&lt;IAuditStore>(services => new AuditTableStore(services.GetRequiredService&lt;IDbContextFactory&lt;AuditContext>>().CreateDbContext));
/// </code>
/// </remarks>
/// <param name="options">Says which database.</param>
public sealed class AuditContext(DbContextOptions<AuditContext> options) : DbContext(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.HasAuditTrail();
    }
}
