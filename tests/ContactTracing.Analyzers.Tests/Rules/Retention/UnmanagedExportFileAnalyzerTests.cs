using ContactTracing.Analyzers.Tests.Rules.Disclosure;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Retention.UnmanagedExportFileAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

/// <summary>CT1008: what is reported, and with which words. Which flows are found, the acceptance suite says in its theme Files.</summary>
public sealed class UnmanagedExportFileAnalyzerTests
{
    [Fact]
    public Task Message_NamesBothEndsTheObligationAndTheRemedy() => Verify.Analyzer(
        Desk.Of("""
            using ContactTracing.DataProtection;

            public class Contact
            {
                [Pseudonym] public Guid Reference { get; init; }

                [IdentityData(IdentityKind.ContactDetails)] public string {|#1:Phone|} { get; init; } = "";
            }

            public class Export
            {
                public void Write(Contact contact) => File.WriteAllText("phones.txt", {|#0:contact.Phone|});
            }
            """),
        Expect(0).From(1)
            .Message("'Contact.Phone' (identity data) is written to a file by 'File.WriteAllText', outside the managed store, where no purge finds it (S7, S10); create the file through a TransferFileStore, or write the pseudonym 'Contact.Reference' instead")
            .Message("« Contact.Phone » (donnée d’identité) est écrit dans un fichier par « File.WriteAllText », hors du stockage géré, là où aucune purge ne le trouve (S7, S10) ; créez le fichier par un TransferFileStore, ou écrivez plutôt le pseudonyme « Contact.Reference »", "fr"));

    [Fact]
    public Task WholeRecord_ReportsByTheNameOfItsType() => Verify.Analyzer(
        Desk.With("""
            using var file = File.Create("case.json");
            System.Text.Json.JsonSerializer.Serialize(file, {|#0:c|});
            """),
        Expect(0)
            .Message("The whole 'IndexCase' (health and identity data) is written to a file by 'JsonSerializer.Serialize', outside the managed store, where no purge finds it (S7, S10); create the file through a TransferFileStore")
            .Message("« IndexCase » tout entier (données de santé et d’identité) est écrit dans un fichier par « JsonSerializer.Serialize », hors du stockage géré, là où aucune purge ne le trouve (S7, S10) ; créez le fichier par un TransferFileStore", "fr"));

    /// <summary>A row of a table is one thing to do, however many columns it has.</summary>
    [Fact]
    public Task LineOfSeveralFields_ReportsOnce() => Verify.Analyzer(
        Desk.With("""
            using var writer = new StreamWriter("cases.csv");
            writer.WriteLine($"{c.Id};{{|#0:c.Name|}};{c.Symptoms};{c.Result}");
            """),
        Expect(0).Message("'IndexCase.Name' (health and identity data) is written to a file by 'StreamWriter.WriteLine', outside the managed store, where no purge finds it (S7, S10); create the file through a TransferFileStore, or write the pseudonym 'IndexCase.Id' instead"));

    [Fact]
    public Task MaskedPseudonymousOrCountedData_DoesNotReport() => Verify.Analyzer(Desk.With("""
        File.WriteAllText("case.txt", Masks.Mask(c.Name));
        File.WriteAllText("case.txt", c.Id.ToString());
        File.AppendAllText("sites.txt", c.Site);
        File.WriteAllText("count.txt", $"{cases.Count} cases, {cases.Count(x => x.IsIsolated)} isolated");
        File.WriteAllLines("columns.csv", [nameof(c.Name), nameof(c.Symptoms)]);
        using var writer = new StreamWriter("opaque.txt");
        writer.WriteLine(opaque);
        writer.WriteLine(c is null);
        """));

    [Fact]
    public Task ReadingDeletingAndAsking_DoesNotReport() => Verify.Analyzer(Desk.With("""
        _ = File.ReadAllText(c.Name);
        _ = File.Exists(c.Name);
        File.Delete(c.Name);
        File.Copy(c.Name, "case.txt");
        using var reader = new StreamReader(c.Name);
        using var file = File.OpenRead("case.json");
        _ = System.Text.Json.JsonSerializer.Deserialize<IndexCase>(file);
        """));

    [Fact]
    public Task HandlesAndEveryFormOfWriting_Report() => Verify.Analyzer(Desk.With("""
        using var handle = File.OpenHandle("case.bin", FileMode.Create, FileAccess.Write);
        RandomAccess.Write(handle, System.Text.Encoding.UTF8.GetBytes([|c.Name|]), 0);
        using var stream = new FileInfo("case.bin").OpenWrite();
        stream.WriteByte((byte)[|c.Temperature|]);
        await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes([|c.Symptoms|]));
        using (var text = new FileInfo("case.txt").AppendText())
        {
            text.Write("{0}: {1}", c.Id, [|c.Onset|]);
        }
        """));

    [Fact]
    public Task TestCode_DoesNotReport() => Verify.Analyzer(Desk.Of("""
        namespace Xunit { public sealed class FactAttribute : Attribute; }

        public class ExportTests
        {
            [Xunit.Fact] public void Exports() => System.IO.File.WriteAllText("case.txt", new IndexCase().Name);
        }
        """));

    /// <summary>Each channel has its rule.</summary>
    [Fact]
    public Task OtherChannels_DoNotReport() => Verify.Analyzer(Desk.With("""
        Console.Out.WriteLine(c.Name);
        TextWriter output = Console.Error;
        output.WriteLine(c.Name);
        throw new InvalidOperationException(c.Name);
        """));

    [Fact]
    public Task RowsOfTheTeam_ReportWhatTheirLibrariesWrite() => Verify.Analyzer(Desk.With("""
        Team.Exports.Save(c.Name, [|c.Symptoms|]);
        Team.Sheet.OnDisk("cases").Cell([|c.Name|]);
        Team.Sheet.InMemory().Cell(c.Name);
        """) with
    {
        ReferencedSources = ["""
            namespace Team
            {
                public static class Exports
                {
                    public static void Save(string name, string text) { }
                }

                public sealed class Sheet
                {
                    public static Sheet OnDisk(string path) => new();

                    public static Sheet InMemory() => new();

                    public void Cell(object value) { }
                }
            }
            """],
        AdditionalFiles = [("team.dataflow.txt", """
            sink | M:Team.Exports.Save(System.String,System.String) | text | file
            file | M:Team.Sheet.OnDisk(System.String)
            sink | M:Team.Sheet.Cell(System.Object) | value | file | into = this
            """)],
    });

    [Fact]
    public Task HalfTypedCode_IsSurvived() => Verify.Survives("""
        using System.IO;
        using ContactTracing.DataProtection;

        public class Case { [HealthData] public string? Symptoms { get; init; } }

        public class Export
        {
            private readonly StreamWriter _writer = new("cases.csv");

            public void Write(Case c)
            {
                _writer.WriteLine(c.Symptoms);
                using var file = File.Create("case.txt");
                Into(new StreamWriter(file), c);
            }

            private static void Into(TextWriter writer, Case c) => writer.Write(c.Symptoms);
        }
        """);
}
