using ContactTracing.DataProtection.AspNetCore.Tests.Records;
using Microsoft.AspNetCore.SignalR;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Hubs;

/// <summary>A hub that declares a need to know on its class, and on some of its methods more of it.</summary>
[NeedToKnow("The team follows its patients.", TracingPurpose.GuidanceAndFollowUp, TracingPurpose.IdentifyContacts, Roles = [Nurse, "physician"])]
internal sealed class WardHub(PatientFiles files, AccessGuard guard) : Hub
{
    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
    public async Task<string> Read(AccessGrant grant) => (await PatientFileView.OpenAsync(guard, grant, files.Current)).Name;

    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp, Roles = ["physician", Epidemiologist])]
    public string Prescribe() => "reached";

    public string Greet(AccessGrant grant) => grant.Justification;
}
