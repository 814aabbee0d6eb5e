using System.Security.Claims;
using ContactTracing.DataProtection.AspNetCore.Endpoints;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactTracing.DataProtection.AspNetCore.Refusals;

/// <summary>
/// Answers what the guard refuses: 403, or 401 where nobody is authenticated, or 503 where no audit entry can be written; with the same words
/// whatever the reason, so that they tell of no record (S24).
/// </summary>
internal sealed class AccessRefusal(ILogger<AccessRefusal> log)
{
    /// <summary>Runs something, and answers for it when it is refused.</summary>
    public async Task AnswerForAsync(HttpContext context, RequestDelegate inner)
    {
        try
        {
            await inner(context).ConfigureAwait(false);
        }
        catch (Exception failure) when (In(failure) is not null)
        {
            await AnswerAsync(context, In(failure)!).ConfigureAwait(false);
        }
    }

    /// <summary>The refusal that an exception is, or carries; null when there is none.</summary>
    public static AccessDeniedException? In(Exception? failure) => failure switch
    {
        null => null,
        AccessDeniedException denial => denial,
        AggregateException { InnerExceptions: var all } => all.Select(In).FirstOrDefault(static found => found is not null),
        _ => In(failure.InnerException),
    };

    public async Task AnswerAsync(HttpContext context, AccessDeniedException denial)
    {
        var trace = RefusalBody.TraceOf(context);
        Log(denial, EndpointName.Of(context.GetEndpoint()), trace);
        if (HasBegun(context.Response))
        {
            // The end of the message would pass for the end of the data.
            log.Aborted(trace);
            context.Abort();
            return;
        }

        context.Response.Clear();
        ClearTrailers(context);
        var status = StatusOf(denial, context.User);
        await (status == StatusCodes.Status401Unauthorized ? ChallengeAsync(context) : RefusalBody.WriteAsync(context, status)).ConfigureAwait(false);

        // What the handler has registered for the start of the response has run by now, and trailers follow the body.
        ClearTrailers(context);
    }

    /// <summary>What a refusal is to whoever was refused: the same for every reason but that of a trail that cannot be written.</summary>
    public static int StatusOf(AccessDeniedException denial, ClaimsPrincipal? user) =>
        denial.Reason == AccessOutcome.AuditUnavailable ? StatusCodes.Status503ServiceUnavailable
        : user?.Identities.Any(static identity => identity.IsAuthenticated) is true ? StatusCodes.Status403Forbidden
        : StatusCodes.Status401Unauthorized;

    /// <summary>Logs where access was refused. The reason is in the audit trail; in a log it would tell of records. A failure is told by its type: its text may quote a record.</summary>
    public void Log(AccessDeniedException denial, string where, string trace)
    {
        if (denial.Reason is AccessOutcome.AuditUnavailable or AccessOutcome.Failure)
        {
            log.Failed(where, (denial.InnerException ?? denial).GetType().FullName, trace);
        }
        else
        {
            log.Refused(where, trace);
        }
    }

    // Authentication says how one authenticates, in a header or by sending the browser elsewhere.
    private static async Task ChallengeAsync(HttpContext context)
    {
        var schemes = context.RequestServices.GetService<IAuthenticationSchemeProvider>();
        if (schemes is not null && await schemes.GetDefaultChallengeSchemeAsync().ConfigureAwait(false) is not null)
        {
            await context.ChallengeAsync().ConfigureAwait(false);
            if (context.Response.HasStarted || context.Response.StatusCode != StatusCodes.Status401Unauthorized)
            {
                return;
            }
        }

        await RefusalBody.WriteAsync(context, StatusCodes.Status401Unauthorized).ConfigureAwait(false);
    }

    // They are no headers: Clear leaves them.
    private static void ClearTrailers(HttpContext context)
    {
        if (context.Features.Get<IHttpResponseTrailersFeature>()?.Trailers is { IsReadOnly: false } trailers)
        {
            trailers.Clear();
        }
    }

    // What a writer holds and has not sent, and what a compressor has swallowed, cannot be taken back.
    private static bool HasBegun(HttpResponse response) =>
        response.HasStarted
        || response.Headers.ContentEncoding.Count > 0
        || (response.BodyWriter is { CanGetUnflushedBytes: true } writer && writer.UnflushedBytes > 0);
}
