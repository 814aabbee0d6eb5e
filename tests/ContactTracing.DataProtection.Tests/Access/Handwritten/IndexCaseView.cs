using ContactTracing.DataProtection.Tests.Retention;

namespace ContactTracing.DataProtection.Tests.Access.Handwritten;

/// <summary>What the generator of guarded views is to emit for <see cref="IndexCase"/>.</summary>
internal sealed class IndexCaseView
{
    private static readonly GuardedType Type = new(
        "Tracing.IndexCase",
        DataCategories.Name | DataCategories.ContactDetails | DataCategories.TestResult | DataCategories.Symptoms,
        [TracingPurpose.IdentifyContacts, TracingPurpose.GuidanceAndFollowUp, TracingPurpose.EpidemiologicalSurveillance],
        static () => Policies.NinetyDays);

    private readonly IndexCase record;
    private readonly RecordAccess access;

    private IndexCaseView(IndexCase record, RecordAccess access) => (this.record, this.access) = (record, access);

    public Guid Id => Read(Members.Id).Id;

    public DateTimeOffset CollectedAt => Read(Members.CollectedAt).CollectedAt;

    public string Name => Read(Members.Name).Name;

    public string Phone => Read(Members.Phone).Phone;

    public bool IsPositive => Read(Members.IsPositive).IsPositive;

    public string? Symptoms => Read(Members.Symptoms).Symptoms;

    public string? Note => Read(Members.Note).Note;

    public int Wave => Read(Members.Wave).Wave;

    public static IndexCaseView Open(AccessGuard guard, AccessGrant grant, IndexCase record, AuditOperation operation = AuditOperation.Consult) =>
        new(record, guard.Open(grant, Type, ToOpen(record), operation));

    public static async Task<IndexCaseView> OpenAsync(
        AccessGuard guard, AccessGrant grant, IndexCase record, AuditOperation operation = AuditOperation.Consult, CancellationToken cancellationToken = default) =>
        new(record, await guard.OpenAsync(grant, Type, ToOpen(record), operation, cancellationToken).ConfigureAwait(false));

    /// <summary>Records that are refused, such as those that expired and are not purged yet, are left out.</summary>
    public static async Task<IReadOnlyList<IndexCaseView>> OpenAsync(
        AccessGuard guard, AccessGrant grant, IReadOnlyList<IndexCase> records, AuditOperation operation = AuditOperation.Consult, CancellationToken cancellationToken = default)
    {
        var accesses = await guard.OpenAsync(grant, Type, [.. records.Select(ToOpen)], operation, cancellationToken).ConfigureAwait(false);
        return [.. records.Zip(accesses).Where(pair => pair.Second is not null).Select(pair => new IndexCaseView(pair.First, pair.Second!))];
    }

    public override string ToString() => nameof(IndexCaseView);

    private static RecordToOpen ToOpen(IndexCase record) => new(RecordReference.OrNone(record.Id), record.CollectedAt);

    private IndexCase Read(GuardedMember member)
    {
        access.Demand(member);
        return record;
    }

    private static class Members
    {
        public static readonly GuardedMember Id = new("Id", DataCategories.None);
        public static readonly GuardedMember CollectedAt = new("CollectedAt", DataCategories.None);
        public static readonly GuardedMember Name = new("Name", DataCategories.Name);
        public static readonly GuardedMember Phone = new("Phone", DataCategories.ContactDetails, [TracingPurpose.IdentifyContacts, TracingPurpose.GuidanceAndFollowUp]);
        public static readonly GuardedMember IsPositive = new("IsPositive", DataCategories.TestResult);
        public static readonly GuardedMember Symptoms = new("Symptoms", DataCategories.Symptoms);
        public static readonly GuardedMember Note = new("Note", DataCategories.Name | DataCategories.Symptoms);
        public static readonly GuardedMember Wave = new("Wave", DataCategories.None);
    }
}
