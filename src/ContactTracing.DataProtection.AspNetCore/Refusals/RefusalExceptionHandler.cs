using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace ContactTracing.DataProtection.AspNetCore.Refusals;

/// <summary>Answers for a refusal in a middleware, where <c>UseExceptionHandler</c> stands around it and would make a 500 of it.</summary>
internal sealed class RefusalExceptionHandler(AccessRefusal refusal) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (AccessRefusal.In(exception) is not { } denial)
        {
            return false;
        }

        await refusal.AnswerAsync(httpContext, denial).ConfigureAwait(false);
        return true;
    }
}
