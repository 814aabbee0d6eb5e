using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Retention.RetentionMissingAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

/// <summary>CT1001: types that declare classified data, and what answers for them.</summary>
public sealed partial class RetentionMissingAnalyzerTests
{
    private const string Usings = "global using ContactTracing.DataProtection;";

    private static TestProject Project(string source) => new(source, Usings);

    private static Task Verifies(string source, params Expectation[] expected) => Verify.Analyzer(Project(source), expected);

    [Fact]
    public Task DataClass_ReportsAtItsNameAndSaysWhatToDo() => Verifies(
        """
        public class {|#0:IndexCase|}
        {
            public int Id { get; set; }

            [HealthData] public string? Symptoms { get; set; }
        }
        """,
        Expect(0)
            .Message(
                "'IndexCase' declares classified data ('Symptoms') and no retention period, but such data must not be kept for more than three months (S8). "
                + "Add [RetentionMax(90)], or [RetentionExempt(reason, reference)] if the type only transports data.")
            .Message(
                "« IndexCase » déclare des données classifiées (« Symptoms ») sans durée de conservation, or elles ne doivent pas être conservées plus de trois mois (S8). "
                + "Ajoutez [RetentionMax(90)], ou [RetentionExempt(motif, référence)] si le type ne fait que transporter des données.",
                "fr"));

    [Theory]
    [InlineData("public class [|Case|] { [HealthData] public string? S { get; set; } }")]
    [InlineData("public struct [|Case|] { [HealthData] public string? S { get; set; } }")]
    [InlineData("internal sealed class [|Case|] { [IdentityData] internal string? Name; }")]
    [InlineData("public record [|Case|]([HealthData] string S);")]
    [InlineData("public record [|Case|]([property: IdentityData] string Name);")]
    [InlineData("public readonly record struct [|Case|]([HealthData] string S);")]
    [InlineData("public class [|Case|]<T> { [HealthData] public T? S { get; set; } }")]
    [InlineData("public class Outer { private class [|Case|] { [HealthData] public string? S { get; set; } } }")]
    [InlineData("file class [|Case|] { [HealthData] public string? S { get; set; } }")]
    [InlineData("public class [|Case|] { [HealthData] private string? _s; public void Set(string s) => _s = s; public int L => _s!.Length; }")]
    [InlineData("[HealthData] public class [|Report|] { public string? Text { get; set; } }")]
    public Task EveryKindOfDataType_Reports(string source) => Verifies(source);

    [Fact]
    public Task PartialType_ReportsOnce() => Verifies("""
        public partial class [|IndexCase|] { [HealthData] public string? Symptoms { get; set; } }

        public partial class IndexCase { [IdentityData] public string? Name { get; set; } }
        """);

    [Fact]
    public Task InheritedData_Reports() => Verifies("""
        public abstract class Person { [IdentityData] public string? Name { get; set; } }

        public class [|Contact|] : Person;
        """);

    [Fact]
    public Task InterfaceMember_ClassifiesItsImplementation() => Verifies("""
        public interface IHasSymptoms { [HealthData] string? Symptoms { get; } }

        public class [|IndexCase|] : IHasSymptoms { public string? Symptoms { get; set; } }
        """);

    [Theory]
    [InlineData("[RetentionMax(90)] public class Case { [HealthData] public string? S { get; set; } }")]
    [InlineData("[RetentionMax(90)] public class Base; public class Case : Base { [HealthData] public string? S { get; set; } }")]
    [InlineData("[RetentionMax(90)] public interface IBase; public class Case : IBase { [HealthData] public string? S { get; set; } }")]
    [InlineData("[RetentionMax(90)] public class Outer { public class Case { [HealthData] public string? S { get; set; } } }")]
    [InlineData("[assembly: RetentionMax(90)] public class Case { [HealthData] public string? S { get; set; } }")]
    [InlineData("[RetentionExempt(\"Lives for one request.\", \"S8\")] public class Case { [HealthData] public string? S { get; set; } }")]
    public Task RetainedOrExemptType_DoesNotReport(string source) => Verifies(source);

    [Fact]
    public Task ExemptionOfTheBase_DoesNotExemptADerivedType() => Verifies("""
        [RetentionExempt("Lives for one request.", "S8")]
        public class Request { [HealthData] public string? Symptoms { get; set; } }

        public class [|StoredRequest|] : Request;
        """);

    [Theory]
    [InlineData("public class Case { public string? Symptoms { get; set; } }")]
    [InlineData("public class Case { [Pseudonym] public string? Reference { get; set; } }")]
    [InlineData("public class Case { [NotPersonalData(\"A count of a region.\")] public int Count { get; set; } }")]
    [InlineData("public interface ICase { [HealthData] string? Symptoms { get; } }")]
    [InlineData("public abstract class Case { [HealthData] public string? Symptoms { get; set; } }")]
    [InlineData("public abstract class Dated { [HealthData] public string? Symptoms { get; set; } [RetentionAnchor] public DateTimeOffset At { get; init; } }")]
    [InlineData("public static class Labels { [HealthData] public static string Positive = \"positif\"; }")]
    [InlineData("public class Cache { [HealthData] public static string? Last; }")]
    [InlineData("public class Labels { [HealthData] public const string Positive = \"positif\"; }")]
    [InlineData("public class TextAttribute : Attribute { [HealthData] public string? Text { get; set; } }")]
    [InlineData("public class CaseException : Exception { [HealthData] public string? Symptoms { get; set; } }")]
    [InlineData("public ref struct Row { [HealthData] public ReadOnlySpan<char> Symptoms { get; set; } }")]
    [InlineData("public class Reader { [return: HealthData] public string Read() => \"\"; }")]
    [InlineData("public class Writer { public void Write([HealthData] string text) { } }")]
    [InlineData("public delegate void Handler([HealthData] string text);")]
    [InlineData("[HealthData] public readonly record struct Temperature(double Celsius);")]
    public Task TypesWithoutDataOfTheirOwn_DoNotReport(string source) => Verifies(source);

    [Fact]
    public Task ServicesThatHoldRecords_DoNotReport() => Verifies("""
        [RetentionMax(90)]
        public class IndexCase
        {
            [HealthData] public string? Symptoms { get; set; }

            [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }
        }

        [HealthData, RetentionMax(90)]
        public class Report { [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; } }

        public class CaseStore { private readonly List<IndexCase> _cases = []; public void Add(IndexCase c) => _cases.Add(c); }

        public class FollowUp(IndexCase current) { public IndexCase Current => current; }

        public class Reports { private readonly Report _last = new(); public string? Name => _last.ToString(); }

        public class Handler { public Task Handle(IndexCase c, CancellationToken t) => Task.CompletedTask; }

        public class FakeStore { public List<IndexCase> Saved { get; } = []; }
        """);

    [Fact]
    public Task MemberOfAClassifiedType_IsDataOfTheType() => Verifies("""
        [HealthData] public readonly record struct Temperature(double Celsius);

        public class [|Measurement|] { public Temperature Value { get; set; } }
        """);

    [Theory]
    [InlineData("[TracingRecord(DataSubject.IndexCase)] public class {|CT1001:Household|} { public List<IndexCase> Cases { get; } = []; }")]
    [InlineData("public class {|CT1001:Household|} { public List<IndexCase> Cases { get; } = []; [RetentionAnchor] public DateTimeOffset At { get; init; } }")]
    [InlineData("[TracingRecord(DataSubject.Contact)] public abstract class {|CT1001:Person|} { [IdentityData] public string? Name { get; set; } }")]
    [InlineData("[TracingRecord(DataSubject.Contact)] public struct {|CT1001:Pair|} { public IndexCase Index; }")]
    public Task DeclaredRecordThatCarriesData_Reports(string source) => Verifies(
        source + " [RetentionMax(90)] public class IndexCase { [HealthData] public string? S { get; set; } [RetentionAnchor] public DateTimeOffset At { get; init; } }");

    [Theory]
    [InlineData("Gone")]
    [InlineData("IGone")]
    public Task TypeWhoseBaseIsMissing_DoesNotReport(string supertype) => Verify.Analyzer(
        Project($"public class IndexCase : {supertype} {{ [HealthData] public string? Symptoms {{ get; set; }} }}") with { CompilerErrors = ["CS0246"] });

    [Fact]
    public Task DeclaredRecordWithoutClassifiedData_DoesNotReport() => Verifies("""
        [TracingRecord(DataSubject.IndexCase)]
        public class Visit { [RetentionAnchor] public DateTimeOffset At { get; init; } public int Room { get; init; } }
        """);

    [Fact]
    public Task CarrierThatIsNeitherStoredNorDeclared_DoesNotReport() => Verifies("""
        [assembly: System.Reflection.AssemblyMetadata("a", "b")]

        public class Household { public List<Person> Members { get; } = []; }

        [RetentionMax(90)]
        public class Person { [IdentityData] public string? Name { get; set; } [RetentionAnchor] public DateTimeOffset At { get; init; } }
        """);

    [Fact]
    public Task ForeignAttributesAlone_DoNotReport() => Verify.Analyzer(Project("""
        public class Account { [Microsoft.AspNetCore.Identity.PersonalData] public string? Email { get; set; } }
        """) with { References = [TestReferences.Of(typeof(Microsoft.AspNetCore.Identity.PersonalDataAttribute).Assembly)] });

    [Fact]
    public Task AssemblyRow_CountsAsADeclaration() => Verifies("""
        [assembly: Classify("P:Person.Phone", DataClass.Identity)]

        public class [|Person|] { public string? Phone { get; set; } }
        """);
}
