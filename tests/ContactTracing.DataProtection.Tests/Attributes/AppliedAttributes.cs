using System.Reflection;
using ContactTracing.DataProtection;

[assembly: Classify("P:Vendor.Person.Phone", DataClass.Identity)]
[assembly: LegalProfile("FR-ContactCovid-2020-11")]
[assembly: LegalTimeZone("Europe/Paris")]
[assembly: BackupPolicy(BackupStrategy.AgeWithinCeiling, maxAgeDays: 7)]
[assembly: DataController("Cnam")]
[assembly: LegalBasis("Loi n°2020-546, article 11")]
[assembly: RightsChannel("By post")]

namespace ContactTracing.DataProtection.Tests.Attributes;

/// <summary>Every attribute, applied once, and what the compiler left of them in this assembly.</summary>
internal static class AppliedAttributes
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlySet<Type> InThisAssembly { get; } = Read().Select(a => a.AttributeType).ToHashSet();

    private static IEnumerable<CustomAttributeData> Read()
    {
        var methods = typeof(Sample).GetMethods(All);
        return typeof(Sample).Assembly.GetCustomAttributesData()
            .Concat(typeof(Sample).GetCustomAttributesData())
            .Concat(typeof(Sample).GetMembers(All).SelectMany(m => m.GetCustomAttributesData()))
            .Concat(methods.SelectMany(m => m.GetParameters()).SelectMany(p => p.GetCustomAttributesData()));
    }

    [TracingRecord(DataSubject.IndexCase)]
    [RetentionMax(90)]
    [RetentionExempt("Never stored anywhere.", "Décret n°2020-551, article 5")]
    [PurposeLimited(TracingPurpose.IdentifyContacts)]
    private sealed class Sample
    {
        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        [HealthData(HealthCategory.Symptoms)]
        public string? Symptoms { get; init; }

        [IdentityData(IdentityKind.Name)]
        public string? Name { get; init; }

        [Pseudonym]
        public Guid Id { get; init; }

        [NotPersonalData("The same for everybody.")]
        public string? Batch { get; init; }

        [IdentityDisclosureChoice]
        public IdentityDisclosure Choice { get; init; }

        [ResearchObjection]
        public bool ObjectsToResearch { get; init; }

        [ProcessingObjection]
        public bool Objects { get; init; }

        [SocialSupportConsent]
        public bool WantsSupport { get; init; }

        [VoluntaryContacts]
        public IReadOnlyList<Guid> Contacts { get; init; } = [];

        [Redacts]
        public static string Mask(string value) => new('*', value.Length);

        [NeedToKnow("The nurse needs it for the call.", TracingPurpose.GuidanceAndFollowUp)]
        public static void Log([Discloses] string text) => _ = text;

        [CoerciveAction]
        public static void Inspect() => _ = 0;

        [PositivityDeclaration]
        [CollectsFrom(DataSubject.IndexCase)]
        [InformationNotice(NoticeLayer.Specific)]
        public static void Declare() => _ = 0;

        [SecureChannel]
        [AuthorizedRecipient("Assurance Maladie")]
        [ResearchUse]
        public static void Send([DisclosesIndexIdentity] string? name) => _ = name;
    }
}
