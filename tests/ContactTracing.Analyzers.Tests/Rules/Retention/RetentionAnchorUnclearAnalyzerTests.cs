using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.TestKit;
using static ContactTracing.TestKit.Expectation;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Retention.RetentionAnchorUnclearAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

public sealed class RetentionAnchorUnclearAnalyzerTests
{
    [Fact]
    public Task RetainedTypeWithoutAnchor_Reports() => Verify.Analyzer(
        Source("[RetentionMax(90)] public sealed partial class {|#0:IndexCase|} { public DateTimeOffset CollectedAt { get; init; } }"),
        Expect(0)
            .Message("'IndexCase' has a retention period but no anchor, so nothing says from when its three months run (S8); mark the instant of its collection: [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }")
            .Message("« IndexCase » a une durée de conservation mais pas d’ancre : rien ne dit à partir de quand courent ses trois mois (S8) ; marquez l’instant de la collecte : [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }", "fr"));

    [Fact]
    public Task RetainedTypeWithAnAnchor_DoesNotReport() => Verify.Analyzer(
        Source("[RetentionMax(90)] public sealed partial class IndexCase { [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; } }"));

    [Fact]
    public Task TwoAnchors_Report() => Verify.Analyzer(
        Source("""
            [RetentionMax(90)]
            public sealed partial class {|#0:IndexCase|}
            {
                [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }
                [RetentionAnchor] public DateTimeOffset CreatedAt { get; init; }
            }
            """),
        Expect(0)
            .Message("'IndexCase' has more than one retention anchor ('CollectedAt', 'CreatedAt'), so its deadline is ambiguous (S8); keep [RetentionAnchor] on the earliest of these instants only")
            .Message("« IndexCase » a plusieurs ancres de conservation ('CollectedAt', 'CreatedAt'), son échéance est donc ambiguë (S8) ; ne gardez [RetentionAnchor] que sur le plus ancien de ces instants", "fr"));

    [Fact]
    public Task AnchorBesideThatOfTheBase_Reports() => Verify.Analyzer(
        Source("""
            [RetentionMax(90)] public partial class Person { [RetentionAnchor] public DateTimeOffset At { get; init; } }
            public sealed partial class {|#0:Nurse|} : Person { [RetentionAnchor] public new DateTimeOffset At { get; init; } }
            """),
        Expect(0).Message("'Nurse' has more than one retention anchor ('At', 'Person.At'), so its deadline is ambiguous (S8); keep [RetentionAnchor] on the earliest of these instants only"));

    [Fact]
    public Task OverrideOfTheAnchorOfTheBase_DoesNotReport() => Verify.Analyzer(Source("""
        [RetentionMax(90)] public abstract partial class Person { [RetentionAnchor] public abstract DateTimeOffset At { get; } }
        [RetentionMax(60)] public sealed partial class Nurse : Person { [RetentionAnchor] public override DateTimeOffset At => default; }
        """));

    [Fact]
    public Task NullableAnchor_Reports() => Verify.Analyzer(
        Source("[RetentionMax(90)] public sealed partial class IndexCase { [RetentionAnchor] public DateTimeOffset? {|#0:CollectedAt|} { get; init; } }"),
        Expect(0)
            .Message("The retention anchor 'CollectedAt' of 'IndexCase' is of type 'DateTimeOffset?': a record without it would have no deadline (S8); make it a time that is always set")
            .Message("L’ancre de conservation « CollectedAt » de « IndexCase » est de type « DateTimeOffset? » : un enregistrement où elle manque n’aurait pas d’échéance (S8) ; donnez-lui un type qui est toujours renseigné", "fr"));

    [Fact]
    public Task NullableDateAnchor_Reports() => Verify.Analyzer(
        Source("[RetentionMax(90)] public partial record struct Call([property: RetentionAnchor] DateOnly? [|MadeOn|]);"));

    [Fact]
    public Task DateTimeAnchor_Reports() => Verify.Analyzer(
        Source("[RetentionMax(90)] public sealed partial class IndexCase { [RetentionAnchor] public DateTime {|#0:CollectedAt|} { get; init; } }"),
        Expect(0)
            .Message("The retention anchor 'CollectedAt' of 'IndexCase' is of type 'DateTime', which loses its time zone when it is stored, so that its day and its deadline are ambiguous (S8); make it a DateTimeOffset")
            .Message("L’ancre de conservation « CollectedAt » de « IndexCase » est de type « DateTime », qui perd son fuseau horaire quand il est stocké : son jour et son échéance sont ambigus (S8) ; faites-en un DateTimeOffset", "fr"));

    [Fact]
    public Task NullableDateTimeAnchor_Reports() => Verify.Analyzer(
        Source("[RetentionMax(90)] public sealed partial record IndexCase([property: RetentionAnchor] DateTime? [|CollectedAt|]);"));

    [Theory]
    [InlineData("DateTimeOffset")]
    [InlineData("DateOnly")]
    [InlineData("System.DateTimeOffset")]
    public Task AnchorThatTellsADay_DoesNotReport(string type) => Verify.Analyzer(
        Source($$"""[RetentionMax(90)] public sealed partial class IndexCase { [RetentionAnchor] public {{type}} CollectedAt { get; init; } }"""));

    [Theory]
    [InlineData("string")]
    [InlineData("long")]
    [InlineData("long?")]
    [InlineData("TimeOnly")]
    [InlineData("object")]
    public Task AnchorThatIsNoTime_Reports(string type) => Verify.Analyzer(
        Source($$"""[RetentionMax(90)] public sealed partial class IndexCase { [RetentionAnchor] public {{type}} {|#0:CollectedAt|} { get; init; } = default!; }"""),
        Expect(0).Message(
            $"The retention anchor 'CollectedAt' of 'IndexCase' is of type '{type}', from which no period can be counted (S8); make it a DateTimeOffset or a DateOnly"));

    [Fact]
    public Task StaticAnchor_Reports() => Verify.Analyzer(
        Source("[RetentionMax(90)] public sealed partial class IndexCase { [RetentionAnchor] public static DateTimeOffset {|#0:CollectedAt|} { get; set; } }"),
        Expect(0)
            .Message("The retention anchor 'CollectedAt' of 'IndexCase' is static, so that all records would share one deadline (S8); make it a property of each record")
            .Message("L’ancre de conservation « CollectedAt » de « IndexCase » est statique : tous les enregistrements partageraient une seule échéance (S8) ; faites-en une propriété de chaque enregistrement", "fr"));

    [Theory]
    [InlineData("public DateTimeOffset {|#0:At|} { set { } }")]
    [InlineData("public DateTimeOffset {|#0:this|}[int index] => default;")]
    public Task AnchorThatCannotBeRead_Reports(string member) => Verify.Analyzer(
        Source($$"""[RetentionMax(90)] public sealed partial class IndexCase { [RetentionAnchor] {{member}} }"""),
        Expect(0));

    [Theory]
    [InlineData("Obsolete(\"Use At.\", true)")]
    [InlineData("System.Diagnostics.CodeAnalysis.Experimental(\"HOSP001\")")]
    public Task AnchorThatMayNotBeUsed_Reports(string attribute) => Verify.Analyzer(
        Source($$"""[RetentionMax(90)] public sealed partial class IndexCase { [{{attribute}}, RetentionAnchor] public DateTimeOffset {|#0:At|} { get; init; } }"""),
        Expect(0)
            .Message("The retention anchor 'At' of 'IndexCase' may not be used, being obsolete or experimental, so that no policy can read it (S8); put [RetentionAnchor] on a member that may")
            .Message("L’ancre de conservation « At » de « IndexCase » ne peut pas être utilisée, étant obsolète ou expérimentale : aucune politique ne peut la lire (S8) ; placez [RetentionAnchor] sur un membre qui peut l’être", "fr"));

    [Fact]
    public Task AnchorThatIsObsoleteAsAWarning_DoesNotReport() => Verify.Analyzer(Source("""
        [RetentionMax(90)] public sealed partial class IndexCase { [Obsolete("Use At."), RetentionAnchor] public DateTimeOffset At { get; init; } }
        """));

    [Fact]
    public Task PrivateAnchorOfABase_Reports() => Verify.Analyzer(
        Source("""
            public partial class Person { [RetentionAnchor] private DateTimeOffset at; public DateTimeOffset At => at; }
            [RetentionMax(90)] public sealed partial class {|#0:Nurse|} : Person;
            """),
        Expect(0)
            .Message("The retention anchor 'at' that 'Nurse' inherits is private to its base type, so that the policy of 'Nurse' cannot read it (S8); make it protected")
            .Message("L’ancre de conservation « at » dont hérite « Nurse » est privée au type de base : la politique de « Nurse » ne peut pas la lire (S8) ; rendez-la protected", "fr"));

    [Theory]
    [InlineData("public", "At")]
    [InlineData("protected", "SeenAt")]
    public Task AnchorOfABaseThatCanBeRead_DoesNotReport(string accessibility, string other) => Verify.Analyzer(Source($$"""
        public partial class Person { [RetentionAnchor] {{accessibility}} DateTimeOffset At { get; init; } }
        [RetentionMax(90)] public sealed partial class Nurse : Person { public new string? {{other}} { get; init; } }
        """, "#pragma warning disable CS0109 // The near miss hides nothing."));

    [Fact]
    public Task ProtectedAnchorWhoseNameAnotherMemberTook_Reports() => Verify.Analyzer(
        Source("""
            public partial class Person { [RetentionAnchor] protected DateTimeOffset At { get; init; } }
            [RetentionMax(90)] public sealed partial class {|#0:Nurse|} : Person { public new string? At { get; init; } }
            """),
        Expect(0)
            .Message("The retention anchor 'At' that 'Nurse' inherits is hidden by another member of that name, so that the policy of 'Nurse' cannot read it (S8); rename the other member, or make the anchor public")
            .Message("L’ancre de conservation « At » dont hérite « Nurse » est masquée par un autre membre du même nom : la politique de « Nurse » ne peut pas la lire (S8) ; renommez l’autre membre, ou rendez l’ancre public", "fr"));

    [Theory]
    [InlineData("private")]
    [InlineData("protected")]
    [InlineData("private protected")]
    [InlineData("internal")]
    public Task HiddenAnchorOfTheTypeItself_DoesNotReport(string accessibility) => Verify.Analyzer(
        Source($$"""[RetentionMax(90)] public partial class Person { [RetentionAnchor] {{accessibility}} DateTimeOffset At { get; init; } }"""));

    [Fact]
    public Task WrongAnchorOfABase_ReportsOnce() => Verify.Analyzer(Source("""
        [RetentionMax(90)] public partial class Person { [RetentionAnchor] public DateTime [|At|] { get; init; } }
        [RetentionMax(60)] public sealed partial class Nurse : Person;
        """));

    [Theory]
    [InlineData("[RetentionMax(90)] public abstract partial class TracingData;")]
    [InlineData("[RetentionMax(90)] public partial interface ITracingData;")]
    public Task AbstractType_LeavesTheAnchorToOthers_DoesNotReport(string source) => Verify.Analyzer(Source(source));

    [Theory]
    [InlineData("[RetentionMax(90)] public abstract class TracingData;")]
    [InlineData("[RetentionMax(90)] public interface TracingData;")]
    public Task TypeThatInheritsThePeriodWithoutAnAnchor_Reports(string declaration) => Verify.Analyzer(Source($$"""
        {{declaration}}
        public sealed partial class [|IndexCase|] : TracingData;
        """));

    [Fact]
    public Task TypeServedByThePolicyOfItsBase_DoesNotReport() => Verify.Analyzer(Source("""
        [RetentionMax(90)] public partial class Person { [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; } }
        [TracingRecord(DataSubject.IndexCase)] public sealed class IndexCase : Person { [HealthData] public string? Symptoms { get; init; } }
        """));

    [Fact]
    public Task TypeServedByThePolicyOfItsInterface_DoesNotReport() => Verify.Analyzer(Source("""
        [RetentionMax(90)] public partial interface IDated { [RetentionAnchor] DateTimeOffset At { get; } }
        public sealed class IndexCase : IDated { public DateTimeOffset At { get; init; } [HealthData] public string? Symptoms { get; init; } }
        """));

    [Fact]
    public Task AnchorOfAnInterfaceWithoutAPeriod_ServesNobody_Reports() => Verify.Analyzer(Source("""
        public interface IDated { [RetentionAnchor] DateTimeOffset At { get; } }
        [RetentionMax(90)] public abstract class TracingData;
        public sealed class [|IndexCase|] : TracingData, IDated { public DateTimeOffset At { get; init; } }
        """));

    [Theory]
    [InlineData("public sealed class Clock { public DateTimeOffset Now { get; init; } }")]
    [InlineData("public enum Result { Positive, Negative }")]
    [InlineData("public static class Texts { [HealthData] public static string Example => \"\"; }")]
    [InlineData("public sealed class Service(Case first) { public Case First { get; } = first; } [RetentionExempt(\"r\", \"l\")] public sealed class Case { [HealthData] public string? Symptoms; }")]
    [InlineData("public abstract class Person { [IdentityData] public string? Name { get; init; } }")]
    public Task AssemblyDefault_DoesNotAskEveryTypeForAnAnchor_DoesNotReport(string declaration) =>
        Verify.Analyzer(Source(declaration, "[assembly: RetentionMax(90)]"));

    [Theory]
    [InlineData("public sealed class [|IndexCase|] { [HealthData] public string? Symptoms { get; init; } }")]
    [InlineData("public sealed record [|IndexCase|]([IdentityData] string Name);")]
    [InlineData("[TracingRecord(DataSubject.Contact)] public sealed class [|Contact|];")]
    [InlineData("[HealthData] public struct [|Symptoms|];")]
    [InlineData("public abstract class Person { [IdentityData] public string? Name { get; init; } } public sealed class [|Nurse|] : Person;")]
    public Task RecordUnderAnAssemblyDefault_WithoutAnAnchor_Reports(string declaration) =>
        Verify.Analyzer(Source(declaration, "[assembly: RetentionMax(90)]"));

    [Theory]
    [InlineData("DateTime [|CollectedAt|]")]
    [InlineData("DateTimeOffset CollectedAt")]
    public Task AnchorUnderAnAssemblyDefault_IsLookedAt(string parameter) => Verify.Analyzer(
        Source($"public sealed partial record IndexCase([property: RetentionAnchor] {parameter});", "[assembly: RetentionMax(90)]"));

    [Fact]
    public Task ExemptType_DoesNotReport() => Verify.Analyzer(Source(
        """[RetentionExempt("Lives for one request.", "Décret n°2020-551, article 5")] public sealed record Request([HealthData] string Result);""",
        "[assembly: RetentionMax(90)]"));

    [Fact]
    public Task PartOfARetainedType_LivesWithIt_DoesNotReport() => Verify.Analyzer(Source("""
        [RetentionMax(90)]
        public sealed partial class IndexCase
        {
            [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }
            public sealed class Address { [IdentityData] public string? Street { get; init; } }
        }
        """));

    [Fact]
    public Task TypeWithoutAPeriod_DoesNotReport() => Verify.Analyzer(
        Source("public sealed class Log { [RetentionAnchor] public DateTime At { get; init; } }"));

    [Fact]
    public Task AnchorOfAnUnknownType_IsLeftToTheCompiler_DoesNotReport() => Verify.Analyzer(
        new TestProject(Source("[RetentionMax(90)] public sealed partial class IndexCase { [RetentionAnchor] public Instant CollectedAt { get; init; } }"))
        {
            CompilerErrors = ["CS0246"],
        });

    [Theory]
    [InlineData("[RetentionMax(90)] public sealed partial class IndexCase : Gone;")]
    [InlineData("[RetentionMax(90)] public abstract class TracingData; public sealed partial class IndexCase : TracingData, IGone;")]
    public Task TypeWhoseBaseIsMissing_DoesNotReport(string declarations) => Verify.Analyzer(
        new TestProject(Source(declarations)) { CompilerErrors = ["CS0246"] });

    [Fact]
    public Task WithTheGeneratedCode_TheFindingsAreTheSame() => Verify.Analyzer(new TestProject(Source("""
        [RetentionMax(90)] public sealed partial class Good { [RetentionAnchor] private DateTimeOffset at; public void Set() => at = default; }
        [RetentionMax(90)] public sealed partial class [|Bad|];
        """))
    {
        Generators = [new RetentionGenerator()],
    });

    private static string Source(string declarations, string attributes = "") => $"""
        using ContactTracing.DataProtection;
        {attributes}
        {declarations}
        """;
}
