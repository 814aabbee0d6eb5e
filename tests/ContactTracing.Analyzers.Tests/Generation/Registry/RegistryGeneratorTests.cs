using ContactTracing.Analyzers.Generation.Registry;
using ContactTracing.TestKit;

namespace ContactTracing.Analyzers.Tests.Generation.Registry;

/// <summary>Snapshots of the register. What its data is worth at run time is tested in ContactTracing.Generated.Tests.</summary>
public sealed class RegistryGeneratorTests
{
    [Fact]
    public Task EveryKindOfDeclaration_IsListed() => Generator<RegistryGenerator>.Snapshot(new TestProject(
        """
        using ContactTracing.DataProtection;

        [assembly: DataController("Cnam")]
        [assembly: LegalBasis("Décret n°2020-551")]
        [assembly: LegalProfile("FR-ContactCovid-2020-11"), LegalTimeZone("Europe/Paris")]
        [assembly: BackupPolicy(BackupStrategy.CryptoShredding, 30)]
        [assembly: RightsChannel("caisse de rattachement")]
        [assembly: PurposeLimited(TracingPurpose.IdentifyContacts)]
        [assembly: RetentionMax(60, Months = 2, Basis = "MARS n°2020_109", Sunset = "2021-04-01")]

        namespace Hospital;

        /// <summary>Documented.</summary>
        [RetentionMax(90, DeleteWhen = nameof(IsClosed))]
        [TracingRecord(DataSubject.IndexCase)]
        [PurposeLimited(TracingPurpose.GuidanceAndFollowUp)]
        public sealed record IndexCase(
            [Pseudonym] Guid Id,
            [HealthData(HealthCategory.Symptoms), IdentityData(IdentityKind.Relationship)] string Symptoms,
            [property: RetentionAnchor] DateTimeOffset CollectedAt,
            bool IsClosed);

        /// <summary>Documented.</summary>
        [RetentionExempt("Transport only", "MARS n°2020_109")]
        public sealed record Message([NotPersonalData("A place, \"ward 4\"")] string Ward, [IdentityData] string Phone);

        /// <summary>Documented.</summary>
        public static class Calls
        {
            /// <summary>Documented.</summary>
            [NeedToKnow("Calls the contacts of a case", TracingPurpose.GuidanceAndFollowUp, Roles = ["tracer"], Categories = [HealthCategory.Symptoms])]
            public static string Contact(IndexCase indexCase) => indexCase.Symptoms;
        }
        """)
    {
        GlobalConfig = "is_global = true\nbuild_property.RootNamespace = Hospital.Tracing",
    });

    [Fact]
    public Task InheritedDeclarations_AreListedWithTheirDeclarer() => Generator<RegistryGenerator>.Snapshot(
        """
        using ContactTracing.DataProtection;

        [assembly: RetentionMax(90)]

        namespace Hospital;

        /// <summary>Documented.</summary>
        public interface IPatient
        {
            /// <summary>Documented.</summary>
            [HealthData(HealthCategory.Diagnosis)]
            string? Finding { get; }
        }

        /// <summary>Documented.</summary>
        [RetentionMax(30)]
        public abstract class Record
        {
            /// <summary>Documented.</summary>
            [IdentityData]
            public abstract string? Name { get; }

            /// <summary>A helper without data, which is no record.</summary>
            [Serializable]
            public class Comparer;
        }

        /// <summary>Documented.</summary>
        public sealed class Patient : Record, IPatient
        {
            /// <inheritdoc/>
            public override string? Name => null;

            /// <inheritdoc/>
            public string? Finding => null;
        }

        /// <summary>A record under the default of the assembly.</summary>
        public struct Reading
        {
            /// <summary>Documented.</summary>
            [HealthData]
            public int Pulse { get; set; }
        }

        /// <summary>A service, which holds no data.</summary>
        [Serializable]
        public sealed class Service;
        """);
}
