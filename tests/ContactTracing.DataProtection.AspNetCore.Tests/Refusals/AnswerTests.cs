using System.Net;
using System.Reflection;
using System.Text.Json;
using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Refusals;

/// <summary>What whoever was refused is told: the same whatever the reason.</summary>
public sealed class AnswerTests
{
    public static TheoryData<string> Environments => ["Test", "Development", "Production"];

    [Fact]
    public async Task EveryReason_HasTheSameAnswer_ByteForByte()
    {
        await using var clinic = await OpenAsync(app =>
        {
            app.MapGet("/reason/{reason}", string (AccessOutcome reason) => throw new AccessDeniedException(reason, new InvalidOperationException("Camille Roche")));
            app.MapGet("/task", string () => throw new AggregateException(new TimeoutException(), new AccessDeniedException(AccessOutcome.GrantExpired)));
            app.MapGet("/reflection", string () => throw new TargetInvocationException(new AccessDeniedException(AccessOutcome.RecordExpired)));
            app.MapGet("/role", () => "reached").RequireNeedToKnow(new NeedToKnowAttribute(Why, TracingPurpose.GuidanceAndFollowUp) { Roles = ["physician"] });
            app.MapGet("/purpose", () => "reached").RequireNeedToKnow(Why, TracingPurpose.Research);
            app.MapGet("/files/{id}", Endpoints.GateTests.ReadAsync).RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp);
        });
        string[] paths =
        [
            .. Enum.GetValues<AccessOutcome>().Where(reason => reason is not AccessOutcome.AuditUnavailable).Select(reason => $"/reason/{reason}"),
            "/task", "/reflection", "/role", "/purpose", $"/files/{clinic.Files.Expired.Id}", $"/files/{Guid.NewGuid()}",
        ];

        var answers = await Task.WhenAll(paths.Select(async path => await TextOf(await clinic.GetAsNurseAsync(path))));

        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
        Assert.StartsWith("403 ", answers[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_IsProblemDetails_WithoutAWordOfTheAccess()
    {
        await using var clinic = await OpenAsync(app => app.MapGet("/files/{id}", Endpoints.GateTests.ReadAsync).RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp));

        using var answer = await clinic.GetAsNurseAsync($"/files/{clinic.Files.Expired.Id}");

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(["type", "title", "status", "detail", "traceId"], problem.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal((403, "Forbidden"), (problem.RootElement.GetProperty("status").GetInt32(), problem.RootElement.GetProperty("title").GetString()));
        var trace = problem.RootElement.GetProperty("traceId").GetString()!;
        var line = Assert.Single(clinic.Log.Lines, line => line.Contains(trace, StringComparison.Ordinal) && line.Contains("refused", StringComparison.Ordinal));
        Assert.Contains("GET /files/{id}", line, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Log_HoldsNeitherReason_NorPerson_NorAddress(string environment)
    {
        await using var clinic = await OpenInAsync(environment, app => app.MapGet("/files/{id}", string (string id) => throw new AccessDeniedException(AccessOutcome.RecordExpired, new InvalidOperationException("anosmia"))));

        using var answer = await clinic.GetAsync("/files/Camille-Roche", clinic.TokenFor("10003456789", Nurse));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.All(clinic.Log.Lines.Where(line => !line.Contains("Request starting", StringComparison.Ordinal) && !line.Contains("Request finished", StringComparison.Ordinal)), line => Assert.DoesNotMatch("RecordExpired|10003456789|Camille|anosmia", line));
        Assert.DoesNotMatch("RecordExpired|10003456789|Camille|anosmia|   at ", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task OtherExceptions_StayWhatTheyAre()
    {
        await using var clinic = await OpenAsync(app => app.MapGet("/fault", string () => throw new UnauthorizedAccessException("a file of the server")));

        using var answer = await clinic.GetAsNurseAsync("/fault");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RefusalInAMiddleware_IsAnsweredToo(bool isHandled)
    {
        await using var clinic = await OpenAsync(
            app =>
            {
                if (isHandled)
                {
                    app.UseExceptionHandler();
                }

                app.Use((context, next) => context.Request.Path == "/middleware" ? throw new AccessDeniedException() : next(context));
            },
            build: builder => builder.Services.AddProblemDetails());

        using var answer = await clinic.GetAsync("/middleware");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("\"title\":\"Unauthorized\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HeadersOfTheHandler_GoWithItsAnswer()
    {
        await using var clinic = await OpenAsync(app => app.MapGet("/header", string (Microsoft.AspNetCore.Http.HttpContext context) =>
        {
            context.Response.Headers["X-Case"] = "positive";
            context.Response.StatusCode = 206;
            throw new AccessDeniedException();
        }));

        using var answer = await clinic.GetAsNurseAsync("/header");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("X-Case"));
    }

    internal static async Task<string> TextOf(HttpResponseMessage answer)
    {
        using var disposed = answer;
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").OrderBy(header => header.Key, StringComparer.Ordinal);
        var body = System.Text.RegularExpressions.Regex.Replace(await answer.Content.ReadAsStringAsync(), "\"traceId\":\"[^\"]+\"", "\"traceId\":\"-\"");
        return $"{(int)answer.StatusCode} {string.Join("; ", headers.Select(header => $"{header.Key}={string.Join(',', header.Value)}"))} {body}";
    }

    private static async Task<Clinic> OpenInAsync(string environment, Action<WebApplication> map)
    {
        var clinic = Build(map, builder =>
        {
            builder.Services.AddSingleton<IAuditStore>(new HeldStore());
            builder.Services.AddContactTracingAccess(Policy);
        }, environment);
        await clinic.StartAsync();
        return clinic;
    }
}
