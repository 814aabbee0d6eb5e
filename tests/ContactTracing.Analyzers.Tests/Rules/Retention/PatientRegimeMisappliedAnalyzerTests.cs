using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Retention.PatientRegimeMisappliedAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

/// <summary>CT1009: tracing data that is kept as patient records are.</summary>
public sealed class PatientRegimeMisappliedAnalyzerTests
{
    private static Task Verifies(string source, params Expectation[] expected) => Verify.Analyzer(
        new TestProject(source, "global using System; global using System.Collections.Generic; global using ContactTracing.DataProtection;"), expected);

    [Fact]
    public Task TracingRecordThatIsAPatientRecord_ReportsAndSaysWhatToDo() => Verifies(
        "public class PatientRecord; [TracingRecord(DataSubject.IndexCase)] public class {|#0:Case|} : PatientRecord;",
        Expect(0)
            .Message("The tracing record 'Case' derives from 'PatientRecord', a patient record, but tracing data does not follow the retention of patient records (S9); give 'Case' a base of its own, and refer to the patient by a pseudonym")
            .Message("L’enregistrement de traçage « Case » dérive de « PatientRecord », un dossier patient, or les données du traçage n’obéissent pas à la conservation des dossiers patients (S9) ; donnez à « Case » un type de base propre, et désignez le patient par un pseudonyme", "fr"));

    [Theory]
    [InlineData("MedicalRecord")]
    [InlineData("DossierPatient")]
    [InlineData("DossierMedical")]
    [InlineData("ElectronicHealthRecord")]
    [InlineData("PatientFileEntity")]
    [InlineData("HospitalPatientRecordBase")]
    public Task EveryNameOfAPatientRecord_Reports(string name) => Verifies($"public abstract class {name}; [RetentionMax(90)] public class [|Case|] : {name};");

    [Fact]
    public Task PatientRecordFurtherUpOrAsAContract_Reports() => Verifies("""
        public interface IPatientRecord;
        public class DossierPatient;
        public class Consultation : DossierPatient;
        [RetentionMax(90)] public class [|Case|] : Consultation;
        [RetentionMax(90)] public class [|Contact|] : IPatientRecord;
        """);

    [Theory]
    [InlineData("public class Patient; [RetentionMax(90)] public class Case : Patient;")]
    [InlineData("public class MedicalTest; [RetentionMax(90)] public class Case : MedicalTest;")]
    [InlineData("public class PatientRecordReference; [RetentionMax(90)] public class Case : PatientRecordReference;")]
    [InlineData("public class PatientRecord; public class Consultation : PatientRecord;")]
    [InlineData("[TracingRecord(DataSubject.IndexCase)] public class TracingRecord; [RetentionMax(90)] public class Case : TracingRecord;")]
    public Task OtherBasesAndRecordsOfCare_DoNotReport(string source) => Verifies(source);

    [Fact]
    public Task TracingDataInAPatientRecord_Reports() => Verifies(
        """
        [TracingRecord(DataSubject.Contact)] public class Contact;
        [RetentionMax(90)] public class Case;
        public class PatientRecord
        {
            public List<Contact> {|#0:Contacts|} { get; } = [];
            public Case? [|LastCase|] { get; set; }
            public string? Name { get; set; }
        }
        """,
        Expect(0).Message("'Contact' is tracing data and part of 'PatientRecord', a patient record, with which it would be kept, but tracing data does not follow the retention of patient records (S9); store 'Contact' apart from 'PatientRecord'"));

    [Fact]
    public Task OtherOwnersAndReferences_DoNotReport() => Verifies("""
        [TracingRecord(DataSubject.Contact)] public class Contact { public PatientRecord? Record { get; set; } }
        public class PatientRecord { public List<Consultation> Consultations { get; } = []; public string? TracingNumber { get; set; } }
        public class Consultation;
        public class Investigation { public List<Contact> Contacts { get; } = []; }
        """);

    [Theory]
    [InlineData("{|#0:\"Kept with the patient record\"|}, \"MARS\"")]
    [InlineData("{|#0:\"Conservé vingt ans avec le dossier patient\"|}, \"MARS\"")]
    [InlineData("{|#0:\"Fait partie du dossier médical du service\"|}, \"MARS\"")]
    [InlineData("\"Kept by the hospital for twenty years\", {|#0:\"CSP, article R.1112-7\"|}")]
    [InlineData("reason: {|#0:\"Belongs to the patient's medical records\"|}, legalReference: \"MARS\"")]
    public Task ExemptionThatCitesThePatientRecord_Reports(string arguments) => Verifies(
        $"[RetentionExempt({arguments})] public class Case;",
        Expect(0).Message("The exemption of 'Case' rests on the patient record, but tracing data does not follow the retention of patient records (S9); declare [RetentionMax(90)], or a ground that holds for tracing data"));

    [Theory]
    [InlineData("\"Only transports a request, nothing is stored\", \"S8\"")]
    [InlineData("\"Is not part of the patient record\", \"S9\"")]
    [InlineData("\"N'est pas un dossier patient, statistique anonyme\", \"S9\"")]
    [InlineData("\"Counts of patients, no record of any person\", \"S9\"")]
    [InlineData("\"Ces fichiers n'obéissent pas au régime juridique des durées de conservation des dossiers patients\", \"MARS n°2020_109\"")]
    [InlineData("\"The regime of the patient record does not apply\", \"CSP, art. R.1112-7 inapplicable\"")]
    public Task OtherGrounds_DoNotReport(string arguments) => Verifies($"[RetentionExempt({arguments})] public class Case;");

    [Fact]
    public Task HalfTypedCode_Survives() => Verify.Survives("""
        using ContactTracing.DataProtection;
        public class PatientRecord { public Case[] Cases { get; set; } }
        [RetentionMax(90), RetentionExempt("Kept with the patient record", "S8")] public class Case : PatientRecord;
        """);
}
