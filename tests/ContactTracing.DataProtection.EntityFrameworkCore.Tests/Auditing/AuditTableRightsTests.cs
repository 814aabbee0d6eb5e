using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Auditing;

/// <summary>The account of the application can add to the trail, and can neither change nor delete what is there.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class AuditTableRightsTests(DatabaseServers servers)
{
    [Theory]
    [OnPostgreSql]
    public async Task AccountThatMayOnlyAdd_Writes_AndCannotTamper(Provider provider)
    {
        var trail = await TrailInDatabase.CreateAsync(servers, provider);
        await trail.ExecuteAsync(
            """
            DROP ROLE IF EXISTS ward;
            CREATE ROLE ward LOGIN;
            GRANT SELECT, INSERT ON "AuditTrail" TO ward;
            GRANT SELECT, INSERT, UPDATE ON "AuditTrailHead" TO ward;
            """);
        var ward = new NpgsqlConnectionStringBuilder(trail.Database.ConnectionString) { Username = "ward" }.ConnectionString;
        var options = new DbContextOptionsBuilder<AuditContext>().UseNpgsql(ward).Options;
        var store = new AuditTableStore(() => new AuditContext(options), trail.Clock);

        await store.AppendAsync(trail.Entry(1));
        trail.OpenStore().Append(trail.Entry(2));
        await store.AppendAsync(trail.Entry(3));

        Assert.Equal((true, 3L), ((await store.VerifyAsync()).IsIntact, (await store.VerifyAsync()).Entries));
        await using var context = new AuditContext(options);
        foreach (var sql in new[] { "DELETE FROM \"AuditTrail\"", "UPDATE \"AuditTrail\" SET \"ActorId\" = 'x'", "TRUNCATE \"AuditTrail\"", "DELETE FROM \"AuditTrailHead\"" })
        {
            Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => context.Database.ExecuteSqlRawAsync(sql))).SqlState);
        }
    }
}
