using ContactTracing.DataProtection.Tests.Retention;

namespace ContactTracing.DataProtection.Tests.Auditing;

/// <summary>The trail lives for 6 to 12 months, longer than the data and no longer than the profile says.</summary>
public sealed class AuditRetentionTests : IDisposable
{
    private static readonly RetentionProfile Profile = RetentionProfile.FrenchContactCovid;

    private readonly TrailOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    // An entry of 15 February is kept to the end of 15 August, in Paris.
    [Theory]
    [InlineData("2021-08-15T21:59Z", 0)]
    [InlineData("2021-08-15T22:00Z", 1)]
    public async Task File_GoesAtTheEndOfTheDay_SixMonthsLater(string now, int deleted)
    {
        disk.Write(3);
        disk.Clock.Now = Moment.At(now);
        using (var store = disk.Open())
        {
            Assert.Equal(deleted, await store.PurgeAsync(Profile));
        }

        Assert.Equal(deleted == 0 ? 3 : 0, disk.Read().Count);
        Assert.Empty(disk.Verify().Findings);
    }

    [Theory]
    [InlineData("2022-02-14T22:59Z", 0)]
    [InlineData("2022-02-14T23:00Z", 1)]
    public async Task File_GoesBeforeItsOldestEntryIsTwelveMonthsOld(string now, int deleted)
    {
        disk.Write(3);
        disk.Clock.Now = Moment.At(now);
        using var store = disk.Open();

        Assert.Equal(deleted, await store.PurgeAsync(Profile, months: 12));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(13)]
    public async Task Months_OutsideTheProfile_AreRefused(int months)
    {
        using var store = disk.Open();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.PurgeAsync(Profile, months));
    }

    [Fact]
    public async Task OnlyTheOldestFiles_Go_AndWhatRemainsIsVerified()
    {
        disk.Write(60, maxFileBytes: 4096);
        var old = disk.Files.Count;
        disk.Clock.Now = Moment.At("2021-06-01T12:00Z");
        disk.Write(20, maxFileBytes: 4096);
        disk.Clock.Now = Moment.At("2021-09-01T12:00Z");
        using (var store = disk.Open())
        {
            Assert.Equal(old, await store.PurgeAsync(Profile));
            Assert.Equal(0, await store.PurgeAsync(Profile));
        }

        Assert.Equal((true, 20L), (disk.Verify().IsIntact, disk.Verify().Entries));
        Assert.Equal(disk.Verify().Head!.Line, File.ReadAllLines(disk.Last).Length + disk.Files.SkipLast(1).Sum(file => File.ReadAllLines(file).Length) + LinesOf(old));

        int LinesOf(int files) => 60 + files;
    }

    // The line that a purge leaves vouches for what it deleted, and for nothing more.
    [Fact]
    public async Task FileThatWasDeletedBesideAPurge_IsFound()
    {
        disk.Write(20, maxFileBytes: 4096);
        disk.Clock.Now = Moment.At("2021-06-01T12:00Z");
        disk.Write(30, maxFileBytes: 4096);
        disk.Clock.Now = Moment.At("2021-09-01T12:00Z");
        using (var store = disk.Open())
        {
            await store.PurgeAsync(Profile);
        }

        File.Delete(disk.Files[0]);

        Assert.Equal(AuditFindingKind.MissingFile, Assert.Single(disk.Verify().Findings).Kind);
    }

    // Deleted, and killed before the last name was gone: the next purge finishes.
    [Fact]
    public async Task PurgeThatWasInterrupted_IsFinishedByTheNext()
    {
        disk.Write(60, maxFileBytes: 4096);
        var saved = disk.Files.Skip(1).ToDictionary(file => file, File.ReadAllBytes);
        disk.Clock.Now = Moment.At("2021-09-01T12:00Z");
        using (var store = disk.Open())
        {
            await store.PurgeAsync(Profile);
        }

        foreach (var (file, content) in saved)
        {
            await File.WriteAllBytesAsync(file, content);
        }

        Assert.Empty(disk.Verify().Findings);
        using (var store = disk.Open())
        {
            Assert.Equal(saved.Count, await store.PurgeAsync(Profile));
        }

        Assert.Empty(disk.Verify().Findings);
    }
}
