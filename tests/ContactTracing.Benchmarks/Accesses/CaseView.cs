using ContactTracing.DataProtection;

namespace ContactTracing.Benchmarks.Accesses;

/// <summary>A view of a <see cref="Case"/> in the form in which views are generated.</summary>
internal sealed class CaseView
{
    private static readonly RetentionPolicy Policy = new("Benchmarks.Case", RetentionProfile.FrenchContactCovid, days: 90);

    private static readonly GuardedType Type = new(
        "Benchmarks.Case", DataCategories.ContactDetails, [TracingPurpose.GuidanceAndFollowUp], static () => Policy);

    private static readonly GuardedMember PhoneMember = new("Phone", DataCategories.ContactDetails);

    private readonly Case record;
    private readonly RecordAccess access;

    private CaseView(Case record, RecordAccess access) => (this.record, this.access) = (record, access);

    public string Phone
    {
        get
        {
            access.Demand(PhoneMember);
            return record.Phone;
        }
    }

    public static CaseView Open(AccessGuard guard, AccessGrant grant, Case record) =>
        new(record, guard.Open(grant, Type, new RecordToOpen(RecordReference.OrNone(record.Id), record.CollectedAt)));
}
