using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.HubLines;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Hubs;

/// <summary>Streams in both directions: entered once, held until their end, and what is refused on the way discloses nothing.</summary>
public sealed class HubStreamTests
{
    private const string Data = "RecordExpired|OtherActor|10003456789|tracing-nurse|Camille|Lou|anosmia|The nurse|AccessDenied";

    [Theory]
    [InlineData("Names", HttpTransportType.WebSockets)]
    [InlineData("Names", HttpTransportType.LongPolling)]
    [InlineData("NamesLater", HttpTransportType.WebSockets)]
    [InlineData("NamesInChannel", HttpTransportType.WebSockets)]
    [InlineData("NamesInChannel", HttpTransportType.LongPolling)]
    public async Task RefusalWhileAStreamRuns_EndsIt_AndDisclosesNothing(string method, HttpTransportType transport)
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<StreamHub>("/streams"), hubs: options => options.EnableDetailedErrors = true);
        await using var line = await clinic.ConnectAsNurseAsync("/streams", transport);
        var names = new List<string>();

        var told = await RefusalOf(async () =>
        {
            await foreach (var name in line.StreamAsync<string>(method))
            {
                names.Add(name);
            }
        });

        Assert.Equal([clinic.Files.Current.Name], names);
        Assert.StartsWith("Access is refused.", told, StringComparison.Ordinal);
        Assert.Equal([AccessOutcome.Permitted, AccessOutcome.Permitted, AccessOutcome.RecordExpired], clinic.Trail.Select(entry => entry.Outcome));
        Assert.Equal("StreamHub." + method, clinic.Trail[0].Target);
        Assert.Contains(clinic.Log.Lines, one => one.Contains($"Access is refused at StreamHub.{method}", StringComparison.Ordinal));
        Assert.All(clinic.Log.Lines, one => Assert.DoesNotMatch(Data, one));
    }

    [Theory]
    [InlineData("Names")]
    [InlineData("NamesInChannel")]
    [InlineData("Roles")]
    public async Task StreamThatIsRefused_IsNotBegun(string method)
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<StreamHub>("/streams"));
        await using var line = await clinic.ConnectAsync("/streams", clinic.TokenFor("20001", Epidemiologist));

        await RefusalOf(async () => await line.StreamAsync<object>(method).FirstAsync());

        Assert.Equal(AccessOutcome.PurposeNotServed, Assert.Single(clinic.Trail).Outcome);
    }

    // Elements are values here, and read in the flow of SignalR, not of the method.
    [Theory]
    [InlineData(HttpTransportType.WebSockets)]
    [InlineData(HttpTransportType.LongPolling)]
    public async Task EachElement_IsOfTheActorAndForThePurposeOfTheCall(HttpTransportType transport)
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<StreamHub>("/streams"));
        await using var line = await clinic.ConnectAsNurseAsync("/streams", transport);

        Assert.Equal([1, 1], await line.StreamAsync<int>("Roles").ToListAsync());
        Assert.Equal("StreamHub.Roles", Assert.Single(clinic.Trail).Target);
    }

    [Fact]
    public async Task RoleThatIsRevoked_EndsAStreamAtItsNextRead()
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<StreamHub>("/streams"));
        await using var line = await clinic.ConnectAsNurseAsync("/streams");
        var names = new List<string>();

        await RefusalOf(async () =>
        {
            await foreach (var name in line.StreamAsync<string>("NamesUntilRevoked"))
            {
                names.Add(name);
                await line.InvokeAsync("Revoke");
            }
        });

        Assert.Equal([clinic.Files.Current.Name], names);
        Assert.Equal(AccessOutcome.OtherActor, clinic.Trail[^1].Outcome);
    }

    [Fact]
    public async Task WriterOfAChannel_HasNobody_OnceTheCallerReadsNoMore()
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<StreamHub>("/streams"));
        await using var line = await clinic.ConnectAsNurseAsync("/streams");

        using var patience = new CancellationTokenSource();

        Assert.Equal(clinic.Files.Current.Name, await line.StreamAsync<string>("NamesForEver", patience.Token).FirstAsync());
        await patience.CancelAsync();

        await Assert.ThrowsAsync<AccessDeniedException>(() => clinic.Services.GetRequiredService<Pace>().Work!.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task StreamOfTheClient_IsReadInTheCall(bool isCurrent)
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<StreamHub>("/streams"));
        await using var line = await clinic.ConnectAsNurseAsync("/streams");

        var names = line.InvokeAsync<List<string>>("NamesOf", Asked(isCurrent));

        if (isCurrent)
        {
            Assert.Equal([clinic.Files.Current.Name, clinic.Files.Current.Name], await names);
        }
        else
        {
            await RefusalOf(() => names);
            Assert.All(clinic.Log.Lines, one => Assert.DoesNotMatch(Data, one));
        }

        Assert.Equal("StreamHub.NamesOf", clinic.Trail[0].Target);
    }

    [Fact]
    public async Task StreamThatIsNotDeclared_IsNotEntered_AndDisclosesNothingEither()
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<StreamHub>("/streams"));
        await using var line = await clinic.ConnectAsNurseAsync("/streams");

        await RefusalOf(async () => Assert.Equal(["10003456789 "], await line.StreamAsync<string>("Undeclared").ToListAsync()));

        Assert.Empty(clinic.Trail);
        Assert.All(clinic.Log.Lines, one => Assert.DoesNotMatch(Data, one));
    }

    private static async IAsyncEnumerable<bool> Asked(bool last)
    {
        yield return true;
        await Task.Yield();
        yield return last;
    }
}
