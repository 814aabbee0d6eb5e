using ContactTracing.Analyzers.Generation.GuardedDecorator;
using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.TestKit;
using static ContactTracing.TestKit.Expectation;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Usage.CannotGenerateAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Usage;

public sealed class CannotGenerateAnalyzerTests
{
    private const string Anchor = "[RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }";

    [Fact]
    public Task TypeThatIsNotPartial_Reports() => Verify.Analyzer(
        Source($$"""[RetentionMax(90)] public sealed class {|#0:IndexCase|} { {{Anchor}} }"""),
        Expect(0)
            .Message("No retention policy can be generated for 'IndexCase', because it is not partial, and nothing would delete its records in time (S8, S10); add the modifier 'partial'")
            .Message("Aucune politique de conservation ne peut être générée pour « IndexCase » : il n’est pas partiel, et rien ne supprimerait ses enregistrements à temps (S8, S10) ; ajoutez le modificateur « partial »", "fr"));

    [Theory]
    [InlineData("class")]
    [InlineData("struct")]
    [InlineData("record")]
    [InlineData("record struct")]
    [InlineData("interface")]
    public Task EveryKindOfTypeThatIsNotPartial_Reports(string kind) => Verify.Analyzer(
        Source($$"""[RetentionMax(90)] public {{kind}} [|IndexCase|] { [RetentionAnchor] public DateTimeOffset CollectedAt { get; } }"""));

    [Theory]
    [InlineData("class")]
    [InlineData("struct")]
    [InlineData("record")]
    [InlineData("record struct")]
    [InlineData("interface")]
    public Task EveryKindOfPartialType_DoesNotReport(string kind) => Verify.Analyzer(
        Source($$"""[RetentionMax(90)] public partial {{kind}} IndexCase { [RetentionAnchor] public DateTimeOffset CollectedAt { get; } }"""));

    [Fact]
    public Task ContainerThatIsNotPartial_Reports() => Verify.Analyzer(
        Source($$"""
            public partial class Outer { public class Middle { [RetentionMax(90)] public sealed partial class {|#0:IndexCase|} { {{Anchor}} } } }
            """),
        Expect(0)
            .Message("No retention policy can be generated for 'IndexCase', because 'Middle', which contains it, is not partial, and nothing would delete its records in time (S8, S10); add the modifier 'partial' to 'Middle'")
            .Message("Aucune politique de conservation ne peut être générée pour « IndexCase » : « Middle », qui le contient, n’est pas partiel, et rien ne supprimerait ses enregistrements à temps (S8, S10) ; ajoutez le modificateur « partial » à « Middle »", "fr"));

    [Fact]
    public Task StaticType_Reports() => Verify.Analyzer(
        Source("[RetentionMax(90)] public static partial class {|#0:Cases|};"),
        Expect(0).Message("No retention policy can be generated for 'Cases', because it is static and has no records (S8); put [RetentionMax] on the type of the records"));

    [Fact]
    public Task RefStruct_Reports() => Verify.Analyzer(
        Source($$"""[RetentionMax(90)] public ref partial struct {|#0:Row|} { {{Anchor}} }"""),
        Expect(0).Message("No retention policy can be generated for 'Row', because it is a ref struct, which no collection can hold (S8); put [RetentionMax] on the type that is stored"));

    [Fact]
    public Task FileLocalType_Reports() => Verify.Analyzer(
        Source($$"""[RetentionMax(90)] file partial class {|#0:IndexCase|} { {{Anchor}} }"""),
        Expect(0).Message("No retention policy can be generated for 'IndexCase', because 'IndexCase' is local to its file, so that no other file can add to it (S8, S10); remove the modifier 'file'"));

    [Fact]
    public Task TypeInsideAFileLocalType_Reports() => Verify.Analyzer(
        Source($$"""file partial class Outer { [RetentionMax(90)] public partial class [|IndexCase|] { {{Anchor}} } }"""));

    [Theory]
    [InlineData("public class IndexCaseRetention;")]
    [InlineData("public enum IndexCaseRetention { Short }")]
    [InlineData("public static class IndexCaseRetention;")]
    [InlineData("internal static partial class IndexCaseRetention;")]
    [InlineData("namespace IndexCaseRetention { public class Other; }")]
    public Task TakenName_Reports(string declaration) => Verify.Analyzer(
        Source($$"""
            [RetentionMax(90)] public sealed partial class {|#0:IndexCase|} { {{Anchor}} }
            {{declaration}}
            """),
        Expect(0).Message("No retention policy can be generated for 'IndexCase', because the name 'IndexCaseRetention' is taken (S8, S10); rename yours, or make it part of a 'static partial class IndexCaseRetention' as accessible as 'IndexCase'"));

    [Theory]
    [InlineData("public static int Policy => 1;", "IndexCaseRetention.Policy")]
    [InlineData("public static void PurgeExpired() { }", "IndexCaseRetention.PurgeExpired")]
    public Task TakenNameOfAMember_Reports(string member, string taken) => Verify.Analyzer(
        Source($$"""
            [RetentionMax(90)] public sealed partial class {|#0:IndexCase|} { {{Anchor}} }
            public static partial class IndexCaseRetention { {{member}} }
            """),
        Expect(0)
            .Message($"No retention policy can be generated for 'IndexCase', because it would have a member '{taken}', and there is one already (S8, S10); rename yours")
            .Message($"Aucune politique de conservation ne peut être générée pour « IndexCase » : elle aurait un membre « {taken} », et il en existe déjà un (S8, S10) ; renommez le vôtre", "fr"));

    [Theory]
    [InlineData("public static partial class IndexCaseRetention { public static int Purges => 1; }")]
    [InlineData("public class IndexCaseRetention<T>;")]
    [InlineData("public class indexCaseRetention;")]
    [InlineData("public class Other { public class IndexCaseRetention; }")]
    public Task SimilarName_DoesNotReport(string declaration) => Verify.Analyzer(Source($$"""
        [RetentionMax(90)] public sealed partial class IndexCase { {{Anchor}} }
        {{declaration}}
        """));

    [Theory]
    [InlineData("public int IndexCaseRetention => 1;")]
    [InlineData("public void IndexCaseRetention() { }")]
    public Task NameTakenByAMemberOfTheContainer_Reports(string member) => Verify.Analyzer(Source($$"""
        public partial class Outer { [RetentionMax(90)] public sealed partial class [|IndexCase|] { {{Anchor}} } {{member}} }
        """));

    [Fact]
    public Task NameTakenByTheContainerItself_Reports() => Verify.Analyzer(Source($$"""
        public partial class IndexCaseRetention { [RetentionMax(90)] public sealed partial class [|IndexCase|] { {{Anchor}} } }
        """));

    [Fact]
    public Task NameOfAnAccessorThatIsTaken_Reports() => Verify.Analyzer(
        Source($$"""[RetentionMax(90)] public sealed partial class {|#0:IndexCase|} { {{Anchor}} public int ReadRetentionAnchor => 1; }"""),
        Expect(0).Message("No retention policy can be generated for 'IndexCase', because it would have a member 'IndexCase.ReadRetentionAnchor', and there is one already (S8, S10); rename yours"));

    [Theory]
    [InlineData("bool Closed")]
    [InlineData("bool? Closed")]
    [InlineData("DateTimeOffset Closed")]
    [InlineData("DateTimeOffset? Closed")]
    [InlineData("DateOnly? Closed")]
    [InlineData("int? Closed")]
    [InlineData("string? Closed")]
    public Task DeleteWhenThatCanTell_DoesNotReport(string member) => Verify.Analyzer(Source($$"""
        [RetentionMax(90, DeleteWhen = "Closed")] public sealed partial class IndexCase { {{Anchor}} public {{member}} { get; init; } }
        """));

    [Fact]
    public Task DeleteWhenThatNamesTheAnchor_Reports() => Verify.Analyzer(
        Source($$"""[RetentionMax(90, DeleteWhen = "CollectedAt")] public sealed partial class [|IndexCase|] { {{Anchor}} }"""));

    [Fact]
    public Task ReferenceInCodeThatDoesNotSayWhatMayBeNull_DoesNotReport() => Verify.Analyzer(Source($$"""
        #nullable disable
        [RetentionMax(90, DeleteWhen = "Closed")] public sealed partial class IndexCase { {{Anchor}} public string Closed { get; init; } }
        """));

    [Theory]
    [InlineData("public int Closed { get; init; }")]
    [InlineData("public DayOfWeek Closed { get; init; }")]
    [InlineData("public static bool Closed { get; set; }")]
    [InlineData("public bool Closed { set { } }")]
    [InlineData("public string Closed { get; init; } = \"\";")]
    [InlineData("public List<string> Closed { get; } = [];")]
    public Task DeleteWhenThatCannotTell_Reports(string member) => Verify.Analyzer(
        Source($$"""[RetentionMax(90, DeleteWhen = "Closed")] public sealed partial class {|#0:IndexCase|} { {{Anchor}} {{member}} }"""),
        Expect(0).Message("No retention policy can be generated for 'IndexCase', because 'Closed', which DeleteWhen names, cannot tell whether it is set (S10); name a bool, a DateTimeOffset or a nullable member of each record"));

    [Theory]
    [InlineData("")]
    [InlineData("public bool closed { get; init; }")]
    [InlineData("public bool Closed() => true;")]
    public Task DeleteWhenThatNamesNoMember_IsLeftToTheContradictionRule(string member) => Verify.Analyzer(
        Source($$"""[RetentionMax(90, DeleteWhen = "Closed")] public sealed partial class IndexCase { {{Anchor}} {{member}} }"""));

    [Fact]
    public Task DeleteWhenThatIsPrivateToABase_Reports() => Verify.Analyzer(
        Source($$"""
            public class Person { private bool Closed { get; init; } public bool Open => !Closed; }
            [RetentionMax(90, DeleteWhen = "Closed")] public sealed partial class {|#0:IndexCase|} : Person { {{Anchor}} }
            """),
        Expect(0).Message("No retention policy can be generated for 'IndexCase', because 'Closed', which DeleteWhen names, is private to a base type (S10); make it protected"));

    [Fact]
    public Task DeleteWhenThatMayNotBeUsed_Reports() => Verify.Analyzer(
        Source($$"""[RetentionMax(90, DeleteWhen = "Closed")] public sealed partial class {|#0:IndexCase|} { {{Anchor}} [Obsolete("No.", true)] public bool Closed { get; init; } }"""),
        Expect(0)
            .Message("No retention policy can be generated for 'IndexCase', because 'Closed', which DeleteWhen names, may not be used, being obsolete or experimental (S10); name a member that may")
            .Message("Aucune politique de conservation ne peut être générée pour « IndexCase » : « Closed », que désigne DeleteWhen, ne peut pas être utilisé, étant obsolète ou expérimental (S10) ; désignez un membre qui peut l’être", "fr"));

    [Theory]
    [InlineData("01/04/2021")]
    [InlineData("2021-02-29")]
    [InlineData("")]
    public Task SunsetThatIsNoIsoDate_IsLeftToTheContradictionRule(string sunset) => Verify.Analyzer(
        Source($$"""[RetentionMax(90, Sunset = "{{sunset}}")] public sealed partial class IndexCase { {{Anchor}} }"""));

    [Fact]
    public Task SunsetThatIsAnIsoDate_DoesNotReport() => Verify.Analyzer(
        Source($$"""[RetentionMax(90, Sunset = "2021-04-01")] public sealed partial class IndexCase { {{Anchor}} }"""));

    [Theory]
    [InlineData("public sealed class IndexCase { ANCHOR }")]
    [InlineData("[RetentionMax(90)] public abstract class TracingData;")]
    [InlineData("[RetentionMax(90)] public interface ITracingData;")]
    [InlineData("[RetentionMax(90)] public partial class Person { ANCHOR } public sealed class Nurse : Person;")]
    [InlineData("[assembly: RetentionMax(90)] public sealed class Clock { public DateTimeOffset Now { get; init; } }")]
    [InlineData("[assembly: RetentionMax(90)] [RetentionExempt(\"r\", \"l\")] public sealed class Request { ANCHOR }")]
    public Task TypeForWhichNothingIsToBeGenerated_DoesNotReport(string source) =>
        Verify.Analyzer(Source(source.Replace("ANCHOR", Anchor, StringComparison.Ordinal)));

    [Fact]
    public Task AnchoredTypeUnderAnAssemblyDefault_ThatIsNotPartial_Reports() =>
        Verify.Analyzer(Source($$"""[assembly: RetentionMax(90)] public sealed class [|IndexCase|] { {{Anchor}} }"""));

    [Fact]
    public Task CopyOfTheAttributesWithoutTheCalendar_Reports() => Verify.Analyzer(
        new TestProject("""
            namespace ContactTracing.DataProtection
            {
                public sealed class HealthDataAttribute : Attribute;
                public sealed class RetentionMaxAttribute : Attribute { public RetentionMaxAttribute(int days) { } }
                public sealed class RetentionAnchorAttribute : Attribute;
                [RetentionMax(90)] public sealed partial class {|#0:IndexCase|} { [RetentionAnchor] public DateTimeOffset At { get; init; } }
            }
            """) { RegisteredReferences = false },
        Expect(0).Message("No retention policy can be generated for 'IndexCase', because its attribute comes without the calendar that computes deadlines (S8, S10); reference the package ContactTracing.DataProtection"));

    [Theory]
    [InlineData("namespace Own { public static class {|#0:ContactTracingRegistry|} { } }", "ContactTracingRegistry")]
    [InlineData("public class {|#0:Own|};", "Own")]
    public Task NameThatTheRegisterWouldHave_Reports(string declaration, string name) => Verify.Analyzer(
        new TestProject(Source($$"""[RetentionMax(90)] public sealed partial class IndexCase { {{Anchor}} }"""), declaration)
        {
            GlobalConfig = "is_global = true\nbuild_property.RootNamespace = Own",
        },
        Expect(0)
            .Message($"No register of the processing can be generated, because '{name}' has its name or that of its namespace (S26); rename '{name}', or set another RootNamespace in the project")
            .Message($"Aucun registre du traitement ne peut être généré : « {name} » porte son nom ou celui de son espace de noms (S26) ; renommez « {name} », ou donnez au projet un autre RootNamespace", "fr"));

    [Fact]
    public Task NameOfTheRegister_WhereNothingIsDeclared_DoesNotReport() => Verify.Analyzer(
        new TestProject("public class Own;") { GlobalConfig = "is_global = true\nbuild_property.RootNamespace = Own" });

    [Fact]
    public Task GeneratedPolicy_TakesNoNameFromItself_DoesNotReport() => Verify.Analyzer(new TestProject(Source("""
        [RetentionMax(90)] public sealed partial class IndexCase { [RetentionAnchor] private DateTimeOffset at; public void Set() => at = default; }
        public static partial class IndexCaseRetention { public static int Purges => 1; }
        """))
    {
        Generators = [new RetentionGenerator()],
    });

    [Theory]
    [InlineData("file interface {|#0:ICases|} { NEED int Count(); }", "'ICases' is local to its file, so that nothing demands role and purpose at run time (S25); remove the modifier 'file'")]
    [InlineData("public class Desk { public interface {|#0:ICases|} { NEED int Count(); } }", "'Desk', which contains it, is not partial, so that nothing demands role and purpose at run time (S25); add the modifier 'partial' to 'Desk'")]
    [InlineData("public interface {|#0:ICases|} { NEED int Count(); } class GuardedCases; class GuardedICases;", "the name 'GuardedICases' is taken, so that nothing demands role and purpose at run time (S25); rename yours")]
    [InlineData("public interface {|#0:ICases|} { NEED int Count(); static abstract int All(); }", "no other class can implement 'ICases.All' and pass it on, so that nothing demands role and purpose at run time (S25); move it to another interface")]
    public Task InterfaceThatCannotBeDecorated_Reports(string declaration, string because) => Verify.Analyzer(
        Source(declaration.Replace("NEED", "[NeedToKnow(\"The nurse counts.\", TracingPurpose.Care)]", StringComparison.Ordinal)),
        Expect(0).Message("No guarded decorator can be generated for 'ICases', because " + because));

    [Theory]
    [InlineData("Roles = new[] { \"\" }")]
    [InlineData("Roles = new[] { \"tracing-nurse\", \" \" }")]
    [InlineData("Roles = new string[] { null! }")]
    [InlineData("Roles = new[] { \"\\uD800\" }")]
    [InlineData("Categories = new[] { (HealthCategory)99 }")]
    public Task DeclarationThatNobodyCanMeet_Reports(string argument) => Verify.Analyzer(
        Source($"public interface {{|#0:ICases|}} {{ [NeedToKnow(\"The nurse counts.\", TracingPurpose.Care, {argument})] int Count(); }}"),
        Expect(0)
            .Message("The guarded decorator of 'ICases' refuses everybody at 'ICases.Count', because its [NeedToKnow] names a role that is blank or no text, or a category that does not exist (S25); name the role and the category")
            .Message("Le décorateur protégé de « ICases » refuse tout le monde à « ICases.Count » : son [NeedToKnow] nomme un rôle vide ou qui n’est pas un texte, ou une catégorie qui n’existe pas (S25) ; nommez le rôle et la catégorie", "fr"));

    [Theory]
    [InlineData("public interface ICases { [NeedToKnow(\"The nurse counts.\", TracingPurpose.Care, Roles = new[] { \"infirmie\\u0300re\" }, Categories = new[] { HealthCategory.TestResult })] int Count(); }")]
    [InlineData("public interface ICases { NEED int Count(); } class GuardedCases;")]
    [InlineData("public partial class Desk { public interface ICases { NEED int Count(); } }")]
    [InlineData("public interface ICases { NEED int Count(); static int All() => 1; protected int Some() => 1; }")]
    [InlineData("file interface ICases { int Count(); }")]
    public Task InterfaceThatCanOrNeedNotBeDecorated_DoesNotReport(string declaration) => Verify.Analyzer(
        Source(declaration.Replace("NEED", "[NeedToKnow(\"The nurse counts.\", TracingPurpose.Care)]", StringComparison.Ordinal)));

    [Fact]
    public Task GeneratedDecorator_TakesNoNameFromItself_DoesNotReport() => Verify.Analyzer(
        new TestProject(Source("public interface ICases { [NeedToKnow(\"The nurse counts.\", TracingPurpose.Care)] int Count(); }")) { Generators = [new GuardedDecoratorGenerator()] });

    private static string Source(string declarations) => "using ContactTracing.DataProtection;\n" + declarations;
}
