using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using static ContactTracing.DataProtection.EntityFrameworkCore.Tests.Auditing.Tampering;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Auditing;

/// <summary>What somebody with all rights did to the tables, and that it is found.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class AuditTableVerificationTests(DatabaseServers servers)
{
    private const int Entries = 9;

    [Theory]
    [InlineData(Kinds.RemoveRow, 4, 0, AuditFindingKind.Removed, 6)]
    [InlineData(Kinds.RemoveRow, 0, 0, AuditFindingKind.Removed, 2)]
    [InlineData(Kinds.RemoveRow, 9, 0, AuditFindingKind.Truncated, 0)]
    [InlineData(Kinds.RemoveRows, 3, 7, AuditFindingKind.Removed, 8)]
    [InlineData(Kinds.ChangeCharacter, 4, 10, AuditFindingKind.Altered, 5)]
    [InlineData(Kinds.SwapRows, 4, 5, AuditFindingKind.Reordered, 6)]
    [InlineData(Kinds.RepeatRow, 4, 0, AuditFindingKind.Reordered, 11)]
    [InlineData(Kinds.MoveRow, 9, 3, AuditFindingKind.Altered, 14)]
    [InlineData(Kinds.ChangeColumn, 4, 0, AuditFindingKind.Altered, 5)]
    [InlineData(Kinds.ChangeColumn, 4, 1, AuditFindingKind.Altered, 5)]
    [InlineData(Kinds.ChangeColumn, 4, 2, AuditFindingKind.Altered, 5)]
    [InlineData(Kinds.ChangeColumn, 4, 3, AuditFindingKind.Altered, 5)]
    [InlineData(Kinds.SetHead, 4, 0, AuditFindingKind.Altered, 10)]
    [InlineData(Kinds.RemoveHead, 0, 0, AuditFindingKind.HeadMissing, 0)]
    public async Task OneChange_IsFoundOnce_WhereItWasMade(Kinds kind, int first, int second, AuditFindingKind found, long line)
    {
        var trail = await WrittenAsync();
        Tamper(trail, new Tampering(kind, first, second));

        var finding = Assert.Single((await trail.VerifyAsync()).Findings);

        Assert.Equal((found, "AuditTrail", line), (finding.Kind, finding.File, finding.Line));
    }

    // Nothing in the database contradicts it: only a head that was kept elsewhere does.
    [Theory]
    [InlineData(Kinds.WriteAnewFromHere, AuditFindingKind.Replaced)]
    [InlineData(Kinds.CutOffWithHead, AuditFindingKind.Truncated)]
    public async Task TrailWithAnotherEnd_AndItsHead_IsFoundByAHeadThatWasKept(Kinds kind, AuditFindingKind found)
    {
        var trail = await WrittenAsync();
        var kept = await trail.OpenStore().ReadHeadAsync();
        Tamper(trail, new Tampering(kind, 4, 0));

        Assert.Empty((await trail.VerifyAsync()).Findings);
        Assert.Equal(found, Assert.Single((await trail.VerifyAsync(kept)).Findings).Kind);
    }

    [Fact]
    public async Task HeadThatWasKept_StaysGood_WhileTheTrailGrows()
    {
        var trail = await WrittenAsync();
        var kept = await trail.OpenStore().ReadHeadAsync();
        await trail.WriteAsync(5);

        Assert.Empty((await trail.VerifyAsync(kept)).Findings);
    }

    // Found if and only if anything is not as it was, whatever is done and how often.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RandomTampering_IsFound_AndNothingElse(bool isPurged)
    {
        var trail = await WrittenAsync(isPurged);
        var kept = await trail.OpenStore().ReadHeadAsync();
        var (tampered, untouched) = (0, 0);
        Prop.ForAll(Any.ToArbitrary(), changes =>
        {
            var copy = CopyOf(trail);
            var table = TableCopy.Read(copy.Database);
            Array.ForEach(changes, change => change.Apply(table));
            table.Write(copy.Database);
            var isAsWritten = TableCopy.Read(copy.Database).Continues(TableCopy.Read(trail.Database));
            _ = isAsWritten ? untouched++ : tampered++;
            return Task.Run(() => copy.VerifyAsync(kept)).GetAwaiter().GetResult().IsIntact == isAsWritten;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithName(nameof(RandomTampering_IsFound_AndNothingElse)));

        Assert.True(tampered > 50 && untouched > 10, $"{tampered} were tampered with and {untouched} not: too few to prove anything.");
    }

    // What a writer finds at the end is what it would go on from.
    [Theory]
    [InlineData(Kinds.RemoveRow, 9)]
    [InlineData(Kinds.ChangeCharacter, 9)]
    [InlineData(Kinds.RepeatRow, 2)]
    [InlineData(Kinds.SetHead, 4)]
    [InlineData(Kinds.RemoveHead, 0)]
    public async Task EndThatIsNotWhatWasWritten_IsNotGoneOnFrom(Kinds kind, int first)
    {
        var trail = await WrittenAsync();
        Tamper(trail, new Tampering(kind, first, 10));

        Assert.Contains("cut short", Assert.Throws<AuditException>(() => trail.OpenStore().Append(trail.Entry(99))).Message, StringComparison.Ordinal);
    }

    // A row that somebody put behind the end stands where the next entry belongs.
    [Fact]
    public async Task RowBehindTheEnd_StopsAStoreThatIsOpen()
    {
        var trail = await WrittenAsync();
        var store = trail.OpenStore();
        store.Append(trail.Entry(10));
        Tamper(trail, new Tampering(Kinds.RepeatRow, 2, 0));

        Assert.Throws<AuditException>(() => store.Append(trail.Entry(11)));
        Assert.Throws<AuditException>(() => store.Append(trail.Entry(11)));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    [OnMariaDb]
    public async Task Verification_WhileOthersWrite_FindsNothing(Provider provider)
    {
        var trail = await TrailInDatabase.CreateAsync(servers, provider);
        var writing = Task.Run(() => trail.WriteAsync(60));
        var findings = new List<AuditFinding>();
        while (!writing.IsCompleted)
        {
            findings.AddRange((await trail.VerifyAsync()).Findings);
        }

        await writing;
        Assert.Empty(findings);
        Assert.Equal(60, (await trail.VerifyAsync()).Entries);
    }

    private async Task<TrailInDatabase> WrittenAsync(bool isPurged = false)
    {
        var trail = await TrailInDatabase.CreateAsync(servers, Provider.Sqlite);
        await trail.WriteAsync(isPurged ? 4 : Entries);
        if (isPurged)
        {
            trail.Clock.Now = TrailInDatabase.Morning.AddMonths(5);
            await trail.WriteAsync(Entries);
            trail.Clock.Now = TrailInDatabase.Morning.AddMonths(7);
            Assert.Equal(5, await trail.OpenStore().PurgeAsync(RetentionProfile.FrenchContactCovid));
        }

        return trail;
    }

    private static void Tamper(TrailInDatabase trail, Tampering change)
    {
        var table = TableCopy.Read(trail.Database);
        change.Apply(table);
        table.Write(trail.Database);
    }

    private TrailInDatabase CopyOf(TrailInDatabase trail)
    {
        var copy = servers.Create(Provider.Sqlite);
        File.Copy(new SqliteConnectionStringBuilder(trail.Database.ConnectionString).DataSource, new SqliteConnectionStringBuilder(copy.ConnectionString).DataSource);
        return TrailInDatabase.In(copy);
    }
}
