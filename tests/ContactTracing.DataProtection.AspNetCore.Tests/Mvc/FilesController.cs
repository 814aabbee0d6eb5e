using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using ContactTracing.DataProtection.AspNetCore.Tests.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Mvc;

/// <summary>A controller as users write it: declared as a whole, and narrower on one action.</summary>
[ApiController]
[Route("mvc/[controller]")]
[NeedToKnow("The team follows up the persons.", TracingPurpose.GuidanceAndFollowUp, TracingPurpose.IdentifyContacts)]
public sealed class FilesController(AccessGuard guard) : ControllerBase
{
    [HttpGet("{id:guid}")]
    [NeedToKnow(Clinic.Why, TracingPurpose.GuidanceAndFollowUp, Roles = [Clinic.Nurse])]
    public async Task<string> ReadAsync(Guid id, [FromServices] AccessGrant grant, CancellationToken cancellationToken)
    {
        var file = await HttpContext.RequestServices.GetRequiredService<PatientFiles>().FindAsync(id, cancellationToken) ?? throw new AccessDeniedException();
        return (await PatientFileView.OpenAsync(guard, grant, file, cancellationToken: cancellationToken)).Name;
    }

    [HttpGet]
    public string List() => HttpContext.GetAccessGrant().Purpose.ToString();
}
