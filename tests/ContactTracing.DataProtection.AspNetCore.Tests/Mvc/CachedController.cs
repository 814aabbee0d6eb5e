using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using Microsoft.AspNetCore.Mvc;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Mvc;

/// <summary>Actions that say what may be cached. Hosts of other tests, which would not start with it, do not find it.</summary>
[NonController]
public sealed class CachedController : Controller
{
    [NeedToKnow(Clinic.Why, TracingPurpose.GuidanceAndFollowUp)]
    [ResponseCache(Duration = 60)]
    public string Shared() => "reached";

    [NeedToKnow(Clinic.Why, TracingPurpose.GuidanceAndFollowUp)]
    [ResponseCache(CacheProfileName = "profile")]
    public string Profiled() => "reached";

    [NeedToKnow(Clinic.Why, TracingPurpose.GuidanceAndFollowUp)]
    [ResponseCache(Duration = 60, Location = ResponseCacheLocation.Client)]
    public string Own() => "reached";

    [NeedToKnow(Clinic.Why, TracingPurpose.GuidanceAndFollowUp)]
    public string Plain() => "reached";

    [ResponseCache(Duration = 60)]
    public string Hours() => "8 to 18";
}
