using Microsoft.Extensions.Logging;

namespace ContactTracing.DataProtection.AspNetCore.Actors;

/// <summary>Why nobody acts, for who sets up authentication. Names of claims, never their values.</summary>
internal static partial class ActorLog
{
    [LoggerMessage(1, LogLevel.Warning, "A principal is authenticated, and nobody acts: it has {Count} different ids in the claims {Claims}, where one is needed. Check ActorIdClaim")]
    public static partial void NotOneId(this ILogger log, int count, string claims);

    [LoggerMessage(2, LogLevel.Warning, "A principal is authenticated, and nobody acts: its id in the claims {Claims} is blank, too long, or holds characters that cannot be seen")]
    public static partial void NoId(this ILogger log, string claims);
}
