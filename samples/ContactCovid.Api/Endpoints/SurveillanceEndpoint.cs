using ContactCovid.Api.Access;
using ContactCovid.Api.Domain;
using ContactTracing.DataProtection;

namespace ContactCovid.Api.Endpoints;

/// <summary>How many results are positive, without a person.</summary>
internal sealed record Surveillance(int Positives);

internal static class SurveillanceEndpoint
{
    public static void MapSurveillance(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/surveillance", CountAsync);

    [NeedToKnow(
        "The epidemiologist follows the number of positive results.",
        TracingPurpose.EpidemiologicalSurveillance,
        Roles = [TracingRoles.Epidemiologist],
        Categories = [HealthCategory.TestResult])]
    private static async Task<Surveillance> CountAsync(ICaseFiles files, CancellationToken cancellationToken) =>
        new(await files.CountPositivesAsync(cancellationToken));
}
