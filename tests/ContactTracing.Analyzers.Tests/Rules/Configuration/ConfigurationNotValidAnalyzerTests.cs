using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Configuration.ConfigurationNotValidAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Configuration;

public sealed partial class ConfigurationNotValidAnalyzerTests
{
    private const string Vendor = """
        namespace Vendor
        {
            public class Person { public string Phone { get; set; } = ""; }
        }
        """;

    [Fact]
    public async Task RowWithoutSeparator_Reports() => await Verify.Analyzer(
        WithTable("# vendor\n{|#0:health P:Vendor.Person.Phone|}\n"),
        Expect(0)
            .Message("health P:Vendor.Person.Phone: the row has no '|', so it counts for nothing; write 'class | documentation id', such as 'health | P:Vendor.Patient.BirthDate'")
            .Message("health P:Vendor.Person.Phone : la ligne n’a pas de « | » et ne compte pour rien ; écrivez « classe | identifiant de documentation », par exemple « health | P:Vendor.Patient.BirthDate »", "fr"));

    [Fact]
    public async Task UnknownDataClass_Reports() => await Verify.Analyzer(
        WithTable("{|#0:helth | P:Vendor.Person.Phone|}"),
        Expect(0).Message("helth | P:Vendor.Person.Phone: 'helth' is no data class, so nothing is classified; write one of health, identity, pseudonym, none"));

    [Fact]
    public async Task IdThatResolvesToNothing_Reports() => await Verify.Analyzer(
        WithTable("health | P:Vendor.Person.Phone\r\n{|#0:health | P:Vendor.Person.Fone|}\r\n"),
        Expect(0).Message("health | P:Vendor.Person.Fone: nothing here has the documentation id 'P:Vendor.Person.Fone', so nothing is classified; correct the id, or remove it if the library is gone"));

    [Theory]
    [InlineData("P:Vendor.Person.Phone,P:Vendor.Person.Name")]
    [InlineData("P:Vendor.Person.Phone;")]
    [InlineData("P:Vendor.Person.Phone()")]
    [InlineData("T:Vendor.Person{}")]
    [InlineData("T:Vendor.Person,")]
    public async Task IdFollowedBySomethingElse_Reports(string id) => await Verify.Analyzer(
        WithTable($"{{|#0:health | {id}|}}"),
        Expect(0).Message($"health | {id}: nothing here has the documentation id '{id}', so nothing is classified; correct the id, or remove it if the library is gone"));

    [Theory]
    [InlineData("M:Vendor.Ids.Of``1(System.Collections.Generic.List{``0},System.Int32[],System.Int32[0:,0:],System.Nullable{System.Int32}@)")]
    [InlineData("M:Vendor.Ids.op_Implicit(Vendor.Ids)~System.String")]
    [InlineData("P:Vendor.Ids.Item(System.IntPtr)")]
    [InlineData("P:Vendor.Ids.Inner`1.Value")]
    [InlineData("F:Vendor.Ids.class")]
    public async Task IdOfEveryShape_DoesNotReport(string id) => await Verify.Analyzer(new TestProject("""
        namespace Vendor
        {
            public class Ids
            {
                public string @class = "";
                public string this[nint index] => "";
                public static implicit operator string(Ids ids) => "";
                public string Of<T>(List<T> a, int[] b, int[,] c, ref int? d) => "";
                public class Inner<T> { public T? Value { get; set; } }
            }
        }
        """) { AdditionalFiles = [("vendor.classification.txt", $"health | {id}")] });

    [Theory]
    [InlineData("E:Vendor.Person.Changed")]
    [InlineData("N:Vendor")]
    [InlineData("Vendor.Person.Phone")]
    public async Task IdThatCannotBeClassified_Reports(string id) => await Verify.Analyzer(WithTable($"[|health | {id}|]"));

    [Fact]
    public async Task ContradictoryRows_ReportTheWeakerOne() => await Verify.Analyzer(
        WithTable("{|#0:none | P:Vendor.Person.Phone|}\nidentity | P:Vendor.Person.Phone"),
        Expect(0).Message("none | P:Vendor.Person.Phone: the same symbol is declared 'identity' at vendor.classification.txt:2, and the stronger of both counts; remove one"));

    [Fact]
    public async Task RowThatDeniesAnAttribute_Reports() => await Verify.Analyzer(
        new TestProject("""
            using ContactTracing.DataProtection;
            public class Person { [IdentityData] public string Name = ""; }
            """)
        {
            AdditionalFiles = [("own.classification.txt", "{|#0:none | F:Person.Name|}")],
        },
        Expect(0).Message("none | F:Person.Name: the symbol is classified in code (Person.Name [IdentityData]) and stays so; remove the row, or correct the code if the review covers it"));

    [Fact]
    public async Task SeveralFiles_ReportEachTheirOwn() => await Verify.Analyzer(new TestProject(Vendor)
    {
        AdditionalFiles =
        [
            ("a.classification.txt", "[|first|]\nhealth | P:Vendor.Person.Phone"),
            ("sub/b.classification.txt", "\n[|second|]"),
        ],
    });

    [Fact]
    public async Task AssemblyAttributeThatResolvesToNothing_Reports() => await Verify.Analyzer(
        "using ContactTracing.DataProtection;\n[assembly: {|#0:Classify(\"P:Vendor.Person.Fone\", DataClass.Identity)|}]\n" + Vendor,
        Expect(0).Message("P:Vendor.Person.Fone: nothing here has the documentation id 'P:Vendor.Person.Fone', so nothing is classified; correct the id, or remove it if the library is gone"));

    [Fact]
    public async Task AssemblyAttributeWithAnUnknownClass_Reports() => await Verify.Analyzer(
        "using ContactTracing.DataProtection;\n[assembly: [|Classify(\"P:Vendor.Person.Phone\", (DataClass)42)|]]\n" + Vendor);

    [Fact]
    public async Task UnknownKeyInEditorConfig_ReportsOnce() => await Verify.Analyzer(
        new TestProject(Vendor, "public class Second { }", "public class Third { }") { EditorConfig = "[*.cs]\ncontact_tracing.heath_attributes = Vendor.SecretAttribute" },
        ExpectNowhere("CT0002"));

    [Fact]
    public async Task UnknownKeyInGlobalConfig_Reports() => await Verify.Analyzer(
        new TestProject(Vendor) { GlobalConfig = "is_global = true\ncontact_tracing.health_attribute = Vendor.SecretAttribute" },
        ExpectNowhere("CT0002"));

    [Fact]
    public async Task ValueThatIsNoAttributeName_Reports() => await Verify.Analyzer(
        new TestProject(Vendor) { EditorConfig = "[*.cs]\ncontact_tracing.health_attributes = [Secret]" },
        ExpectNowhere("CT0002")
            .Message("contact_tracing.health_attributes: '[Secret]' is no metadata name of an attribute class, so it classifies nothing; write names such as Vendor.SensitiveAttribute, separated by commas")
            .Message("contact_tracing.health_attributes : « [Secret] » n’est pas le nom en métadonnées d’une classe d’attribut et ne classe rien ; écrivez des noms comme Vendor.SensitiveAttribute, séparés par des virgules", "fr"));

    [Fact]
    public async Task BudgetThatIsNoPositiveNumber_Reports() => await Verify.Analyzer(
        new TestProject(Vendor) { GlobalConfig = "is_global = true\ncontact_tracing.flow_budget = 1e6" },
        ExpectNowhere("CT0002")
            .Message("contact_tracing.flow_budget: '1e6' is no positive number, so the usual value holds; write digits alone, such as 2000000")
            .Message("contact_tracing.flow_budget : « 1e6 » n’est pas un nombre positif, la valeur habituelle s’applique donc ; n’écrivez que des chiffres, par exemple 2000000", "fr"));

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("9999999999")]
    [InlineData("none")]
    public async Task BudgetOfNothing_Reports(string budget) => await Verify.Analyzer(
        new TestProject(Vendor) { GlobalConfig = $"is_global = true\ncontact_tracing.flow_budget = {budget}" }, ExpectNowhere("CT0002"));

    [Fact]
    public async Task BudgetInDigits_DoesNotReport() => await Verify.Analyzer(
        new TestProject(Vendor) { GlobalConfig = "is_global = true\ncontact_tracing.flow_budget = 250000" });

    [Fact]
    public async Task ValueThatIsATypeAndNoAttribute_Reports() => await Verify.Analyzer(
        new TestProject(Vendor) { EditorConfig = "[*.cs]\ncontact_tracing.health_attributes = Vendor.Person" },
        ExpectNowhere("CT0002"));

    [Fact]
    public async Task ValidConfiguration_DoesNotReport() => await Verify.Analyzer(
        new TestProject("using ContactTracing.DataProtection;\n[assembly: Classify(\"T:Vendor.Person\", DataClass.Identity)]\n" + Vendor)
        {
            AdditionalFiles = [("vendor.classification.txt", "# what the vendor knows\n\nIdentity | P:Vendor.Person.Phone\nhealth|P:Vendor.Person.Phone\n")],
            EditorConfig = "[*.cs]\ncontact_tracing.health_attributes = Vendor.NotHereAttribute, Vendor.Other\ncontact_tracing_other.key = 1\ndotnet_diagnostic.CT1001.severity = none",
        });

    [Fact]
    public async Task FileThatIsNoTable_DoesNotReport() => await Verify.Analyzer(
        new TestProject(Vendor) { AdditionalFiles = [("BannedSymbols.txt", "P:Nothing.Here;why"), ("classification.txt", "nonsense")] });

    [Fact]
    public async Task HalfTypedAttribute_DoesNotReport() => await Verify.Analyzer(
        new TestProject("using ContactTracing.DataProtection;\n[assembly: Classify(\"P:Vendor.Person.Phone\", DataClass.)]\n" + Vendor) { CompilerErrors = ["CS1001"] });

    // That the mapping is in force shows in the contradiction; "a" has the option, and the attribute is used in "b".
    [Theory]
    [InlineData("Vendor.SecretAttribute", "[|none | F:Own.Text|]")]
    [InlineData("vendor.secretattribute", "none | F:Own.Text")]
    public async Task AttributeMappedForAFolder_ReportsContradictionsInTheWholeCompilation(string attribute, string row) => await Verify.Analyzer(new TestProject
    {
        Sources =
        [
            ("a/Vendor.cs", "namespace Vendor { public class SecretAttribute : System.Attribute { } }"),
            ("b/Own.cs", "public class Own { [Vendor.Secret] public string Text = \"\"; }"),
        ],
        AdditionalFiles = [("own.classification.txt", row)],
        EditorConfig = "[a/*.cs]\ncontact_tracing.health_attributes = " + attribute,
    });

    [Fact]
    public async Task SeverityOfAGlobalConfig_ReportsTablesWithIt() => await Verify.Analyzer(
        WithTable("{|#0:nonsense|}") with { GlobalConfig = "is_global = true\ndotnet_diagnostic.CT0002.severity = error" },
        Expect(0).Severity(Microsoft.CodeAnalysis.DiagnosticSeverity.Error));

    [Fact]
    public async Task SeverityOfSourceFiles_ReportsTablesWithoutIt() => await Verify.Analyzer(
        WithTable("{|#0:nonsense|}") with { EditorConfig = "[*]\ndotnet_diagnostic.CT0002.severity = none" }, Expect(0));

    private static TestProject WithTable(string table) =>
        new(Vendor) { AdditionalFiles = [("vendor.classification.txt", table)] };
}
