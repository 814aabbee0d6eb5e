using System.Text.Json;
using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using ContactTracing.DataProtection.AspNetCore.Tests.Mvc;
using ContactTracing.DataProtection.AspNetCore.Tests.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.OpenApi;

/// <summary>The document as a client fetches it.</summary>
public sealed class DocumentTests
{
    [Fact]
    public async Task DeclaredOperation_SaysWhyForWhatAndForWhom()
    {
        await using var clinic = await OpenWithDocumentAsync();

        using var document = await DocumentAsync(clinic);
        var operation = document.RootElement.GetProperty("paths").GetProperty("/files/{id}").GetProperty("get");

        Assert.Equal(
            $"Reads a file.\n\nNeed to know: {Why}\n\nPurposes: GuidanceAndFollowUp, IdentifyContacts.\n\nRoles: tracing-nurse.\n\nThe header X-Purpose names the one of this request.\n\nEach call is in the audit trail, and each refusal.",
            operation.GetProperty("description").GetString());
        var declared = operation.GetProperty("x-need-to-know");
        Assert.Equal(Why, declared.GetProperty("justification").GetString());
        Assert.Equal(["GuidanceAndFollowUp", "IdentifyContacts"], TextsOf(declared.GetProperty("purposes")));
        Assert.Equal(["tracing-nurse"], TextsOf(declared.GetProperty("roles")));
        Assert.Contains("TestResult", TextsOf(declared.GetProperty("categories")));
        Assert.DoesNotContain("Symptoms", TextsOf(declared.GetProperty("categories")));
        Assert.Equal(["200", "401", "403", "503"], operation.GetProperty("responses").EnumerateObject().Select(answer => answer.Name).Order());
        Assert.True(operation.GetProperty("responses").GetProperty("403").GetProperty("content").TryGetProperty("application/problem+json", out _));
        Assert.Equal(["id"], operation.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("/group/in", "get", true)]
    [InlineData("/mvc/Files/{id}", "get", true)]
    [InlineData("/hours", "get", false)]
    public async Task OnlyDeclaredOperations_AreMarked(string path, string method, bool isDeclared)
    {
        await using var clinic = await OpenWithDocumentAsync();

        using var document = await DocumentAsync(clinic);
        var operation = document.RootElement.GetProperty("paths").GetProperty(path).GetProperty(method);

        Assert.Equal(isDeclared, operation.TryGetProperty("x-need-to-know", out _));
        Assert.Equal(isDeclared, operation.GetProperty("responses").TryGetProperty("403", out _));
    }

    private static Task<Clinic> OpenWithDocumentAsync() => OpenAsync(
        app =>
        {
            app.MapOpenApi();
            app.MapControllers();
            app.MapGet("/hours", () => "8 to 18");
            app.MapGet("/files/{id}", (Guid id, AccessGrant grant) => "reached").WithDescription("Reads a file.").RequireNeedToKnow(
                new NeedToKnowAttribute(Why, TracingPurpose.GuidanceAndFollowUp, TracingPurpose.IdentifyContacts) { Roles = [Nurse], Categories = [HealthCategory.TestResult] });
            app.MapGroup("/group").RequireNeedToKnow(Why, TracingPurpose.Care).MapGet("/in", () => "reached");
        },
        options: options => options.PurposeHeader = "X-Purpose",
        build: builder =>
        {
            builder.Services.AddControllers().AddApplicationPart(typeof(FilesController).Assembly);
            builder.Services.AddGuardedPatientFiles<StoredPatientFiles>();
            builder.Services.AddOpenApi(options => options.AddNeedToKnow());
        });

    private static async Task<JsonDocument> DocumentAsync(Clinic clinic) => JsonDocument.Parse(await clinic.Client.GetStringAsync("/openapi/v1.json"));

    private static IEnumerable<string?> TextsOf(JsonElement array) => array.EnumerateArray().Select(text => text.GetString());
}
