using System.Net.Http.Headers;
using System.Security.Claims;
using ContactTracing.DataProtection.AspNetCore.Tests.Records;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Hosts;

/// <summary>An application on a real Kestrel at a free port of this machine, with bearer tokens and a real HTTP client.</summary>
internal sealed class Clinic : IAsyncDisposable
{
    public const string Nurse = "tracing-nurse", Epidemiologist = "epidemiologist", Why = "The nurse calls the person every day.";

    public static readonly AccessPolicy Policy = new(
        new RoleScope(Nurse, TracingPurpose.GuidanceAndFollowUp, DataCategories.Name | DataCategories.TestResult),
        new RoleScope(Nurse, TracingPurpose.IdentifyContacts, DataCategories.Name),
        new RoleScope(Epidemiologist, TracingPurpose.EpidemiologicalSurveillance, DataCategories.TestResult | DataCategories.Exposure));

    private readonly WebApplication application;

    private Clinic(WebApplication application, CollectedLog log) => (this.application, Log) = (application, log);

    public IServiceProvider Services => application.Services;

    public PatientFiles Files => Services.GetRequiredService<PatientFiles>();

    public IReadOnlyList<AuditEntry> Trail => ((InMemoryAuditStore)Services.GetRequiredService<IAuditStore>()).Entries;

    public CollectedLog Log { get; }

    public HttpClient Client { get; private set; } = null!;

    public static async Task<Clinic> OpenAsync(
        Action<WebApplication> map, IAuditStore? store = null, Action<ContactTracingAccessOptions>? options = null, Action<WebApplicationBuilder>? build = null)
    {
        var clinic = Build(map, builder =>
        {
            builder.Services.AddSingleton(store ?? new InMemoryAuditStore());
            builder.Services.AddContactTracingAccess(Policy, options);
            build?.Invoke(builder);
        });
        await clinic.StartAsync();
        return clinic;
    }

    /// <summary>An application without access rules, unless the test adds them; not started.</summary>
    public static Clinic Build(Action<WebApplication> map, Action<WebApplicationBuilder> build, string environment = "Test")
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        var log = new CollectedLog();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Information);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAuthentication(BearerTokenDefaults.AuthenticationScheme).AddBearerToken();
        builder.Services.AddAuthorization();
        builder.Services.AddSingleton<PatientFiles>();
        build(builder);
        var application = builder.Build();
        map(application);
        return new Clinic(application, log);
    }

    public async Task StartAsync()
    {
        await application.StartAsync();
        Client = NewClient();
    }

    /// <summary>A client with connections of its own; with one connection, requests follow each other on it.</summary>
    public HttpClient NewClient(int connections = int.MaxValue) =>
        new(new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(application.Urls.Single()) };

    public string TokenFor(string id, params string[] roles) => TokenFor(new ClaimsPrincipal(Identity(id, roles)));

    public string TokenFor(ClaimsPrincipal principal)
    {
        var options = Services.GetRequiredService<IOptionsMonitor<BearerTokenOptions>>().Get(BearerTokenDefaults.AuthenticationScheme);
        var properties = new AuthenticationProperties { ExpiresUtc = DateTimeOffset.UtcNow.AddHours(1) };
        return options.BearerTokenProtector.Protect(new AuthenticationTicket(principal, properties, BearerTokenDefaults.AuthenticationScheme));
    }

    public static ClaimsIdentity Identity(string id, params string[] roles) =>
        new([new Claim(ClaimTypes.NameIdentifier, id), .. roles.Select(role => new Claim(ClaimTypes.Role, role))], "Test");

    public HttpRequestMessage Request(HttpMethod method, string path, string? token = null)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? token = null) => Client.SendAsync(Request(HttpMethod.Get, path, token));

    public Task<HttpResponseMessage> GetAsNurseAsync(string path) => GetAsync(path, TokenFor("10003456789", Nurse));

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        await application.DisposeAsync();
    }
}
