using System.Net;
using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Endpoints;

/// <summary>What a caller may say of their access, and only where the options let them.</summary>
public sealed class HeaderTests
{
    private const string Purpose = "X-Purpose", Glass = "X-Break-Glass";

    [Theory]
    [InlineData("GuidanceAndFollowUp", HttpStatusCode.OK, AccessOutcome.Permitted)]
    [InlineData("IdentifyContacts", HttpStatusCode.OK, AccessOutcome.Permitted)]
    [InlineData("Care", HttpStatusCode.Forbidden, AccessOutcome.PurposeNotServed)]
    [InlineData(null, HttpStatusCode.Forbidden, AccessOutcome.PurposeNotServed)]
    public async Task PurposeOfTheHeader_IsOneThatTheEndpointDeclares(string? purpose, HttpStatusCode status, AccessOutcome outcome)
    {
        await using var clinic = await OpenAsync(MapTwoPurposes, options: options => options.PurposeHeader = Purpose);

        using var answer = await SendAsync(clinic, Nurse, (Purpose, purpose));

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(outcome, Assert.Single(clinic.Trail).Outcome);
        if (outcome == AccessOutcome.Permitted)
        {
            Assert.Equal(purpose, await answer.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("guidanceandfollowup")]
    [InlineData("4")]
    [InlineData("GuidanceAndFollowUp,IdentifyContacts")]
    [InlineData("")]
    public async Task HeaderThatNamesNoPurpose_IsABadRequest(string purpose)
    {
        await using var clinic = await OpenAsync(MapTwoPurposes, options: options => options.PurposeHeader = Purpose);

        using var answer = await SendAsync(clinic, Nurse, (Purpose, purpose));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(clinic.Trail);
    }

    [Fact]
    public async Task HeaderThatStandsTwice_IsABadRequest()
    {
        await using var clinic = await OpenAsync(MapTwoPurposes, options: options => options.PurposeHeader = Purpose);

        using var answer = await SendAsync(clinic, Nurse, (Purpose, "GuidanceAndFollowUp"), (Purpose, "IdentifyContacts"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task HeaderThatNoOptionNames_SaysNothing()
    {
        await using var clinic = await OpenAsync(MapTwoPurposes);

        using var answer = await SendAsync(clinic, Nurse, (Purpose, "GuidanceAndFollowUp"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Null(Assert.Single(clinic.Trail).Purpose);
    }

    [Theory]
    [InlineData("physician", "The patient is unconscious.", HttpStatusCode.OK, AccessOutcome.Permitted)]
    [InlineData("physician", "", HttpStatusCode.Forbidden, AccessOutcome.BreakGlassRefused)]
    [InlineData("physician", null, HttpStatusCode.Forbidden, AccessOutcome.RoleMissing)]
    [InlineData(Epidemiologist, "I am curious.", HttpStatusCode.Forbidden, AccessOutcome.BreakGlassRefused)]
    public async Task BrokenGlass_NeedsItsRoleAndAReason(string role, string? reason, HttpStatusCode status, AccessOutcome outcome)
    {
        await using var clinic = await OpenAsync(MapOnePurpose, options: options =>
        {
            options.BreakGlassHeader = Glass;
            options.Guard = new AccessGuardOptions { BreakGlassRoles = ["physician"] };
        });

        using var answer = await SendAsync(clinic, role, (Glass, reason));

        Assert.Equal(status, answer.StatusCode);
        var entry = Assert.Single(clinic.Trail);
        Assert.Equal(outcome, entry.Outcome);
        Assert.Equal(outcome == AccessOutcome.Permitted ? reason : null, outcome == AccessOutcome.Permitted ? entry.BreakGlassReason : null);
    }

    [Fact]
    public async Task Glass_IsNotBrokenByAHeaderThatNoOptionNames()
    {
        await using var clinic = await OpenAsync(MapOnePurpose, options: options => options.Guard = new AccessGuardOptions { BreakGlassRoles = ["physician"] });

        using var answer = await SendAsync(clinic, "physician", (Glass, "The patient is unconscious."));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(AccessOutcome.RoleMissing, Assert.Single(clinic.Trail).Outcome);
    }

    private static void MapTwoPurposes(WebApplication app) => app.MapGet("/files", (AccessGrant grant) => grant.Purpose.ToString())
        .RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp, TracingPurpose.IdentifyContacts);

    private static void MapOnePurpose(WebApplication app) => app.MapGet("/files", () => "reached").RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp);

    private static async Task<HttpResponseMessage> SendAsync(Clinic clinic, string role, params (string Name, string? Value)[] headers)
    {
        using var request = clinic.Request(HttpMethod.Get, "/files", clinic.TokenFor("10001", role));
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await clinic.Client.SendAsync(request);
    }
}
