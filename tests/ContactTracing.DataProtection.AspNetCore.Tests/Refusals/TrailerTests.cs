using System.Net;
using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Refusals;

/// <summary>What a handler says after the end of its answer, over HTTP/2, goes with its answer.</summary>
public sealed class TrailerTests
{
    [Theory]
    [InlineData("appended", false)]
    [InlineData("appended", true)]
    [InlineData("at the start", false)]
    [InlineData("at the start", true)]
    public async Task Trailer_IsSentWithTheAnswer_AndNeverWithARefusal(string when, bool isRefused)
    {
        await using var clinic = await OpenAsync(
            app => app.MapGet("/files", string (HttpContext context) =>
            {
                context.Response.DeclareTrailer("X-Case");
                if (when == "appended")
                {
                    context.Response.AppendTrailer("X-Case", "positive");
                }
                else
                {
                    context.Response.OnStarting(() =>
                    {
                        context.Response.AppendTrailer("X-Case", "positive");
                        return Task.CompletedTask;
                    });
                }

                return isRefused ? throw new AccessDeniedException() : "reached";
            }),
            build: builder => builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2)));
        using var request = clinic.Request(HttpMethod.Get, "/files", clinic.TokenFor("10001", Nurse));
        (request.Version, request.VersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact);

        using var answer = await clinic.Client.SendAsync(request);
        await answer.Content.ReadAsStringAsync();

        Assert.Equal((HttpVersion.Version20, isRefused ? HttpStatusCode.Forbidden : HttpStatusCode.OK), (answer.Version, answer.StatusCode));
        Assert.Equal(isRefused ? [] : ["X-Case"], answer.TrailingHeaders.Select(trailer => trailer.Key), StringComparer.OrdinalIgnoreCase);
        Assert.Equal(!isRefused, answer.Headers.Contains("Trailer"));
    }
}
