using System.Net;
using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using ContactTracing.DataProtection.AspNetCore.Tests.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Mvc;

/// <summary>Controllers are gated as minimal APIs are.</summary>
public sealed class ControllerTests
{
    [Fact]
    public async Task Action_HasItsGrant_AndIsNamedByItsRoute()
    {
        await using var clinic = await OpenWithControllersAsync();
        var file = clinic.Files.Current;

        using var answer = await clinic.GetAsNurseAsync($"/mvc/files/{file.Id}");

        Assert.Equal(file.Name, await answer.Content.ReadAsStringAsync());
        Assert.Equal(["GET /mvc/Files/{id:guid}", typeof(PatientFile).FullName], clinic.Trail.Select(entry => entry.Target));
        Assert.Equal(Why, clinic.Trail[0].Justification);
    }

    [Theory]
    [InlineData("/mvc/files/6f3f7f0e-5f0f-4b0e-8f3c-1f0d7a9b2c11", Epidemiologist, HttpStatusCode.Forbidden)]
    [InlineData("/mvc/files", Epidemiologist, HttpStatusCode.Forbidden)]
    [InlineData("/mvc/files", Nurse, HttpStatusCode.Forbidden)]
    [InlineData("/open/declared", Epidemiologist, HttpStatusCode.Forbidden)]
    [InlineData("/open/declared", Nurse, HttpStatusCode.OK)]
    [InlineData("/open/forgotten", Epidemiologist, HttpStatusCode.Forbidden)]
    [InlineData("/open/forgotten", Nurse, HttpStatusCode.OK)]
    [InlineData("/open/hours", null, HttpStatusCode.OK)]
    public async Task Action_IsOpenToWhoMay(string path, string? role, HttpStatusCode status)
    {
        await using var clinic = await OpenWithControllersAsync();

        using var answer = await clinic.GetAsync(path, role is null ? null : clinic.TokenFor("10001", role));

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(role is null ? 0 : 1, clinic.Trail.Count);
    }

    // Several purposes are declared, and nobody says which.
    [Fact]
    public async Task ClassOfSeveralPurposes_AsksForOne()
    {
        await using var clinic = await OpenWithControllersAsync(options => options.PurposeHeader = "X-Purpose");
        using var request = clinic.Request(HttpMethod.Get, "/mvc/files", clinic.TokenFor("10001", Nurse));
        request.Headers.Add("X-Purpose", "IdentifyContacts");

        using var answer = await clinic.Client.SendAsync(request);

        Assert.Equal("IdentifyContacts", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task ConventionalRoute_IsNamedByItsAction()
    {
        await using var clinic = await OpenWithControllersAsync();

        using var answer = await clinic.GetAsNurseAsync("/open/declared");

        Assert.StartsWith(typeof(OpenController).FullName + ".Declared", Assert.Single(clinic.Trail).Target, StringComparison.Ordinal);
    }

    private static Task<Clinic> OpenWithControllersAsync(Action<ContactTracingAccessOptions>? options = null) => OpenAsync(
        app =>
        {
            app.MapControllers();
            app.MapControllerRoute("default", "{controller}/{action}");
        },
        options: options,
        build: builder =>
        {
            builder.Services.AddControllers().AddApplicationPart(typeof(FilesController).Assembly);
            builder.Services.AddGuardedPatientFiles<StoredPatientFiles>();
        });
}
