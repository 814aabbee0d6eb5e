using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Disclosure.ClassifiedDataInAddressAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Disclosure.ClassifiedDataInAddressCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

public sealed class ClassifiedDataInAddressCodeFixTests
{
    [Fact]
    public Task Data_IsReplacedByThePseudonym() => Verify.CodeFix(
        Desk.With(
            """
            await client.GetAsync($"/cases/{Uri.EscapeDataString([|c.Name|])}");
            await client.DeleteAsync("/cases/" + [|c.Name|]);
            client.DefaultRequestHeaders.Add("X-Case", [|c.Name|]);
            client.DefaultRequestHeaders.From = [|maybe?.Name|];
            var mail = new System.Net.Mail.MailMessage { Subject = "Result of " + [|c.Name|] };
            """,
            parameters: "HttpClient client"),
        Desk.With(
            """
            await client.GetAsync($"/cases/{Uri.EscapeDataString(c.Id.ToString())}");
            await client.DeleteAsync("/cases/" + c.Id);
            client.DefaultRequestHeaders.Add("X-Case", c.Id.ToString());
            client.DefaultRequestHeaders.From = maybe?.Id.ToString();
            var mail = new System.Net.Mail.MailMessage { Subject = "Result of " + c.Id };
            """,
            parameters: "HttpClient client"));
}
