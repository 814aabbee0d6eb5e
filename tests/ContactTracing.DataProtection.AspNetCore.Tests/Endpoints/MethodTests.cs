using System.Net;
using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Endpoints;

/// <summary>What the method of a request says of the operation, and methods without a handler.</summary>
public sealed class MethodTests
{
    private static readonly string[] GetAndHead = ["GET", "HEAD"];

    [Theory]
    [InlineData("GET", "/files", AuditOperation.Consult)]
    [InlineData("PUT", "/files", AuditOperation.Update)]
    [InlineData("POST", "/files", AuditOperation.Update)]
    [InlineData("PATCH", "/files", AuditOperation.Update)]
    [InlineData("DELETE", "/files", AuditOperation.Delete)]
    [InlineData("POST", "/search", AuditOperation.Consult)]
    public async Task Method_TellsTheOperation_UnlessTheEndpointDoes(string method, string path, AuditOperation operation)
    {
        await using var clinic = await OpenAsync(app =>
        {
            app.MapMethods("/files", ["GET", "PUT", "POST", "PATCH", "DELETE"], () => "reached").RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp);
            app.MapPost("/search", [AuditedAs(AuditOperation.Consult)] () => "reached").RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp);
        });

        using var answer = await clinic.Client.SendAsync(clinic.Request(new HttpMethod(method), path, clinic.TokenFor("10001", Nurse)));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(operation, Assert.Single(clinic.Trail).Operation);
    }

    [Theory]
    [InlineData(Nurse, HttpStatusCode.OK)]
    [InlineData(Epidemiologist, HttpStatusCode.Forbidden)]
    public async Task Head_IsGatedLikeGet_AndHasNoBody(string role, HttpStatusCode status)
    {
        await using var clinic = await OpenAsync(app => app.MapMethods("/files", GetAndHead, () => "reached").RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp));

        using var answer = await clinic.Client.SendAsync(clinic.Request(HttpMethod.Head, "/files", clinic.TokenFor("10001", role)));

        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("GET,HEAD /files", Assert.Single(clinic.Trail).Target);
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    [InlineData("DELETE")]
    public async Task MethodWithoutHandler_IsNotAllowed_AndReachesNothing(string method)
    {
        await using var clinic = await OpenAsync(app => app.MapGet("/files", () => "reached").RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp));

        using var answer = await clinic.Client.SendAsync(clinic.Request(new HttpMethod(method), "/files", clinic.TokenFor("10001", Nurse)));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Empty(clinic.Trail);
    }
}
