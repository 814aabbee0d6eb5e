using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Disclosure.ClassifiedDataInAddressAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

/// <summary>What is reported and what is not, for any sink; the families of sinks are in <see cref="AddressSinkTests"/>.</summary>
public sealed class ClassifiedDataInAddressAnalyzerTests
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

            public class Directory(HttpClient client)
            {
                public Task<string> Find(Contact contact) => client.GetStringAsync($"/persons?phone={{|#0:contact.Phone|}}");
            }
            """),
        Expect(0).From(1)
            .Message("Identity data 'Contact.Phone' becomes part of the address or header 'HttpClient.GetStringAsync', which servers, proxies and browsers keep in their logs, against professional secrecy (S24); send it in the body over a secure channel, or name the pseudonym 'Contact.Reference' instead")
            .Message("La donnée d’identité « Contact.Phone » entre dans l’adresse ou l’en-tête « HttpClient.GetStringAsync », que serveurs, mandataires et navigateurs gardent dans leurs journaux, contre le secret professionnel (S24) ; envoyez-la dans le corps par un canal sécurisé, ou nommez plutôt le pseudonyme « Contact.Reference »", "fr"));

    [Fact]
    public Task WithoutPseudonym_RemedyIsTheBody() => Verify.Analyzer(
        Desk.Of("""
            using ContactTracing.DataProtection;

            public class Swab
            {
                [HealthData] public string {|#1:Outcome|} { get; init; } = "";

                public Uri Link() => new("https://results.example/" + {|#0:Outcome|});
            }
            """),
        Expect(0).From(1).Message("Health data 'Swab.Outcome' becomes part of the address or header 'new Uri', which servers, proxies and browsers keep in their logs, against professional secrecy (S24); send it in the body over a secure channel, or name an opaque reference"));

    [Theory]
    [InlineData("[|c.Symptoms|]")]
    [InlineData("$\"https://host/?q={[|c.Symptoms|]}&n={[|c.Name|]}\"")]
    [InlineData("\"https://host/?q=\" + Uri.EscapeDataString([|c.Symptoms|])")]
    [InlineData("\"https://host/?q=\" + System.Net.WebUtility.UrlEncode([|c.Symptoms|])")]
    [InlineData("\"https://host/?q=\" + System.Web.HttpUtility.UrlEncode([|c.Symptoms|])")]
    [InlineData("\"https://host/?q=\" + System.Text.Encodings.Web.UrlEncoder.Default.Encode([|c.Symptoms|])")]
    [InlineData("\"https://host/?q=\" + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes([|c.Symptoms|]))")]
    [InlineData("\"https://host/\" + ([|c.Result|] == TestResult.Positive ? \"ill\" : \"well\")")]
    [InlineData("string.Format(\"https://host/{0}\", [|c.Temperature|])")]
    [InlineData("$\"https://host/?onset={[|c.Onset|]:O}\"")]
    public Task DataInTheAddress_Reports(string expression) => Verify.Analyzer(Desk.With($"var address = new Uri({expression});"));

    [Theory]
    [InlineData("$\"https://host/cases/{c.Id}\"")]
    [InlineData("$\"https://host/stations/{c.Station}/{c.Site}\"")]
    [InlineData("\"https://host/?name=\" + nameof(c.Symptoms)")]
    [InlineData("\"https://host/?n=\" + cases.Count")]
    [InlineData("\"https://host/?name=\" + Masks.Mask(c.Name)")]
    [InlineData("$\"https://host/{c}\"")]
    public Task CleanAddress_DoesNotReport(string expression) => Verify.Analyzer(Desk.With($"var address = new Uri({expression});"));

    /// <summary>The body of a request over HTTPS is what the addressee is meant to read.</summary>
    [Fact]
    public Task Body_DoesNotReport() => Verify.Analyzer(Desk.With(
        """
        await client.PostAsync("/cases", new StringContent(c.Symptoms));
        await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(client, $"/cases/{c.Id}", c);
        await client.PutAsync($"/cases/{c.Id}", new FormUrlEncodedContent([new("name", c.Name)]));
        new HttpRequestMessage(HttpMethod.Post, "/cases").Content = System.Net.Http.Json.JsonContent.Create(c);
        """,
        parameters: "HttpClient client"));

    [Fact]
    public Task QuestionAboutAnAddress_DoesNotReport() => Verify.Analyzer(Desk.With("""
        _ = Uri.IsWellFormedUriString(c.Symptoms, UriKind.Absolute);
        _ = Uri.CheckHostName(c.Name);
        _ = Uri.EscapeDataString(c.Name);
        _ = c.Name.StartsWith("https://");
        """));

    /// <summary>The address is built inside the call that sends it: one flow, one finding.</summary>
    [Fact]
    public Task AddressInsideARequest_ReportsOnce() => Verify.Analyzer(Desk.With(
        """
        await client.GetAsync(new Uri($"https://host/{[|c.Name|]}"));
        new HttpRequestMessage().RequestUri = new UriBuilder { Path = [|c.Name|] }.Uri;
        """,
        parameters: "HttpClient client"));

    /// <summary>Each channel has its rule: a log call and an exception are not addresses.</summary>
    [Fact]
    public Task OtherChannels_DoNotReport() => Verify.Analyzer(Desk.With("""
        Console.WriteLine(c.Name);
        throw new InvalidOperationException(c.Name);
        """));
}
