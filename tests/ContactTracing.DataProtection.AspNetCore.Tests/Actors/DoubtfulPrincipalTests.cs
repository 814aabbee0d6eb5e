using System.Net;
using System.Security.Claims;
using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Actors;

/// <summary>Tokens that are valid and do not say who it is, and what those who set up authentication are told.</summary>
public sealed class DoubtfulPrincipalTests
{
    [Theory]
    [InlineData(null, HttpStatusCode.Forbidden)]
    [InlineData("sub", HttpStatusCode.OK)]
    public async Task TwoIds_AreNobody_UnlessAnOptionSaysWhichIsMeant(string? claim, HttpStatusCode status)
    {
        await using var clinic = await OpenAsync(
            app => app.MapGet("/who", (AccessGrant grant) => grant.Actor.Id).RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp),
            options: options => options.ActorIdClaim = claim);
        var identity = Identity("50001", Nurse);
        identity.AddClaim(new Claim("sub", "60002"));

        using var answer = await clinic.GetAsync("/who", clinic.TokenFor(new ClaimsPrincipal(identity)));

        Assert.Equal(status, answer.StatusCode);
        var entry = Assert.Single(clinic.Trail);
        Assert.Equal(claim is null ? (null, AccessOutcome.NoActor) : ("60002", AccessOutcome.Permitted), (entry.ActorId, entry.Outcome));
        Assert.Equal(claim is null ? 1 : 0, clinic.Log.Lines.Count(line => line.StartsWith("Warning: A principal is authenticated, and nobody acts", StringComparison.Ordinal)));
        Assert.All(clinic.Log.Lines, line => Assert.DoesNotMatch("50001|60002", line));
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("HOSPITAL\\test-02")]
    public async Task SharedAccount_IsRefused(string id)
    {
        await using var clinic = await OpenAsync(app => app.MapGet("/who", () => "reached").RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp));

        using var answer = await clinic.GetAsync("/who", clinic.TokenFor(id, Nurse));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(AccessOutcome.SharedAccount, Assert.Single(clinic.Trail).Outcome);
    }
}
