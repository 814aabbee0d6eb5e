using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Disclosure.IdentityDataInLogAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

/// <summary>The same flows as CT2001 for the other class of data: what differs is whose finding it is.</summary>
public sealed class IdentityDataInLogAnalyzerTests
{
    [Fact]
    public Task Message_NamesBothEndsTheObligationAndTheRemedy() => Verify.Analyzer(
        Desk.Of("""
            using ContactTracing.DataProtection;
            using Microsoft.Extensions.Logging;

            public class Contact
            {
                [Pseudonym] public Guid Reference { get; init; }

                [IdentityData(IdentityKind.ContactDetails)] public string {|#1:Phone|} { get; init; } = "";
            }

            public class Caller(ILogger logger)
            {
                public void Call(Contact contact) => logger.LogWarning("No answer at {Phone}", {|#0:contact.Phone|});
            }
            """),
        Expect(0).From(1)
            .Message("Identity data 'Contact.Phone' reaches the log call 'LogWarning'; everyone who can read the log would learn who the person is, against professional secrecy (S24); log the pseudonym 'Contact.Reference' instead")
            .Message("La donnée d’identité « Contact.Phone » atteint l’appel de journalisation « LogWarning » ; quiconque lit le journal apprendrait de qui il s’agit, contre le secret professionnel (S24) ; journalisez plutôt le pseudonyme « Contact.Reference »", "fr"));

    [Theory]
    [InlineData("[|c.Name|]")]
    [InlineData("[|maybe?.Name|]")]
    [InlineData("$\"{[|c.Name|],20}\"")]
    [InlineData("\"name \" + [|c.Name|]")]
    [InlineData("[|c.Name|].Length")]
    [InlineData("[|c.Name|] == \"Durand\"")]
    [InlineData("cases.Select(x => [|x.Name|])")]
    public Task Identity_Reports(string expression) => Verify.Analyzer(Desk.With($"""Console.WriteLine({expression});"""));

    [Theory]
    [InlineData("c.Symptoms")]
    [InlineData("c.Id")]
    [InlineData("c.Site")]
    [InlineData("c")]
    [InlineData("nameof(c.Name)")]
    [InlineData("Masks.Mask(c.Name)")]
    public Task OtherData_DoesNotReport(string expression) => Verify.Analyzer(Desk.With($"""Console.WriteLine({expression});"""));

    /// <summary>Data of both classes is a finding of both rules.</summary>
    [Fact]
    public Task MemberOfBothClasses_IsReportedByBothRules()
    {
        var project = Desk.Of("""
            using ContactTracing.DataProtection;

            public class Letter
            {
                [HealthData, IdentityData] public string Subject { get; init; } = "";

                public void Print() => Console.WriteLine({|CT2001:{|CT2002:Subject|}|});
            }
            """);
        return Verify.Analyzer(project with { Analyzers = [new ContactTracing.Analyzers.Rules.Disclosure.HealthDataInLogAnalyzer()] });
    }
}
