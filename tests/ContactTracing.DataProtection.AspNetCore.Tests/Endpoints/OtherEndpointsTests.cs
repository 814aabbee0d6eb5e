using System.Net;
using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using ContactTracing.DataProtection.AspNetCore.Tests.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Endpoints;

/// <summary>Endpoints that forget their declaration, and endpoints that are no handlers of a minimal API.</summary>
public sealed class OtherEndpointsTests
{
    // The gate has nothing to hold it to; the decorator has.
    [Theory]
    [InlineData(Nurse, HttpStatusCode.OK)]
    [InlineData(Epidemiologist, HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task EndpointThatForgets_IsHeldByTheDecorator(string? role, HttpStatusCode status)
    {
        await using var clinic = await OpenAsync(
            app => app.MapGet("/forgotten", async (IPatientFiles files, PatientFiles all) => (await files.FindAsync(all.Current.Id))?.Id.ToString()),
            build: builder => builder.Services.AddGuardedPatientFiles<StoredPatientFiles>());

        using var answer = await clinic.GetAsync("/forgotten", role is null ? null : clinic.TokenFor("10001", role));

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(role == Nurse ? 1 : 0, clinic.Files.Calls);
        Assert.Single(clinic.Trail);
    }

    // The decorator serves the purpose of the nurse, and the endpoint was entered for another.
    [Fact]
    public async Task PurposeOfTheEndpoint_HoldsForTheDecoratorsBelow()
    {
        await using var clinic = await OpenAsync(
            app => app.MapGet("/contacts", async (IPatientFiles files, PatientFiles all) => (await files.FindAsync(all.Current.Id))?.Id.ToString())
                .RequireNeedToKnow(Why, TracingPurpose.IdentifyContacts),
            build: builder => builder.Services.AddGuardedPatientFiles<StoredPatientFiles>());

        using var answer = await clinic.GetAsNurseAsync("/contacts");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal([AccessOutcome.Permitted, AccessOutcome.PurposeNotServed], clinic.Trail.Select(entry => entry.Outcome));
    }

    [Theory]
    [InlineData(Nurse, HttpStatusCode.OK)]
    [InlineData(Epidemiologist, HttpStatusCode.Forbidden)]
    public async Task Hub_IsHeldToTheAttributeOnItsClass(string role, HttpStatusCode status)
    {
        await using var clinic = await OpenAsync(app => app.MapHub<WardHub>("/ward"), build: builder => builder.Services.AddSignalR());

        using var answer = await clinic.Client.SendAsync(clinic.Request(HttpMethod.Post, "/ward/negotiate?negotiateVersion=1", clinic.TokenFor("10001", role)));

        Assert.Equal(status, answer.StatusCode);
        Assert.Single(clinic.Trail);
    }

    [Fact]
    public async Task Branch_WithRoutingOfItsOwn_IsGatedToo()
    {
        await using var clinic = await OpenAsync(app => app.Map("/branch", branch => branch.UseRouting().UseEndpoints(endpoints =>
            endpoints.MapGet("/files", () => "reached").RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp))));

        using var answer = await clinic.GetAsync("/branch/files");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Single(clinic.Trail);
    }

    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
    private sealed class WardHub : Hub;
}
