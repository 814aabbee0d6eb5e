using ContactTracing.DataProtection;
using ContactTracing.Generated.Tests.Access.Shapes;

namespace ContactTracing.Generated.Tests.Access;

/// <summary>What a generated view shows, and what stands in the audit trail before it does.</summary>
public sealed class GuardedViewTests : IDisposable
{
    private readonly Ward ward = new();
    private readonly IDisposable presence;

    public GuardedViewTests() => presence = ward.Actors.Enter(Ward.Nurse);

    public void Dispose() => presence.Dispose();

    [Fact]
    public void Opened_ShowsWhatTheRoleMaySee_AndWhatIsNotClassified()
    {
        var record = Ward.Case();

        var view = ward.Open(record);

        Assert.Equal((record.Name, record.Phone, record.IsPositive), (view.Name, view.Phone, view.IsPositive));
        Assert.Equal((record.Id, record.CollectedAt, record.Wave), (view.Id, view.CollectedAt, view.Wave));
    }

    [Fact]
    public void Opened_IsAuditedOnce_WithItsReference()
    {
        var record = Ward.Case();

        var view = ward.Open(record);
        _ = view.Name + view.Phone + view.Name;

        var entry = Assert.Single(ward.Audit.Entries);
        Assert.Equal((AuditOperation.Consult, AccessOutcome.Permitted), (entry.Operation, entry.Outcome));
        Assert.Equal(RecordReference.Of(record.Id), entry.Reference);
        Assert.Equal(typeof(TracedCase).FullName, entry.Target);
        Assert.Equal(DataCategories.Name | DataCategories.ContactDetails | DataCategories.TestResult, entry.Categories);
    }

    [Fact]
    public void CategoryThatTheRoleMayNotSee_IsRefused()
    {
        var view = ward.Open(Ward.Case());

        ward.Refuses(AccessOutcome.CategoryNotGranted, () => view.Symptoms);
    }

    [Fact]
    public void MemberThatIsNarrowedToOtherPurposes_IsRefused()
    {
        using var epidemiologist = ward.Actors.Enter(Ward.Epidemiologist);
        var view = ward.Open(Ward.Case(), Ward.Surveillance);

        Assert.Equal("anosmia", view.Symptoms);
        ward.Refuses(AccessOutcome.PurposeNotServed, () => view.Phone);
    }

    [Fact]
    public void RecordPastItsDeadline_IsNotOpened() => ward.Refuses(AccessOutcome.RecordExpired, () => ward.Open(Ward.Case(Ward.Morning.AddDays(-93))));

    [Fact]
    public void RecordThatExpiresWhileItIsShown_IsNotReadAnyMore()
    {
        var minutes = TimeSpan.FromMinutes(5);
        var record = Ward.Case();
        ward.Pass(TracedCaseRetention.Deadline(record) - Ward.Morning - minutes);
        var view = ward.Open(record);

        Assert.Equal("Marie Dupont", view.Name);
        ward.Pass(minutes);

        ward.Refuses(AccessOutcome.RecordExpired, () => view.Name);
    }

    [Fact]
    public void RecordWithoutItsAnchor_IsNotOpened() => ward.Refuses(AccessOutcome.RecordExpired, () => ward.Open(Ward.Case(default(DateTimeOffset))));

    [Fact]
    public void Part_IsShownUnderTheSameEntry_AndDemandsItsOwnCategories()
    {
        var view = ward.Open(Ward.Case());

        Assert.Equal((14, true), (view.Home!.Nights, view.Home.WasPositive));
        Assert.Equal([2], view.Stays.Select(stay => stay.Nights));
        Assert.Single(ward.Audit.Entries);
        ward.Refuses(AccessOutcome.CategoryNotGranted, () => view.Home.Street);
    }

    [Fact]
    public void PartThatIsAbsent_IsAbsent() => Assert.Null(ward.Open(new TracedCase { CollectedAt = Ward.Morning, Name = "", Phone = "", IsPositive = false }).Home);

    [Fact]
    public void RelatedRecord_IsAuditedByItself_AndJudgedByItsOwnAge()
    {
        var record = Ward.Case();
        var view = ward.Open(record);

        Assert.Equal("Jean Martin", view.OpenSource()!.Name);

        Assert.Equal(RecordReference.Of(record.Source!.Id), ward.Audit.Entries[^1].Reference);
        Assert.Equal(2, ward.Audit.Entries.Count);
    }

    [Fact]
    public async Task RelatedRecords_AreOpenedTogether_WithoutTheExpiredOnes()
    {
        var view = ward.Open(Ward.Case());

        var contacts = await view.OpenContactsAsync();

        Assert.Equal(["Jean Martin"], contacts.Select(contact => contact.Name));
        Assert.Equal(
            [AccessOutcome.Permitted, AccessOutcome.Permitted, AccessOutcome.RecordExpired],
            ward.Audit.Entries.Select(entry => entry.Outcome));
    }

    [Fact]
    public async Task List_IsOpenedWithAnEntryEach()
    {
        var records = new[] { Ward.Case(), Ward.Case(Ward.Morning.AddDays(-200)), Ward.Case() };

        var views = await TracedCaseView.OpenAsync(ward.Guard, ward.Guard.Grant(Ward.FollowUp), records);

        Assert.Equal([records[0].Id, records[2].Id], views.Select(view => view.Id));
        Assert.Equal(3, ward.Audit.Entries.Count);
    }

    [Fact]
    public void TypeWithoutADeclaredPurpose_IsRefusedForEveryPurpose() => ward.Refuses(
        AccessOutcome.PurposeNotServed,
        () => PurposelessCaseView.Open(ward.Guard, ward.Guard.Grant(Ward.FollowUp), default, RecordReference.New()));

    [Fact]
    public void RecordThatNobodyCanName_IsRefused() => ward.Refuses(
        AccessOutcome.ReferenceMissing,
        () => TracedContactView.Open(ward.Guard, ward.Guard.Grant(Ward.FollowUp), Ward.Contact() with { Id = Guid.Empty }));

    [Fact]
    public void Text_SaysNothingOfTheRecord() => Assert.Equal("TracedCaseView", ward.Open(Ward.Case()).ToString());

    [Fact]
    public void Arguments_AreDemanded()
    {
        var grant = ward.Guard.Grant(Ward.FollowUp);

        Assert.Throws<ArgumentNullException>("record", () => TracedCaseView.Open(ward.Guard, grant, null!));
        Assert.Throws<ArgumentNullException>("guard", () => TracedCaseView.Open(null!, grant, Ward.Case()));
    }

    [Fact]
    public void Read_AllocatesNothing()
    {
        var view = ward.Open(Ward.Case());
        _ = view.IsPositive;

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var count = 0; count < 100; count++)
        {
            _ = view.IsPositive;
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
