using ContactTracing.TestKit;
using Microsoft.CodeAnalysis.CSharp;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Retention.RetentionAnchorUnclearAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Retention.RetentionAnchorUnclearCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

public sealed class RetentionAnchorUnclearCodeFixTests
{
    [Theory]
    [InlineData("public DateTimeOffset CollectedAt { get; init; }")]
    [InlineData("public DateOnly CollectionDate { get; init; }")]
    [InlineData("private DateTimeOffset CreatedAt;")]
    [InlineData("[Obsolete] public System.DateTimeOffset ReportedOn { get; set; }", "[Obsolete]\n    [RetentionAnchor]\n    public System.DateTimeOffset ReportedOn { get; set; }")]
    [InlineData("/// <summary>Documented.</summary>\n    public DateTimeOffset CreatedOn { get; init; }", "/// <summary>Documented.</summary>\n    [RetentionAnchor]\n    public DateTimeOffset CreatedOn { get; init; }")]
    public Task InstantOfCollection_IsMarked(string before, string? after = null) => Fixes(
        Class(before), Class(after ?? "[RetentionAnchor]\n    " + before).Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));

    [Fact]
    public Task OfSeveralInstants_TheEarliestIsMarked() => Fixes(
        """
        [RetentionMax(90)]
        public sealed partial class [|IndexCase|]
        {
            public DateTimeOffset ReportedAt { get; init; }

            public DateTimeOffset UpdatedAt { get; init; }

            public DateTimeOffset CollectedAt { get; init; }
        }
        """,
        """
        [RetentionMax(90)]
        public sealed partial class IndexCase
        {
            public DateTimeOffset ReportedAt { get; init; }

            public DateTimeOffset UpdatedAt { get; init; }

            [RetentionAnchor]
            public DateTimeOffset CollectedAt { get; init; }
        }
        """);

    [Fact]
    public Task ParameterOfARecord_IsMarkedAsAProperty() => Fixes(
        """
        [RetentionMax(90)]
        public sealed partial record [|Contact|]([IdentityData] string Name, DateTimeOffset CollectedAt);

        [RetentionMax(90)]
        public readonly partial record struct [|Call|](
            // When it ended.
            [property: Obsolete] DateOnly ReportedOn,
            int Number);
        """,
        """
        [RetentionMax(90)]
        public sealed partial record Contact([IdentityData] string Name, [property: RetentionAnchor] DateTimeOffset CollectedAt);

        [RetentionMax(90)]
        public readonly partial record struct Call(
            // When it ended.
            [property: RetentionAnchor][property: Obsolete] DateOnly ReportedOn,
            int Number);
        """);

    [Fact]
    public Task WithoutAnInstant_OneIsAdded() => Fixes(
        """
        [RetentionMax(90)]
        public sealed partial class [|IndexCase|]
        {
            // Changes.
            public DateTimeOffset UpdatedAt { get; set; }

            public static DateTimeOffset CreatedAt { get; set; }
        }

        [RetentionMax(90)] public partial struct [|Sample|] { }

        [RetentionMax(90)] public partial record [|Contact|]([IdentityData] string Name);

        [RetentionMax(90)] public readonly partial record struct [|Visit|](int Room); // one a day

        [RetentionMax(90)]
        public partial class [|Ward|];
        """,
        """
        [RetentionMax(90)]
        public sealed partial class IndexCase
        {
            [RetentionAnchor]
            public DateTimeOffset CollectedAt { get; init; }

            // Changes.
            public DateTimeOffset UpdatedAt { get; set; }

            public static DateTimeOffset CreatedAt { get; set; }
        }

        [RetentionMax(90)] public partial struct Sample { [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; } }

        [RetentionMax(90)] public partial record Contact([IdentityData] string Name)
        {
            [RetentionAnchor]
            public DateTimeOffset CollectedAt { get; init; }
        }

        [RetentionMax(90)] public readonly partial record struct Visit(int Room)
        {
            [RetentionAnchor]
            public DateTimeOffset CollectedAt { get; init; }
        } // one a day

        [RetentionMax(90)]
        public partial class Ward
        {
            [RetentionAnchor]
            public DateTimeOffset CollectedAt { get; init; }
        }
        """);

    [Fact]
    public Task InstantInAnotherPart_IsMarkedThere() => Verify.CodeFix(
        new TestProject(
            Source("[RetentionMax(90)] public partial class [|IndexCase|] { [HealthData] public string? Symptoms { get; init; } }"),
            """
            public partial class IndexCase
            {
                public DateTimeOffset CreatedAt { get; init; }
            }
            """),
        new TestProject(
            Source("[RetentionMax(90)] public partial class IndexCase { [HealthData] public string? Symptoms { get; init; } }"),
            """
            using ContactTracing.DataProtection;

            public partial class IndexCase
            {
                [RetentionAnchor]
                public DateTimeOffset CreatedAt { get; init; }
            }
            """));

    [Fact]
    public Task OldLanguageOrFramework_GetsASetterThatItKnows() => Verify.CodeFix(
        new TestProject("""
            using ContactTracing.DataProtection;

            [RetentionMax(90)]
            public partial class [|IndexCase|]
            {
            }

            [RetentionMax(90)]
            public readonly partial struct [|Sample|]
            {
            }
            """) { Framework = TestFramework.NetStandard20, LanguageVersion = LanguageVersion.CSharp7_3, Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Disable, ImplicitUsings = false },
        """
        using ContactTracing.DataProtection;

        [RetentionMax(90)]
        public partial class IndexCase
        {
            [RetentionAnchor]
            public System.DateTimeOffset CollectedAt { get; private set; }
        }

        [RetentionMax(90)]
        public readonly partial struct Sample
        {
            [RetentionAnchor]
            public System.DateTimeOffset CollectedAt { get; }
        }
        """);

    /// <summary>A new member beside it would never be set.</summary>
    [Theory]
    [InlineData("public DateTime CreatedAt { get; init; }")]
    [InlineData("public DateTimeOffset? CollectedAt { get; init; }")]
    [InlineData("public string? ReportedOn { get; init; }")]
    [InlineData("private DateTimeOffset CollectedAt, CreatedAt;")]
    public Task MemberThatMayBeMeant_IsLeftToTheDeveloper(string member) => Verify.NoCodeFix(Source(Class(member)));

    [Theory]
    [InlineData("public DateTimeOffset CreatedAt { get; init; }")]
    [InlineData("protected DateTime CollectedAt;")]
    public Task MemberOfABaseThatMayBeMeant_IsLeftToTheDeveloper(string member) => Verify.NoCodeFix(Source($$"""
        public abstract class Entity<T> { {{member}} }

        [RetentionMax(90)] public partial class [|IndexCase|] : Entity<int>;
        """));

    [Theory]
    [InlineData("[RetentionMax(90)] public partial class [|CollectedAt|];")]
    [InlineData("[RetentionMax(90)] public partial class [|IndexCase|]<CollectedAt>;")]
    [InlineData("[RetentionMax(90)] public partial class [|IndexCase|] { public void CollectedAt() { } }")]
    [InlineData("[RetentionMax(90)] public partial class [|IndexCase|] : Base; public class Base { public class CollectedAt; }")]
    public Task NameThatIsTaken_OffersNothing(string source) => Verify.NoCodeFix(Source(source));

    [Theory]
    [InlineData("struct [|Sample|] { public Sample(int n) { Number = n; } public int Number { get; } }")]
    [InlineData("record struct [|Sample|](int Number);")]
    public Task StructWhoseConstructorWouldNotAssignIt_OffersNothing(string declaration) => Verify.NoCodeFix(
        new TestProject(Source("[RetentionMax(90)] public partial " + declaration)) { LanguageVersion = LanguageVersion.CSharp10 });

    [Theory]
    [InlineData("[RetentionAnchor] public DateTime [|CollectedAt|] { get; init; }")]
    [InlineData("[RetentionAnchor] public static DateTimeOffset [|CollectedAt|] { get; set; }")]
    public Task OtherCauses_OfferNothing(string member) =>
        Verify.NoCodeFix(Source($$"""[RetentionMax(90)] public partial class IndexCase { {{member}} }"""));

    private static string Class(string member) => $$"""
        [RetentionMax(90)]
        public sealed partial class [|IndexCase|]
        {
            {{member}}
        }
        """;

    private static Task Fixes(string before, string after) => Verify.CodeFix(Source(before), Source(after));

    private static string Source(string declarations) => "using ContactTracing.DataProtection;\n\n" + declarations;
}
