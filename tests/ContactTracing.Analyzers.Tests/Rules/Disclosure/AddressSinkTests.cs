using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Disclosure.ClassifiedDataInAddressAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

/// <summary>Every family of sinks of CT2004: each call beside the same call with a clean value.</summary>
public sealed class AddressSinkTests
{
    [Fact]
    public Task Uri_Reports() => Verify.Analyzer(Desk.With("""
        var root = new Uri("https://host");
        _ = new Uri(root, [|c.Name|]);
        _ = Uri.TryCreate([|c.Name|], UriKind.Absolute, out var parsed);
        _ = Uri.TryCreate(root, $"/cases/{[|c.Name|]}", out parsed);
        _ = new UriBuilder("https", "host", 443, [|c.Name|]) { Query = "name=" + [|c.Name|], Fragment = [|c.Symptoms|] };

        _ = new Uri(root, c.Id.ToString());
        _ = Uri.TryCreate(root, $"/cases/{c.Id}", out parsed);
        _ = new UriBuilder("https", "host") { Path = "/cases/" + c.Id, Port = c.Station };
        """));

    [Fact]
    public Task HttpClient_Reports() => Verify.Analyzer(Client("""
        await client.GetAsync($"/cases?name={[|c.Name|]}");
        await client.PostAsync($"/cases/{[|c.Name|]}", null);
        await client.DeleteAsync("/cases/" + [|c.Name|]);
        await System.Net.Http.Json.HttpClientJsonExtensions.GetFromJsonAsync<string>(client, $"/cases/{[|c.Name|]}");
        await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/cases/{[|c.Name|]}"));

        await client.GetAsync($"/cases/{c.Id}");
        await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/cases/{c.Id}"));
        """));

    [Fact]
    public Task HttpHeaders_Report() => Verify.Analyzer(Client(
        """
        client.DefaultRequestHeaders.Add("X-Patient", {|#0:c.Name|});
        client.DefaultRequestHeaders.TryAddWithoutValidation("X-Result", [|c.Result|].ToString());
        client.DefaultRequestHeaders.From = [|c.Name|];
        client.DefaultRequestHeaders.UserAgent.ParseAdd([|c.Name|]);
        client.DefaultRequestHeaders.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Basic", [|c.Name|]);
        new StringContent("").Headers.ContentDisposition = new("attachment") { FileName = $"{[|c.Name|]}.pdf" };
        _ = new System.Net.Cookie("patient", [|c.Name|]);
        new System.Net.WebSockets.ClientWebSocket().Options.SetRequestHeader("X-Patient", [|c.Name|]);

        client.DefaultRequestHeaders.Add("X-Case", c.Id.ToString());
        client.DefaultRequestHeaders.Remove(c.Name);
        new StringContent("").Headers.ContentDisposition = new("attachment") { FileName = $"{c.Id}.pdf" };
        _ = new System.Net.Cookie("case", c.Id.ToString());
        """),
        Expect(0).Message("Identity data 'IndexCase.Name' becomes part of the address or header 'HttpHeaders.Add', which servers, proxies and browsers keep in their logs, against professional secrecy (S24); send it in the body over a secure channel, or name the pseudonym 'IndexCase.Id' instead"));

    [Fact]
    public Task OlderClients_Report() => Verify.Analyzer(Desk.With("""
        #pragma warning disable SYSLIB0014
        var client = new System.Net.WebClient();
        client.DownloadString("/cases?name=" + [|c.Name|]);
        client.QueryString.Add("name", [|c.Name|]);
        client.Headers["X-Patient"] = [|c.Name|];
        client.UploadString("/cases", c.Name);
        System.Net.WebRequest.Create($"https://host/{[|c.Name|]}").Headers.Add("X-Patient", [|c.Name|]);
        client.DownloadString("/cases/" + c.Id);
        """));

    [Fact]
    public Task Grpc_Reports() => Verify.Analyzer(Desk.With("""
        var metadata = new Grpc.Core.Metadata { { "patient", [|c.Name|] }, new Grpc.Core.Metadata.Entry("result", [|c.Symptoms|]) };
        metadata.Add("patient", [|c.Name|]);
        metadata.Add("case", c.Id.ToString());
        """));

    [Fact]
    public Task Redirects_Report() => Verify.Analyzer(Web(
        """
        http.Response.Redirect($"/cases?name={[|c.Name|]}");
        _ = Microsoft.AspNetCore.Http.Results.Redirect("/cases/" + [|c.Name|]);
        _ = Microsoft.AspNetCore.Http.TypedResults.LocalRedirect("~/cases/" + [|c.Name|]);
        _ = Microsoft.AspNetCore.Http.Results.RedirectToRoute("case", new { name = [|c.Name|], id = c.Id });
        _ = Microsoft.AspNetCore.Http.TypedResults.CreatedAtRoute(c, "case", new { [|c.Name|] });
        _ = Microsoft.AspNetCore.Http.Results.File([], "application/pdf", $"{[|c.Name|]}.pdf");

        http.Response.Redirect($"/cases/{c.Id}");
        _ = Microsoft.AspNetCore.Http.Results.RedirectToRoute("case", new { c.Id });
        _ = Microsoft.AspNetCore.Http.Results.Created($"/cases/{c.Id}", c);
        """,
        """
        private sealed class Cases : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            public object Show(IndexCase c) => RedirectToAction("Show", new { name = [|c.Name|] });

            public object Open(IndexCase c) => Redirect("/cases?name=" + [|c.Name|]);

            public object Add(IndexCase c) => CreatedAtAction("Show", new { id = c.Id }, c);

            public object Link(IndexCase c) => Microsoft.AspNetCore.Mvc.UrlHelperExtensions.Action(Url, "Show", new { result = [|c.Result|], id = c.Id })!;

            public object Print(IndexCase c) => File([], "application/pdf", fileDownloadName: [|c.Name|]);
        }
        """));

    [Fact]
    public Task CookiesAndHeadersOfAResponse_Report() => Verify.Analyzer(Web("""
        http.Response.Cookies.Append("patient", [|c.Name|]);
        http.Response.Headers["X-Patient"] = [|c.Name|];
        http.Response.Headers.Location = $"/cases/{[|c.Name|]}";
        Microsoft.AspNetCore.Http.HeaderDictionaryExtensions.Append(http.Response.Headers, "X-Result", [|c.Result|].ToString());
        http.Response.Headers.Add("X-Result", [|c.Symptoms|]);
        http.Response.Headers.TryAdd("X-Result", [|c.Symptoms|]);
        _ = new Microsoft.Net.Http.Headers.SetCookieHeaderValue("patient", [|c.Name|]);

        http.Response.Cookies.Append("case", c.Id.ToString());
        http.Response.Headers["X-Case"] = c.Id.ToString();
        http.Response.Headers.ContainsKey(c.Name);
        http.Response.Headers.Any(h => h.Value == c.Name);
        """));

    [Fact]
    public Task QueriesAndRoutes_Report() => Verify.Analyzer(Web("""
        _ = Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString("/cases", "name", [|c.Name|]);
        _ = Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString("/cases", new Dictionary<string, string?> { ["name"] = [|c.Name|] });
        _ = new Microsoft.AspNetCore.Http.Extensions.QueryBuilder { { "name", [|c.Name|] }, { "id", c.Id.ToString() } };
        _ = Microsoft.AspNetCore.Http.QueryString.Create("name", [|c.Name|]).Add("result", [|c.Symptoms|]);
        _ = new Microsoft.AspNetCore.Routing.RouteValueDictionary { ["name"] = [|c.Name|], ["id"] = c.Id };
        _ = Microsoft.AspNetCore.Routing.LinkGeneratorRouteValuesAddressExtensions.GetPathByRouteValues(links, "case", new { name = [|c.Name|] });
        navigation.NavigateTo($"/cases?name={[|c.Name|]}");
        _ = Microsoft.AspNetCore.Components.NavigationManagerExtensions.GetUriWithQueryParameter(navigation, "t", [|c.Temperature|]);

        _ = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(c.Symptoms);
        _ = Microsoft.AspNetCore.Routing.LinkGeneratorRouteValuesAddressExtensions.GetPathByRouteValues(links, "case", new { id = c.Id });
        navigation.NavigateTo($"/cases/{c.Id}");
        """));

    [Fact]
    public Task Mail_Reports() => Verify.Analyzer(Desk.With("""
        var mail = new System.Net.Mail.MailMessage("desk@host", "ward@host", $"Result of {[|c.Name|]}", c.Symptoms) { Body = c.Symptoms };
        mail.Subject = "Result: " + [|c.Result|];
        mail.Headers.Add("X-Patient", [|c.Name|]);
        new System.Net.Mail.SmtpClient().Send("desk@host", "ward@host", [|c.Name|], c.Symptoms);
        var mime = new MimeKit.MimeMessage { Subject = [|c.Name|] };
        mime.Headers.Add("X-Patient", [|c.Name|]);
        mime.Body = new MimeKit.TextPart { Text = c.Symptoms };

        mail.Subject = $"Result of case {c.Id}";
        mime.Subject = $"Result of case {c.Id}";
        """));

    [Fact]
    public Task RestSharp_Reports() => Verify.Analyzer(Desk.With("""
        var request = new RestSharp.RestRequest($"cases/{[|c.Name|]}");
        RestSharp.RestRequestExtensions.AddQueryParameter(request, "name", [|c.Name|]);
        RestSharp.RestRequestExtensions.AddUrlSegment(request, "t", [|c.Temperature|]);
        RestSharp.RestRequestExtensions.AddHeader(request, "X-Patient", [|c.Name|]);
        RestSharp.RestRequestExtensions.AddCookie(request, "patient", [|c.Name|]);
        request.AddParameter(new RestSharp.QueryParameter("name", [|c.Name|]));

        RestSharp.RestRequestExtensions.AddQueryParameter(request, "id", c.Id.ToString());
        RestSharp.RestRequestExtensions.AddJsonBody(request, c);
        RestSharp.RestRequestExtensions.AddStringBody(request, c.Symptoms, RestSharp.DataFormat.Json);
        """));

    [Fact]
    public Task Flurl_Reports() => Verify.Analyzer(Desk.Of("""
        using Flurl;
        using Flurl.Http;

        public class Directory
        {
            public async Task Find(IndexCase c)
            {
                await "https://host".AppendPathSegment([|c.Name|]).SetQueryParam("result", [|c.Result|]).GetAsync();
                await new Url("https://host").SetQueryParams(new { name = [|c.Name|], id = c.Id }).GetStringAsync();
                await $"https://host/{[|c.Name|]}".WithHeader("X-Patient", [|c.Name|]).WithCookie("patient", [|c.Name|]).GetAsync();
                await "https://host/cases".PostJsonAsync(new { name = c.Name });
                await "https://host".AppendPathSegments("cases", c.Id).SetQueryParam("station", c.Station).GetAsync();
            }
        }
        """));

    private static TestProject Client(string statements) => Desk.With(statements, parameters: "HttpClient client");

    private static TestProject Web(string statements, string members = "") => Desk.With(
        statements,
        members,
        "Microsoft.AspNetCore.Http.HttpContext http, Microsoft.AspNetCore.Routing.LinkGenerator links, Microsoft.AspNetCore.Components.NavigationManager navigation") with
    {
        Framework = TestFramework.AspNetCore100,
    };
}
