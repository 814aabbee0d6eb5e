using ContactTracing.DataProtection;

namespace ContactCovid.Api.Access;

/// <summary>The two roles of this sample, and what the controller lets each of them see.</summary>
internal static class TracingRoles
{
    public const string Nurse = "tracing-nurse", Epidemiologist = "epidemiologist";

    public static AccessPolicy Policy { get; } = new(
        new RoleScope(Nurse, TracingPurpose.GuidanceAndFollowUp, DataCategories.Name | DataCategories.ContactDetails | DataCategories.TestResult),
        new RoleScope(Epidemiologist, TracingPurpose.EpidemiologicalSurveillance, DataCategories.TestResult));
}
