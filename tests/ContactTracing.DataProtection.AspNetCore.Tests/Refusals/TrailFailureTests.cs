using System.Net;
using ContactTracing.DataProtection.AspNetCore.Tests.Endpoints;
using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Refusals;

/// <summary>An audit store that cannot write, that is slow, and a client that does not wait for it.</summary>
public sealed class TrailFailureTests
{
    private readonly HeldStore store = new();

    [Theory]
    [InlineData(Nurse)]
    [InlineData(Epidemiologist)]
    [InlineData(null)]
    public async Task StoreThatCannotWrite_ShowsNothingToAnybody_AndSaysNotWho(string? role)
    {
        await using var clinic = await OpenClinicAsync();
        store.IsBroken = true;

        using var answer = await clinic.GetAsync($"/files/{clinic.Files.Current.Id}", role is null ? null : clinic.TokenFor("10001", role));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.DoesNotContain("secret", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, clinic.Files.Calls);
        var line = Assert.Single(clinic.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
        Assert.Contains(typeof(AuditException).FullName!, line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoreThatFailsBetweenPathAndRecord_ShowsNothing_AndGoesOnWhenItCanWrite()
    {
        await using var clinic = await OpenAsync(
            app => app.MapGet("/files/{id}", async (Guid id, Records.PatientFiles files, AccessGuard guard, AccessGrant grant, bool broken) =>
            {
                store.IsBroken = broken;
                return await GateTests.ReadAsync(id, files, guard, grant, CancellationToken.None);
            }).RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp),
            store);
        var path = $"/files/{clinic.Files.Current.Id}?broken=";

        using var refused = await clinic.GetAsNurseAsync(path + "true");
        store.IsBroken = false;
        using var answered = await clinic.GetAsNurseAsync(path + "false");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (refused.StatusCode, answered.StatusCode));
        Assert.Equal(3, store.Entries.Count);
    }

    // The request ends because its client has gone, and not because the test lets the store write.
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task ClientThatGoesWhileTheStoreIsSlow_HasReachedNothing(bool isStubborn, int entries)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var clinic = await OpenClinicAsync(ended);
        (store.IsHeld, store.IsStubborn) = (true, isStubborn);
        using var patience = new CancellationTokenSource();

        using var request = clinic.Request(HttpMethod.Get, $"/files/{clinic.Files.Current.Id}", clinic.TokenFor("10001", Nurse));
        var answer = clinic.Client.SendAsync(request, patience.Token);
        await store.Asked;
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal((0, entries), (clinic.Files.Calls, store.Entries.Count));

        store.IsHeld = false;
        using var next = await clinic.GetAsync($"/files/{clinic.Files.Current.Id}", clinic.TokenFor("10002", Nurse));
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
        Assert.Equal(1, clinic.Files.Calls);
        Assert.Equal(["10002", "10002"], store.Entries.Skip(entries).Select(entry => entry.ActorId));
    }

    [Fact]
    public async Task ClientThatWaits_IsAnsweredOnceTheEntryIsWritten()
    {
        await using var clinic = await OpenClinicAsync();
        store.IsHeld = true;

        var answer = clinic.GetAsNurseAsync($"/files/{clinic.Files.Current.Id}");
        await store.Asked;
        Assert.Equal((0, 0), (clinic.Files.Calls, store.Entries.Count));
        store.Release();

        Assert.Equal(HttpStatusCode.OK, (await answer).StatusCode);
        Assert.Equal(2, store.Entries.Count);
    }

    private Task<Clinic> OpenClinicAsync(TaskCompletionSource? ended = null) => OpenAsync(
        app =>
        {
            app.Use(async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                finally
                {
                    ended?.TrySetResult();
                }
            });
            app.MapGet("/files/{id}", GateTests.ReadAsync).RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp);
        },
        store);
}
