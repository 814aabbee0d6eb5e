using ContactTracing.Generated.Tests.Retention.Records;
using static ContactTracing.Generated.Tests.Retention.Instants;

namespace ContactTracing.Generated.Tests.Retention;

/// <summary>PurgeExpired on every shape: what is due goes, what is not stays, and the report counts both.</summary>
public sealed class RetentionPurgeTests
{
    private static readonly DateTimeOffset Now = StartOfParisDay("2021-06-01");
    private static readonly DateTimeOffset Old = StartOfParisDay("2021-01-31");
    private static readonly DateTimeOffset Recent = StartOfParisDay("2021-05-20");
    private static readonly TimeProvider Clock = new FixedClock(Now);

    [Fact]
    public void SealedClass_IsPurged()
    {
        List<IndexCase> cases = [new() { CollectedAt = Old }, new() { CollectedAt = Recent }, new() { CollectedAt = Old }];

        var report = IndexCaseRetention.PurgeExpired(cases, Now);

        Assert.Equal((3, 2, 1), (report.Examined, report.Deleted, report.Kept));
        Assert.Equal(Recent, Assert.Single(cases).CollectedAt);
        Assert.Equal(typeof(IndexCase).FullName, report.Policy);
        Assert.Equal(IndexCaseRetention.Cutoff(Now), report.Cutoff);
        Assert.Equal(Recent, report.OldestKept);
    }

    [Fact]
    public void Clock_TellsThePresent()
    {
        List<IndexCase> cases = [new() { CollectedAt = Old }, new() { CollectedAt = Recent }];

        Assert.Equal(1, IndexCaseRetention.PurgeExpired(cases, Clock).Deleted);
        Assert.Equal(IndexCaseRetention.Cutoff(Now), IndexCaseRetention.Cutoff(Clock));
        Assert.True(IndexCaseRetention.IsExpired(new() { CollectedAt = Old }, Clock));
        Assert.False(IndexCaseRetention.IsDue(new() { CollectedAt = Recent }, Clock));
    }

    [Fact]
    public void CollectionOfASubtype_IsPurgedByThePolicyOfItsBase()
    {
        List<Nurse> nurses = [new() { SeenAt = Old }, new() { SeenAt = Recent }];

        Assert.Equal(1, PersonRetention.PurgeExpired(nurses, Now).Deleted);
        Assert.Equal(Recent, Assert.Single(nurses).SeenAt);
    }

    [Fact]
    public void ImplementersOfAnInterface_ArePurgedByItsPolicy()
    {
        List<Sample> samples = [new(Old), new(Recent)];
        HashSet<Swab> swabs = [new(Old), new(Recent)];

        Assert.Equal(1, IDatedRetention.PurgeExpired(samples, Now).Deleted);
        Assert.Equal(1, IDatedRetention.PurgeExpired(swabs, Clock).Deleted);
        Assert.Equal([new Sample(Recent)], samples);
        Assert.Equal([new Swab(Recent)], swabs);
    }

    [Fact]
    public void RecordsAndStructs_ArePurged()
    {
        List<Exposure> exposures = [new(Old, "ward"), new(Recent, "ward")];
        List<Call> calls = [new(new DateOnly(2021, 1, 31)), new(new DateOnly(2021, 5, 20))];
        List<Visit> visits = [new() { Entered = Old }, new() { Entered = Recent }];

        Assert.Equal(1, ExposureRetention.PurgeExpired(exposures, Now).Deleted);
        Assert.Equal(1, CallRetention.PurgeExpired(calls, Now).Deleted);
        Assert.Equal(1, VisitRetention.PurgeExpired(visits, Now).Deleted);
        Assert.Equal(new Call(new DateOnly(2021, 5, 20)), Assert.Single(calls));
    }

    [Fact]
    public void GenericAndNestedTypes_ArePurged()
    {
        List<Answer<int>> answers = [new(Old, 1), new(Recent, 2)];
        List<Questionnaire<string>.Page.Note> notes =
            [new() { WrittenAt = Old }, new() { WrittenAt = Recent }];

        Assert.Equal(1, AnswerRetention<int>.PurgeExpired(answers, Now).Deleted);
        Assert.Equal(1, Questionnaire<string>.Page.NoteRetention.PurgeExpired(notes, Now).Deleted);
        Assert.Equal(2, Assert.Single(answers).Value);
    }

    [Fact]
    public void HiddenAnchors_AreRead()
    {
        List<Consent> consents = [new(Old, withdrawn: true), new(Recent, withdrawn: false)];
        List<Imported> imported = [new(Old), new(Recent)];

        Assert.Equal(1, ConsentRetention.PurgeExpired(consents, Now).Deleted);
        Assert.Equal(1, ImportedRetention.PurgeExpired(imported, Now).Deleted);
        Assert.Equal(Recent, Assert.Single(consents).Shown);
    }

    [Fact]
    public void UnusualNames_ArePurged()
    {
        List<@namespace.@class> keywords = [new(Old), new(Recent)];
        List<Enquête> unicode = [new() { OuverteLe = Old }, new() { OuverteLe = Recent }];
        List<GlobalRecord> global = [new(Old), new(Recent)];

        Assert.Equal(1, @namespace.classRetention.PurgeExpired(keywords, Now).Deleted);
        Assert.Equal(1, EnquêteRetention.PurgeExpired(unicode, Now).Deleted);
        Assert.Equal(1, GlobalRecordRetention.PurgeExpired(global, Now).Deleted);
    }

    [Fact]
    public void FulfilledRecords_GoWithTheExpired()
    {
        List<Flagged> records = [new(Recent, Closed: true), new(Recent, Closed: false), new(Old, Closed: false)];

        Assert.Equal(2, FlaggedRetention.PurgeExpired(records, Now).Deleted);
        Assert.Equal([new Flagged(Recent, Closed: false)], records);
    }

    [Fact]
    public void SecondPurge_FindsNothingMore()
    {
        List<IndexCase> cases = [.. Enumerable.Range(0, 200).Select(day => new IndexCase { CollectedAt = Now.AddDays(-day) })];

        var first = IndexCaseRetention.PurgeExpired(cases, Now);
        var second = IndexCaseRetention.PurgeExpired(cases, Now);

        Assert.Equal((200, 0), (first.Deleted + first.Kept, second.Deleted));
        Assert.All(cases, c => Assert.False(IndexCaseRetention.IsDue(c, Now)));
        Assert.Equal(first.Kept, cases.Count);
    }

    [Fact]
    public void Accessors_AreNoPartOfTheRecordForSerializers() => Assert.DoesNotContain(
        "ReadRetention", System.Text.Json.JsonSerializer.Serialize(new Consent(Old, withdrawn: true)), StringComparison.Ordinal);

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
