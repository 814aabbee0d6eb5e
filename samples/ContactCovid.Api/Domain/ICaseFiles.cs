using ContactCovid.Api.Access;
using ContactTracing.DataProtection;

namespace ContactCovid.Api.Domain;

/// <summary>The files of the team. Whoever asks for it gets the decorator that is generated from these declarations.</summary>
public interface ICaseFiles
{
    /// <summary>A file; <see langword="null"/> when there is none.</summary>
    [NeedToKnow("The nurse calls the person and needs their file.", TracingPurpose.GuidanceAndFollowUp, Roles = [TracingRoles.Nurse])]
    Task<TracedCase?> FindAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>How many results are positive.</summary>
    [NeedToKnow(
        "The epidemiologist follows the number of positive results.",
        TracingPurpose.EpidemiologicalSurveillance,
        Roles = [TracingRoles.Epidemiologist],
        Categories = [HealthCategory.TestResult])]
    Task<int> CountPositivesAsync(CancellationToken cancellationToken = default);
}
