using System.Net;
using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Endpoints;

/// <summary>Requests that run a second endpoint, or one before anything else has run.</summary>
public sealed class RepeatedRequestTests
{
    [Theory]
    [InlineData(Nurse, HttpStatusCode.NotFound, "why")]
    [InlineData(Epidemiologist, HttpStatusCode.Forbidden, null)]
    public async Task PageForAStatus_IsGated(string role, HttpStatusCode status, string? body)
    {
        await using var clinic = await OpenAsync(app =>
        {
            app.UseStatusCodePagesWithReExecute("/error");
            app.UseRouting();
            app.MapGet("/error", () => "why").RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp);
        });

        using var answer = await clinic.GetAsync("/missing", clinic.TokenFor("10001", role));

        Assert.Equal(status, answer.StatusCode);
        Assert.True(body is null || body == await answer.Content.ReadAsStringAsync());
        Assert.Equal("GET /error", Assert.Single(clinic.Trail).Target);
    }

    // The request is the same, and its scope of services too.
    [Fact]
    public async Task PageForAnException_HasNotTheGrantOfTheEndpointThatFailed()
    {
        await using var clinic = await OpenAsync(app =>
        {
            app.UseExceptionHandler("/error");
            app.UseRouting();
            app.MapGet("/files", string (AccessGrant grant) => throw new TimeoutException(grant.Justification)).RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp);
            app.Map("/error", (HttpContext context) => Assert.Throws<InvalidOperationException>(context.GetAccessGrant) is null ? "" : "no grant");
        });

        using var answer = await clinic.GetAsNurseAsync("/files");

        Assert.Equal("no grant", await answer.Content.ReadAsStringAsync());
        Assert.Single(clinic.Trail);
    }

    [Fact]
    public async Task EndpointThatRunsBeforeAuthentication_HasNobody()
    {
        var isReached = false;
        await using var clinic = await OpenAsync(app =>
        {
            app.UseRouting();
            app.UseAuthentication();
            app.MapGet("/files", () => isReached = true).ShortCircuit().RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp);
        });

        using var answer = await clinic.GetAsNurseAsync("/files");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.False(isReached);
        Assert.Equal(AccessOutcome.NoActor, Assert.Single(clinic.Trail).Outcome);
    }

    [Theory]
    [InlineData(Nurse, HttpStatusCode.OK)]
    [InlineData(Epidemiologist, HttpStatusCode.Forbidden)]
    public async Task Fallback_IsGated(string role, HttpStatusCode status)
    {
        await using var clinic = await OpenAsync(app => app.MapFallback(() => "reached").RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp));

        using var answer = await clinic.GetAsync("/anything", clinic.TokenFor("10001", role));

        Assert.Equal(status, answer.StatusCode);
        Assert.Single(clinic.Trail);
    }
}
