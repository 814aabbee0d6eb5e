using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using ContactTracing.DataProtection.AspNetCore.Tests.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Flows;

/// <summary>Work that a handler starts and does not wait for.</summary>
public sealed class OutlivingWorkTests
{
    private readonly TaskCompletionSource requestIsOver = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<string>? work;

    // The second request has the connection, and so the objects, of the first: what is left of the first must not act as the second.
    [Fact]
    public async Task WorkThatOutlivesItsRequest_HasNobody_AlsoWhileAnotherUsesTheConnection()
    {
        var reads = 0;
        await using var clinic = await OpenAsync(app => app.MapGet("/{number}", async (int number, PatientFiles files, AccessGuard guard, AccessGrant grant) =>
        {
            var view = await PatientFileView.OpenAsync(guard, grant, files.Current);
            if (number == 1)
            {
                work = Task.Run(async () =>
                {
                    await requestIsOver.Task;
                    return view.Name;
                });
                return view.Name;
            }

            requestIsOver.SetResult();
            Assert.IsType<AccessDeniedException>(await Record.ExceptionAsync(() => work!));
            reads++;
            return view.Name;
        }).RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp));
        using var client = clinic.NewClient(connections: 1);

        foreach (var number in (int[])[1, 2])
        {
            using var request = clinic.Request(HttpMethod.Get, $"/{number}", clinic.TokenFor("10001", Nurse));
            using var answer = await client.SendAsync(request);
            Assert.Equal(clinic.Files.Current.Name, await answer.Content.ReadAsStringAsync());
        }

        Assert.Equal(1, reads);
        var refusal = Assert.Single(clinic.Trail, entry => entry.Operation == AuditOperation.Refuse);
        Assert.Equal((AccessOutcome.NoActor, null), (refusal.Outcome, refusal.ActorId));
    }

    [Fact]
    public async Task WorkWithinItsRequest_IsOfTheSameActor()
    {
        await using var clinic = await OpenAsync(app => app.MapGet("/names", async (PatientFiles files, AccessGuard guard, AccessGrant grant) =>
        {
            var view = await PatientFileView.OpenAsync(guard, grant, files.Current);
            return string.Concat(await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => view.Name[..1]))));
        }).RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp));

        using var answer = await clinic.GetAsNurseAsync("/names");

        Assert.Equal("CCCCCCCC", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task GuardOutsideOfAnyRequest_RefusesEverybody()
    {
        await using var clinic = await OpenAsync(_ => { });

        var refusal = Assert.Throws<AccessDeniedException>(() => clinic.Services.GetRequiredService<AccessGuard>().Enter(
            new AccessPath("Nightly.Export", Why, [TracingPurpose.GuidanceAndFollowUp])));

        Assert.Equal(AccessOutcome.NoActor, refusal.Reason);
        Assert.Throws<InvalidOperationException>(() => clinic.Services.GetRequiredService<AccessGrant>());
    }

    [Fact]
    public async Task Job_IsWhoeverItEntered_AndARequestNeverIs()
    {
        await using var clinic = await OpenAsync(app => app.MapGet("/who", (AmbientActor jobs, ICurrentActor current) =>
        {
            using var other = jobs.Enter(new Actor("99999", [Epidemiologist]), TracingPurpose.EpidemiologicalSurveillance);
            return $"{current.Actor} {current.Purpose}";
        }).RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp));
        var guard = clinic.Services.GetRequiredService<AccessGuard>();
        var count = new AccessPath("Nightly.Count", "The epidemiologist counts results.", [TracingPurpose.EpidemiologicalSurveillance]);

        using (clinic.Services.GetRequiredService<AmbientActor>().Enter(new Actor("20001", [Epidemiologist])))
        {
            Assert.Equal("20001", guard.Enter(count).Actor.Id);
        }

        Assert.Throws<AccessDeniedException>(() => guard.Enter(count));
        using var answer = await clinic.GetAsync("/who", clinic.TokenFor("10001", Nurse));
        Assert.Equal("10001 GuidanceAndFollowUp", await answer.Content.ReadAsStringAsync());
    }
}
