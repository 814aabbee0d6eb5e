namespace ContactTracing.Analyzers.Tests.Rules.Usage;

/// <summary>CT9002: data that is classified and denied.</summary>
public sealed partial class ContradictionAnalyzerTests
{
    [Fact]
    public Task ClassifiedAndReviewedNegative_Reports() => Verifies(
        """
        public class Case
        {
            [HealthData, {|#0:NotPersonalData("Reviewed by the officer.")|}]
            public string? Symptoms { get; set; }
        }
        """,
        Expect(0)
            .Message("'Symptoms' bears [NotPersonalData], but is classified all the same (Case.Symptoms [HealthData]), and the classification holds. Remove one of the two: data is either classified or it is not (S24).")
            .Message("« Symptoms » porte [NotPersonalData], mais reste classifié (Case.Symptoms [HealthData]), et la classification l’emporte. Retirez l’un des deux : une donnée est classifiée ou ne l’est pas (S24).", "fr"));

    [Theory]
    [InlineData("[HealthData, [|Pseudonym|]] public string? S { get; set; }")]
    [InlineData("[IdentityData, [|NotPersonalData(\"Reviewed.\")|]] public string? S;")]
    [InlineData("[return: IdentityData, [|Pseudonym|]] public string? S() => null;")]
    [InlineData("public void S([HealthData, [|NotPersonalData(\"Reviewed.\")|]] string s) { }")]
    [InlineData("public string? this[[HealthData, [|Pseudonym|]] string s] => null;")]
    [InlineData("[Pseudonym, [|NotPersonalData(\"Reviewed.\")|]] public string? S;")]
    [InlineData("[[|NotPersonalData(\"\")|]] public string? S;")]
    [InlineData("[[|NotPersonalData(\" \")|]] public string? S;")]
    [InlineData("[[|NotPersonalData(null!)|]] public string? S;")]
    public Task ContradictoryMember_Reports(string member) => Verifies($$"""public class Case { {{member}} }""");

    [Theory]
    [InlineData("[HealthData] public string? S { get; set; }")]
    [InlineData("[HealthData, IdentityData] public string? S { get; set; }")]
    [InlineData("[Pseudonym] public string? S { get; set; }")]
    [InlineData("[NotPersonalData(\"A count of a region.\")] public int S;")]
    [InlineData("[HealthData] public string? S; [Pseudonym] public string? R;")]
    [InlineData("[return: HealthData] public string? S([Pseudonym] string r) => r;")]
    public Task ConsistentMember_DoesNotReport(string member) => Verifies($$"""public class Case { {{member}} }""");

    [Fact]
    public Task RecordParameterAgainstItsProperty_Reports() => Verifies("""
        public record Case([HealthData] [property: [|NotPersonalData("Reviewed.")|]] string Symptoms);

        public record Visit([[|Pseudonym|]] [property: IdentityData] string Name);
        """);

    [Fact]
    public Task OverrideThatDeniesItsBase_Reports() => Verifies(
        """
        public abstract class Base { [HealthData] public abstract string? Symptoms { get; } }

        public class Case : Base
        {
            [{|#0:NotPersonalData("Reviewed.")|}]
            public override string? Symptoms => null;
        }
        """,
        Expect(0).Message(
            "'Symptoms' bears [NotPersonalData], but the member that it overrides or implements is classified (Base.Symptoms [HealthData]), and the classification holds. "
            + "Remove [NotPersonalData], or correct the classification where it is declared (S24)."));

    [Fact]
    public Task ImplementationThatDeniesItsContract_Reports() => Verifies("""
        public interface ICase { [IdentityData] string Name { get; } [return: HealthData] string Result(); }

        public class Case : ICase
        {
            [[|Pseudonym|]] public string Name => "";

            [return: [|NotPersonalData("Reviewed.")|]] string ICase.Result() => "";
        }
        """);

    [Fact]
    public Task OverrideThatStrengthensOrRepeats_DoesNotReport() => Verifies("""
        public abstract class Base { [HealthData] public abstract string? A { get; } [Pseudonym] public virtual string? B => null; public virtual string? C => null; }

        public class Case : Base
        {
            [HealthData] public override string? A => null;

            [Pseudonym] public override string? B => null;

            [NotPersonalData("A fixed text.")] public override string? C => null;
        }

        public class Hiding : Case { [NotPersonalData("Another member of the same name.")] public new string? A => null; }
        """);

    [Fact]
    public Task PseudonymInsideAClassifiedType_DoesNotReport() => Verifies("""
        [HealthData]
        public class Report
        {
            [Pseudonym] public Guid Reference { get; init; }

            [NotPersonalData("The version of the form.")] public int Version { get; init; }
        }
        """);
}
