using System.Security.Claims;
using ContactTracing.DataProtection.AspNetCore.Tests.Endpoints;
using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using ContactTracing.DataProtection.AspNetCore.Tests.Records;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.SignalR;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Hubs;

/// <summary>A hub that declares a need to know on methods alone.</summary>
internal sealed class CaseHub(PatientFiles files, AccessGuard guard, Pace pace) : Hub
{
    private static readonly AccessPath OfTheService = new("IPatientFiles.Read", Why, [TracingPurpose.GuidanceAndFollowUp]);

    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
    public Task<string> Read(Guid id, AccessGrant grant) => GateTests.ReadAsync(id, files, guard, grant, Context.ConnectionAborted);

    [HubMethodName("read-first")]
    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
    public Task<string> ReadNamedOtherwise(AccessGrant grant, Guid id) => Read(id, grant);

    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
    public async Task<string?> ReadSymptoms() => (await PatientFileView.OpenAsync(guard, Context.GetAccessGrant(), files.Current)).Symptoms;

    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp, TracingPurpose.IdentifyContacts)]
    public string Either(ICurrentActor current) => $"{current.Actor} {current.Purpose}";

    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
    public Task<string> Guide(ICurrentActor current, AccessGrant grant) => MeetAsync("guide", "identify", current, grant);

    [NeedToKnow("The nurse asks whom the person has met.", TracingPurpose.IdentifyContacts)]
    public Task<string> Identify(ICurrentActor current, AccessGrant grant) => MeetAsync("identify", "guide", current, grant);

    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
    public async Task<string> ReadAndGoOn(AccessGrant grant)
    {
        var view = await PatientFileView.OpenAsync(guard, grant, files.Current);
        pace.Work = Task.Run(async () =>
        {
            await pace.WaitFor("call is over");
            return view.Name;
        });
        return view.Name;
    }

    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
    public void Note()
    {
    }

    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
    public string RemoveNote() => "gone";

    [AuditedAs(AuditOperation.Consult)]
    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
    public Task Show() => Clients.Caller.SendAsync("shown");

    public async Task<string> ReadByAGuardedService()
    {
        var grant = await guard.EnterAsync(OfTheService);
        return (await PatientFileView.OpenAsync(guard, grant, files.Current)).Name;
    }

    public async IAsyncEnumerable<string> StreamOfAGuardedService()
    {
        yield return await ReadByAGuardedService();
        await pace.WaitFor("revoked");
        yield return await ReadByAGuardedService();
    }

    public void BeginUndeclared() => pace.Work = Task.Run(async () =>
    {
        await pace.WaitFor("call is over");
        return await ReadByAGuardedService();
    });

    public string Undeclared(ICurrentActor current) => $"{current.Actor} {current.Purpose}";

    public string Refused() => throw new HubException("The file of Camille Roche", new AccessDeniedException(AccessOutcome.RecordExpired, new InvalidOperationException("anosmia")));

    public void Revoke(string role) => Context.Features.Get<IConnectionUserFeature>()!.User = new ClaimsPrincipal(Identity(Context.UserIdentifier!, role));

    private async Task<string> MeetAsync(string self, string other, ICurrentActor current, AccessGrant grant)
    {
        var before = current.Purpose;
        pace.Reach(self);
        await pace.WaitFor(other);
        return $"{before} {current.Purpose} {grant.Purpose} {Context.GetAccessGrant().Purpose}";
    }
}
