using ContactTracing.DataProtection.EntityFrameworkCore.Execution;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Records;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Purging;

/// <summary>PostgreSQL finds rows fastest where they lie; partitions, and tables that inherit, each have a row at the same place.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class RowPlaceTests(DatabaseServers servers)
{
    private static readonly RetainedEntity<Report> Reports = new(
        new("record", RetentionProfile.FrenchContactCovid, days: 90, lead: TimeSpan.Zero), record => record.At);

    [Theory]
    [OnPostgreSql]
    public async Task RowsOfATableThatInherits_AtThePlacesOfDueOnes_Stay(Provider provider)
    {
        await using var context = await SmallModel.CreateAsync(servers.Create(provider), static model =>
        {
            model.Entity<Report>().ToTable("reports");
            model.Ignore<Appendix>();
        });
        await context.Database.ExecuteSqlRawAsync("CREATE TABLE below () INHERITS (reports)");
        context.Add(new Report { At = Days.Due });
        await context.SaveChangesAsync();
        context.Add(new Report { At = Days.Kept });
        await context.SaveChangesAsync();
        // The other way round: at the place of the due row lies one that is kept.
        await context.Database.ExecuteSqlRawAsync("INSERT INTO below SELECT * FROM reports ORDER BY \"At\" DESC");
        context.ChangeTracker.Clear();

        var evidence = await Reports.PurgeAsync(context, Days.NewRun(), Days.Options);

        Assert.Equal(2, evidence.Deleted);
        Assert.Equal([Days.Kept, Days.Kept], (await context.Set<Report>().AsNoTracking().ToListAsync()).Select(report => report.At));
    }

    [Theory]
    [InlineData("\"Cases\"", "SELECT c.\"Id\"\nFROM \"Cases\" AS c\nWHERE c.x < @p\nFOR UPDATE SKIP LOCKED", "DELETE FROM ONLY \"Cases\" WHERE ctid = ANY (ARRAY(SELECT c.ctid FROM ONLY \"Cases\" AS c\nWHERE c.x < @p\nFOR UPDATE SKIP LOCKED))")]
    [InlineData("health.cases", "SELECT c.id\r\nFROM health.cases AS c\r\nLIMIT 1", "DELETE FROM ONLY health.cases WHERE ctid = ANY (ARRAY(SELECT c.ctid FROM ONLY health.cases AS c\r\nLIMIT 1))")]
    [InlineData("\"a \"\" b\"", "SELECT a.\"x \"\" y\" FROM \"a \"\" b\" AS a LIMIT 1", "DELETE FROM ONLY \"a \"\" b\" WHERE ctid = ANY (ARRAY(SELECT a.ctid FROM ONLY \"a \"\" b\" AS a LIMIT 1))")]
    public void QuestionForOneKeyColumn_BecomesADeletionByPlace(string table, string question, string deletion) =>
        Assert.Equal(deletion, RowPlaces.Deletion(table, question));

    [Theory]
    [InlineData("\"Cases\"", "SELECT c.\"Id\", c.\"Nr\"\nFROM \"Cases\" AS c\nLIMIT 1")]
    [InlineData("\"Cases\"", "SELECT c.\"Id\"\nFROM \"Others\" AS c\nLIMIT 1")]
    [InlineData("\"Cases\"", "SELECT c.\"Id\"\nFROM (SELECT 1) AS c\nLIMIT 1")]
    [InlineData("\"Cases\"", "SELECT DISTINCT c.\"Id\"\nFROM \"Cases\" AS c\nLIMIT 1")]
    [InlineData("\"Cases\"", "SELECT d.\"Id\"\nFROM \"Cases\" AS c, other AS d\nLIMIT 1")]
    [InlineData("\"Cases\"", "WITH x AS (SELECT 1) SELECT c.\"Id\"\nFROM \"Cases\" AS c\nLIMIT 1")]
    public void QuestionOfAnotherForm_GoesByKey(string table, string question) => Assert.Null(RowPlaces.Deletion(table, question));
}
