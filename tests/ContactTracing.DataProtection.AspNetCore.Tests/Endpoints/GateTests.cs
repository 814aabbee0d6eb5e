using System.Net;
using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using ContactTracing.DataProtection.AspNetCore.Tests.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Endpoints;

/// <summary>Who may take an endpoint, what is in the trail, and that nobody else reaches the handler.</summary>
public sealed class GateTests
{
    [Fact]
    public async Task WhoMay_IsAnswered_AfterOneEntryForThePathAndOneForTheRecord()
    {
        await using var clinic = await OpenAsync(app => app.MapGet("/files/{id}", ReadAsync).RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp));
        var file = clinic.Files.Current;

        using var answer = await clinic.GetAsNurseAsync($"/files/{file.Id}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(file.Name, await answer.Content.ReadAsStringAsync());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(["GET /files/{id}", typeof(PatientFile).FullName], clinic.Trail.Select(entry => entry.Target));
        Assert.All(clinic.Trail, entry => Assert.Equal(
            ("10003456789", TracingPurpose.GuidanceAndFollowUp, Why, AccessOutcome.Permitted, AuditOperation.Consult),
            (entry.ActorId, entry.Purpose, entry.Justification, entry.Outcome, entry.Operation)));
        Assert.Equal([Guid.Empty, file.Id], clinic.Trail.Select(entry => entry.Reference.Value));
    }

    [Theory]
    [InlineData("physician", AccessOutcome.RoleMissing)]
    [InlineData("Tracing-Nurse", AccessOutcome.RoleMissing)]
    [InlineData(Epidemiologist, AccessOutcome.PurposeNotServed)]
    public async Task WhoMayNot_IsRefused_AndNamedInTheTrail(string role, AccessOutcome reason)
    {
        await using var clinic = await OpenAsync(app => app.MapGet("/files/{id}", ReadAsync).RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp));

        using var answer = await clinic.GetAsync($"/files/{clinic.Files.Current.Id}", clinic.TokenFor("20001", role));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(0, clinic.Files.Calls);
        var entry = Assert.Single(clinic.Trail);
        Assert.Equal(("20001", reason, AuditOperation.Refuse, "GET /files/{id}"), (entry.ActorId, entry.Outcome, entry.Operation, entry.Target));
    }

    [Fact]
    public async Task CategoriesThatTheRoleMayNotSee_AreRefusedAtTheGate()
    {
        await using var clinic = await OpenAsync(app => app.MapGet("/symptoms", () => "reached").RequireNeedToKnow(
            new NeedToKnowAttribute("The epidemiologist compares symptoms.", TracingPurpose.EpidemiologicalSurveillance) { Categories = [HealthCategory.Symptoms] }));

        using var answer = await clinic.GetAsync("/symptoms", clinic.TokenFor("20001", Epidemiologist));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(AccessOutcome.CategoryNotGranted, Assert.Single(clinic.Trail).Outcome);
    }

    [Fact]
    public async Task CategoryThatTheGrantDoesNotShow_IsRefusedInTheHandler()
    {
        await using var clinic = await OpenAsync(app => app.MapGet("/symptoms", async (PatientFiles files, AccessGuard guard, AccessGrant grant) =>
            (await PatientFileView.OpenAsync(guard, grant, files.Current)).Symptoms).RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp));

        using var answer = await clinic.GetAsNurseAsync("/symptoms");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal([AccessOutcome.Permitted, AccessOutcome.Permitted, AccessOutcome.CategoryNotGranted], clinic.Trail.Select(entry => entry.Outcome));
    }

    [Theory]
    [InlineData("/files/1")]
    [InlineData("/anonymous")]
    [InlineData("/cut-short")]
    public async Task Nobody_IsRefused_WhateverTheEndpointAllows(string path)
    {
        await using var clinic = await OpenAsync(MapThree);

        using var answer = await clinic.GetAsync(path);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", Assert.Single(answer.Headers.WwwAuthenticate).Scheme);
        Assert.Equal((null, AccessOutcome.NoActor), (Assert.Single(clinic.Trail).ActorId, clinic.Trail[0].Outcome));
    }

    // An endpoint that routing cuts short runs before authentication does.
    [Theory]
    [InlineData("/files/1", HttpStatusCode.OK)]
    [InlineData("/anonymous", HttpStatusCode.OK)]
    [InlineData("/cut-short", HttpStatusCode.Unauthorized)]
    public async Task Somebody_IsAnsweredWhereAuthenticationHasRun(string path, HttpStatusCode status)
    {
        await using var clinic = await OpenAsync(MapThree);

        using var answer = await clinic.GetAsNurseAsync(path);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task WithoutAuthentication_EverybodyIsNobody()
    {
        var clinic = Build(app => app.MapGet("/files", () => "reached").RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp), builder =>
        {
            builder.Services.Remove(builder.Services.Single(service => service.ServiceType == typeof(Microsoft.AspNetCore.Authentication.IAuthenticationSchemeProvider)));
            builder.Services.Remove(builder.Services.Single(service => service.ServiceType == typeof(Microsoft.AspNetCore.Authorization.IAuthorizationHandlerProvider)));
            builder.Services.AddSingleton<IAuditStore>(new InMemoryAuditStore());
            builder.Services.AddContactTracingAccess(Policy);
        });
        await using var disposed = clinic;
        await clinic.StartAsync();

        using var answer = await clinic.GetAsNurseAsync("/files");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task EndpointThatDeclaresNothing_IsLeftAlone()
    {
        await using var clinic = await OpenAsync(app => app.MapGet("/health", () => "well"));

        Assert.Equal("well", await clinic.Client.GetStringAsync("/health"));
        Assert.Empty(clinic.Trail);
    }

    [Fact]
    public async Task AskingForAGrantThatNothingDeclares_IsAnErrorOfTheProgram()
    {
        await using var clinic = await OpenAsync(app => app.MapGet("/forgotten", (AccessGrant grant) => grant.Justification));

        using var answer = await clinic.GetAsNurseAsync("/forgotten");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains(clinic.Log.Lines, line => line.Contains("declares no need to know", StringComparison.Ordinal));
    }

    internal static async Task<string> ReadAsync(Guid id, PatientFiles files, AccessGuard guard, AccessGrant grant, CancellationToken cancellationToken) =>
        await files.FindAsync(id, cancellationToken) is { } file
            ? (await PatientFileView.OpenAsync(guard, grant, file, cancellationToken: cancellationToken)).Name
            : throw new AccessDeniedException();

    private static void MapThree(WebApplication app)
    {
        app.MapGet("/files/{number}", () => "reached").RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp);
        app.MapGet("/anonymous", () => "reached").AllowAnonymous().RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp);
        app.MapGet("/cut-short", () => "reached").ShortCircuit().RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp);
    }
}
