using ContactCovid.Api.Access;
using ContactCovid.Api.Domain;
using ContactTracing.DataProtection;

namespace ContactCovid.Api.Endpoints;

internal static class CallEndpoint
{
    public static void MapCalls(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/cases/{id:guid}/call", CardAsync);

    [NeedToKnow(
        "The nurse tells the person their result by telephone.",
        TracingPurpose.GuidanceAndFollowUp,
        Roles = [TracingRoles.Nurse],
        Categories = [HealthCategory.TestResult])]
    private static async Task<CallCard> CardAsync(Guid id, ICaseFiles files, AccessGuard guard, AccessGrant grant, CancellationToken cancellationToken)
    {
        // Not 404: beside the 403 for a record that may not be shown any more, it would tell which of them there are.
        var file = await files.FindAsync(id, cancellationToken) ?? throw new AccessDeniedException();
        var view = await TracedCaseView.OpenAsync(guard, grant, file, cancellationToken: cancellationToken);
        return new CallCard(view.Name, view.Phone, view.IsPositive);
    }
}
