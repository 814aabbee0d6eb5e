using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace ContactTracing.DataProtection.AspNetCore.Endpoints;

/// <summary>What a caller adds to the declared path of an endpoint, where the options let them.</summary>
internal static class RequestHeaders
{
    /// <summary>False when a header cannot be understood: it stands there twice, or names no purpose.</summary>
    public static bool TryRead(IHeaderDictionary headers, ContactTracingAccessOptions options, [NotNullWhen(true)] out AccessRequest? request)
    {
        request = null;
        if (!IsSaidOnce(headers, options.PurposeHeader, out var purpose) || !IsSaidOnce(headers, options.BreakGlassHeader, out var reason) || !IsPurpose(purpose, out var asked))
        {
            return false;
        }

        request = new AccessRequest { Purpose = asked, BreakGlassReason = reason };
        return true;
    }

    private static bool IsSaidOnce(IHeaderDictionary headers, string? name, out string? said)
    {
        var values = name is null ? StringValues.Empty : headers[name];
        said = values.Count > 0 ? values[0] ?? "" : null;
        return values.Count <= 1;
    }

    // By name only: numbers, and lists as Enum.Parse takes them, are nobody's purpose.
    private static bool IsPurpose(string? text, out TracingPurpose? purpose)
    {
        purpose = null;
        foreach (var known in text is null ? [] : Enum.GetValues<TracingPurpose>())
        {
            if (string.Equals(known.ToString(), text, StringComparison.Ordinal))
            {
                purpose = known;
            }
        }

        return text is null || purpose is not null;
    }
}
