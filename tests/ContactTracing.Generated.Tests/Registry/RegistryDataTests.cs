using ContactTracing.DataProtection;
using ContactTracing.DataProtection.Registry;

namespace ContactTracing.Generated.Tests.Registry;

public sealed class RegistryDataTests
{
    private const string Here = "ContactTracing.Generated.Tests.Registry.";

    private static ProcessingRegistry Current => ContactTracingRegistry.Current;

    [Fact]
    public void Assembly_AndItsFacts_AreListed()
    {
        Assert.Equal("ContactTracing.Generated.Tests", Current.Assembly);
        Assert.Equal(["Cnam"], Current.Facts.Controllers);
        Assert.Equal(["Loi n°2020-546, article 11", "Décret n°2020-551"], Current.Facts.LegalBases);
        Assert.Equal(new BackupEntry(BackupStrategy.AgeWithinCeiling, 30), Current.Facts.Backups);
        Assert.Equal(["La caisse de rattachement — \"votre caisse\""], Current.Facts.RightsChannels);
    }

    [Fact]
    public void RetainedTypes_AreListedWithTheirTerms()
    {
        Assert.Equal(
            new RetainedTypeEntry(
                $"T:{Here}RegisteredCase", 90, null, "CollectedAt", "ClosedAt", "Décret n°2020-551, article 5", "2021-04-01", $"T:{Here}RegisteredCase"),
            Current.RetainedTypes.Single(e => e.Type == $"T:{Here}RegisteredCase"));
        Assert.Equal($"T:{Here}RegisteredCase", Current.RetainedTypes.Single(e => e.Type == $"T:{Here}InheritingCase").DeclaredBy);
        Assert.DoesNotContain(Current.RetainedTypes, e => e.Type == $"T:{Here}ExemptMessage");
    }

    [Fact]
    public void Exemptions_AreListed() =>
        Assert.Contains(
            new RetentionExemptionEntry($"T:{Here}ExemptMessage", "Transport only, deleted with the request", "MARS n°2020_109"),
            Current.RetentionExemptions);

    [Fact]
    public void ClassifiedMembers_AreListedWithTheirClasses()
    {
        var members = Current.ClassifiedMembers
            .Where(e => e.Member.StartsWith($"P:{Here}RegisteredCase.", StringComparison.Ordinal))
            .Select(e => $"{e.Member[$"P:{Here}RegisteredCase.".Length..]}: {string.Join("+", e.Classes)} "
                + $"({string.Join(", ", e.HealthCategories)}; {string.Join(", ", e.IdentityKinds)}) {e.Reason}");

        Assert.Equal(
            [
                "Both: Health+Identity (Exposure; NationalIdentifier) ",
                "Building: None (; ) Name of the ward's building, \\ and \t too",
                "Reference: Pseudonym (; ) ",
                "Result: Health (TestResult; ) ",
            ],
            members);
    }

    [Fact]
    public void ClassificationByAssemblyAndByRow_IsListed()
    {
        Assert.Equal([DataClass.Health], ClassesOf("P:ContactTracing.Generated.Tests.Redaction.Shapes.ByAssembly.SecretNote"));
        Assert.Equal([DataClass.Identity], ClassesOf("P:ContactTracing.Generated.Tests.Redaction.Shapes.RowBase.SecretNote"));
    }

    [Fact]
    public void AccessPaths_AreListedWithTheirJustification()
    {
        var path = Current.AccessPaths.Single(e => e.Member == $"M:{Here}IContactCalls.ResultOf(System.Guid)");

        Assert.Equal("Reads the result before the call", path.Justification);
        Assert.Equal([TracingPurpose.GuidanceAndFollowUp, TracingPurpose.IdentifyContacts], path.Purposes);
        Assert.Equal(["tracer", "physician"], path.Roles);
        Assert.Equal([HealthCategory.TestResult], path.Categories);
        Assert.Contains(Current.AccessPaths, e => e.Member == $"T:{Here}IContactCalls");
    }

    [Fact]
    public void DataSubjectsAndPurposes_AreListed()
    {
        Assert.Contains(new DataSubjectEntry($"T:{Here}RegisteredCase", DataSubject.IndexCase), Current.DataSubjects);
        Assert.Equal(
            [TracingPurpose.IdentifyContacts, TracingPurpose.GuidanceAndFollowUp],
            Current.Purposes.Single(e => e.Target == $"T:{Here}RegisteredCase").Purposes);
    }

    [Fact]
    public void Lists_AreInOrdinalOrder()
    {
        AssertOrdered(Current.RetainedTypes.Select(e => e.Type));
        AssertOrdered(Current.ClassifiedMembers.Select(e => e.Member));
        AssertOrdered(Current.AccessPaths.Select(e => e.Member));
    }

    private static IReadOnlyList<DataClass> ClassesOf(string member) => Current.ClassifiedMembers.Single(e => e.Member == member).Classes;

    private static void AssertOrdered(IEnumerable<string> ids) => Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
}
