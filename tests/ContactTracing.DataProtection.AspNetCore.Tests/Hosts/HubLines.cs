using ContactTracing.DataProtection.AspNetCore.Tests.Hubs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Http.Connections.Client;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Hosts;

/// <summary>A clinic with hubs, and real connections to them.</summary>
internal static class HubLines
{
    public static Task<Clinic> OpenWithHubsAsync(
        Action<WebApplication> map, IAuditStore? store = null, Action<ContactTracingAccessOptions>? options = null, Action<HubOptions>? hubs = null) =>
        Clinic.OpenAsync(map, store, options, builder =>
        {
            builder.Services.AddSingleton<Pace>();
            builder.Services.AddSignalR(hub => hubs?.Invoke(hub));
        });

    /// <summary>A connection that has started. Without a token it is that of nobody.</summary>
    public static async Task<HubConnection> ConnectAsync(
        this Clinic clinic, string path, string? token, HttpTransportType transport = HttpTransportType.WebSockets, Action<HttpConnectionOptions>? configure = null)
    {
        var connection = new HubConnectionBuilder().WithUrl(new Uri(clinic.Client.BaseAddress!, path), transport, options =>
        {
            options.AccessTokenProvider = token is null ? null : () => Task.FromResult<string?>(token);
            configure?.Invoke(options);
        }).Build();
        await connection.StartAsync();
        return connection;
    }

    public static Task<HubConnection> ConnectAsNurseAsync(this Clinic clinic, string path, HttpTransportType transport = HttpTransportType.WebSockets) =>
        clinic.ConnectAsync(path, clinic.TokenFor("10003456789", Clinic.Nurse), transport);

    /// <summary>What a caller is told of a refusal, without the trace.</summary>
    public static async Task<string> RefusalOf(Func<Task> call)
    {
        var told = (await Assert.ThrowsAsync<HubException>(call)).Message;
        Assert.Contains(" traceId: ", told, StringComparison.Ordinal);
        return told[(told.IndexOf("HubException: ", StringComparison.Ordinal) + "HubException: ".Length)..told.IndexOf(" traceId: ", StringComparison.Ordinal)];
    }

    /// <summary>The entries of calls, without those of connections.</summary>
    public static IReadOnlyList<AuditEntry> Calls(this IEnumerable<AuditEntry> trail) => [.. trail.Where(entry => entry.Target.Contains("Hub.", StringComparison.Ordinal))];
}
