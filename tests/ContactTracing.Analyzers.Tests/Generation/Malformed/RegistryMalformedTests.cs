using ContactTracing.Analyzers.Generation.Registry;

namespace ContactTracing.Analyzers.Tests.Generation.Malformed;

public sealed class RegistryMalformedTests
{
    private const string Source =
        """
        using System;
        using ContactTracing.DataProtection;

        [assembly: DataController("Cnam")]
        [assembly: LegalBasis("Décret n°2020-551"), LegalProfile("FR-ContactCovid-2020-11")]
        [assembly: BackupPolicy(BackupStrategy.AgeWithinCeiling, 30)]
        [assembly: RetentionMax(90, Months = 3, Basis = "MARS")]
        [assembly: PurposeLimited(TracingPurpose.IdentifyContacts)]
        [assembly: Classify("P:Vendor.Person.Phone", DataClass.Identity)]

        namespace Hospital
        {
            [RetentionMax(30, DeleteWhen = "Closed", Sunset = "2021-04-01")]
            [TracingRecord(DataSubject.IndexCase)]
            [PurposeLimited(TracingPurpose.IdentifyContacts, TracingPurpose.Care)]
            public partial class Case<T>
            {
                [HealthData(HealthCategory.TestResult)] [IdentityData] public string Result { get; set; } = "";
                [NotPersonalData("A place")] public string Place { get; set; } = "";
                [RetentionAnchor] public DateTimeOffset At { get; set; }
                public bool Closed { get; set; }
            }

            public class Derived : Case<int> { }

            [RetentionExempt("Transport only", "MARS")]
            public struct Message { [Pseudonym] public Guid Id; }

            [NeedToKnow("Calls the contacts", TracingPurpose.GuidanceAndFollowUp)]
            public interface ICalls
            {
                [NeedToKnow("Reads it", TracingPurpose.Care, Roles = new[] { "tracer" }, Categories = new[] { HealthCategory.TestResult })]
                string Call(int[] ids, Case<string> one);
            }
        }
        """;

    [Fact]
    public void HalfTypedCode_GetsNoFurtherErrors() => MalformedCode.AddsNoErrors<RegistryGenerator>(Source, variants: 500);
}
