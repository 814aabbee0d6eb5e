using ContactTracing.DataProtection.Tests.Access.Handwritten;

namespace ContactTracing.DataProtection.Tests.Access;

/// <summary>A guarded view as it will be generated: what it shows, and what stands in the audit trail before it does.</summary>
public sealed class HandwrittenViewTests : IDisposable
{
    private readonly Ward ward = new();
    private readonly IDisposable presence;

    public HandwrittenViewTests() => presence = ward.Actors.Enter(Ward.Nurse);

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
    public void Opened_IsAudited_OnceAndBeforeAnythingIsRead()
    {
        var record = Ward.Case();

        var view = ward.Open(record);

        var expected = new AuditEntry(Ward.Morning, AuditOperation.Consult, AccessOutcome.Permitted, "Tracing.IndexCase")
        {
            ActorId = Ward.Nurse.Id,
            Reference = RecordReference.Of(record.Id),
            Purpose = TracingPurpose.GuidanceAndFollowUp,
            Justification = Ward.FollowUp.Justification,
            Categories = DataCategories.Name | DataCategories.ContactDetails | DataCategories.TestResult,
        };
        Assert.Equal([expected], ward.Audit.Entries);
        Assert.Equal(view.Name + view.Phone, view.Name + view.Phone);
        Assert.Equal([expected], ward.Audit.Entries);
    }

    [Fact]
    public void CategoryThatTheRoleMayNotSee_IsRefused_AndTheRefusalAudited()
    {
        var view = ward.Open(Ward.Case());

        ward.Refuses(AccessOutcome.CategoryNotGranted, () => view.Symptoms);

        Assert.Equal("Tracing.IndexCase.Symptoms", ward.LastEntry.Target);
        Assert.Equal(Ward.Nurse.Id, ward.LastEntry.ActorId);
    }

    // The name alone may be seen, and it is not enough.
    [Fact]
    public void MemberOfTwoCategories_NeedsBoth()
    {
        var view = ward.Open(Ward.Case());

        Assert.NotEmpty(view.Name);
        ward.Refuses(AccessOutcome.CategoryNotGranted, () => view.Note);
    }

    [Fact]
    public void MemberWithNarrowerPurposes_IsRefusedForTheOthers()
    {
        using var epidemiologist = ward.Actors.Enter(Ward.Epidemiologist);
        var view = ward.Open(Ward.Case(), Ward.Surveillance);

        Assert.Equal("anosmia", view.Symptoms);
        ward.Refuses(AccessOutcome.PurposeNotServed, () => view.Phone);
    }

    [Fact]
    public async Task List_IsAuditedRecordByRecord_AndLeavesOutWhatExpired()
    {
        IndexCase[] records = [Ward.Case(), Ward.Case(Ward.Morning.AddDays(-100)), Ward.Case(id: Guid.Empty), Ward.Case()];

        var views = await IndexCaseView.OpenAsync(ward.Guard, ward.Guard.Grant(Ward.FollowUp), records);

        Assert.Equal([records[0].Id, records[3].Id], views.Select(view => view.Id));
        Assert.Equal(
            [AccessOutcome.Permitted, AccessOutcome.RecordExpired, AccessOutcome.ReferenceMissing, AccessOutcome.Permitted],
            ward.Audit.Entries.Select(entry => entry.Outcome));
    }

    [Theory]
    [InlineData(AuditOperation.Update)]
    [InlineData(AuditOperation.Delete)]
    public async Task Operation_StandsInTheTrail(AuditOperation operation)
    {
        await IndexCaseView.OpenAsync(ward.Guard, await ward.Guard.GrantAsync(Ward.FollowUp), Ward.Case(), operation);

        Assert.Equal(operation, ward.LastEntry.Operation);
    }

    [Theory]
    [InlineData(AuditOperation.Refuse)]
    [InlineData((AuditOperation)0)]
    public void Operation_ThatIsNone_IsRefused(AuditOperation operation) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => IndexCaseView.Open(ward.Guard, ward.Guard.Grant(Ward.FollowUp), Ward.Case(), operation));
}
