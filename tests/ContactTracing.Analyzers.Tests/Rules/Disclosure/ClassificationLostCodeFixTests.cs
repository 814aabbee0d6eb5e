using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Disclosure.ClassificationLostAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Disclosure.ClassificationLostCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

public sealed class ClassificationLostCodeFixTests
{
    private const string Mapper = """
        internal static class Mapper
        {
            internal static Dto Map(IndexCase c)
            {
                var dto = new Dto { Text = [|c.Symptoms|], Name = [|c.Name|] };
                dto.IsPositive = [|c.Result|] == TestResult.Positive;
                dto.Text = [|c.Symptoms|];
                dto.Label = [|c.Name|] + c.Findings[0];
                return dto;
            }

            internal static Row ToRow(IndexCase c) => new(c.Id, [|c.Result|], [|c.Name|]);
        }
        """;

    [Fact]
    public Task MembersInAnotherFile_AreClassifiedAsWhatGoesIntoThem() => Verify.CodeFix(
        Project(Mapper, """
            public class Dto
            {
                /// <summary>Documented.</summary>
                public string Text { get; set; } = "";

                [System.ComponentModel.DisplayName("name")] public string Name { get; set; } = "";

                public bool IsPositive;

                public string Label { get; set; } = "";
            }

            public record Row(Guid Id, TestResult Outcome, [property: System.ComponentModel.DisplayName("name")] string Who);
            """),
        Project(Unmarked(Mapper), """
            using ContactTracing.DataProtection;

            public class Dto
            {
                /// <summary>Documented.</summary>
                [HealthData]
                public string Text { get; set; } = "";

                [System.ComponentModel.DisplayName("name")]
                [IdentityData]
                public string Name { get; set; } = "";

                [HealthData(HealthCategory.TestResult)]
                public bool IsPositive;

                [HealthData, IdentityData]
                public string Label { get; set; } = "";
            }

            public record Row(Guid Id, [HealthData(HealthCategory.TestResult)] TestResult Outcome, [IdentityData][property: System.ComponentModel.DisplayName("name")] string Who);
            """));

    [Fact]
    public Task Results_AreClassifiedAtTheirMembers() => Verify.CodeFix(
        Project("""
            using ContactTracing.DataProtection;

            public class Teller(IndexCase c)
            {
                public string Summary => $"{[|c.Symptoms|]}";

                public string Tell() => [|c.Symptoms|];

                // A name.
                public async Task<string> NameAsync()
                {
                    await Task.Yield();
                    return [|c.Name|];
                }

                public static explicit operator TestResult(Teller teller) => [|teller.Case.Result|];

                internal IndexCase Case => c;
            }
            """),
        Project("""
            using ContactTracing.DataProtection;

            public class Teller(IndexCase c)
            {
                [HealthData]
                public string Summary => $"{c.Symptoms}";

                [return: HealthData]
                public string Tell() => c.Symptoms;

                // A name.
                [return: IdentityData]
                public async Task<string> NameAsync()
                {
                    await Task.Yield();
                    return c.Name;
                }

                [return: HealthData(HealthCategory.TestResult)]
                public static explicit operator TestResult(Teller teller) => teller.Case.Result;

                internal IndexCase Case => c;
            }
            """));

    /// <summary>The attribute would classify the other field as well.</summary>
    [Fact]
    public Task FieldsDeclaredTogether_OfferNothing() => Verify.NoCodeFix(Project("""
        public class Chart
        {
            public string Text = "", Station = "";

            internal void Fill(IndexCase c) => Text = [|c.Symptoms|];
        }
        """));

    private static TestProject Project(params string[] sources) => new([.. sources, Desk.Records]);

    private static string Unmarked(string source) => source.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
}
