using ContactTracing.DataProtection.AspNetCore.Tests.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Mvc;

/// <summary>A controller on a conventional route that declares nothing: one action needs nothing, the other has what a decorator refuses.</summary>
public sealed class OpenController(IPatientFiles files) : Controller
{
    public string Hours() => "8 to 18";

    public async Task<string?> Forgotten() => (await files.FindAsync(HttpContext.RequestServices.GetRequiredService<PatientFiles>().Current.Id))?.Name;

    [NeedToKnow("The team reads the list of the day.", TracingPurpose.GuidanceAndFollowUp)]
    public string Declared() => "reached";
}
