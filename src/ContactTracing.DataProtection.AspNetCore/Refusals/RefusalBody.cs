using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ContactTracing.DataProtection.AspNetCore.Refusals;

/// <summary>
/// Problem details (RFC 9457) that differ by status and trace only. They are not made by the application's own service for these, which
/// may add the address or more.
/// </summary>
internal static class RefusalBody
{
    public static async Task WriteAsync(HttpContext context, int status)
    {
        var response = context.Response;
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("type", TypeOf(status));
            json.WriteString("title", ReasonPhrases.GetReasonPhrase(status));
            json.WriteNumber("status", status);
            json.WriteString("detail", DetailOf(status));
            json.WriteString("traceId", TraceOf(context));
            json.WriteEndObject();
        }

        response.StatusCode = status;
        response.ContentType = "application/problem+json";
        response.ContentLength = body.WrittenCount;
        response.Headers.CacheControl = "no-store";
        await response.Body.WriteAsync(body.WrittenMemory, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>What ASP.NET Core itself calls a request in its problem details and logs.</summary>
    public static string TraceOf(HttpContext context) => Activity.Current?.Id ?? context.TraceIdentifier;

    private static string TypeOf(int status) => "https://www.rfc-editor.org/rfc/rfc9110#section-" + status switch
    {
        StatusCodes.Status400BadRequest => "15.5.1",
        StatusCodes.Status401Unauthorized => "15.5.2",
        StatusCodes.Status403Forbidden => "15.5.4",
        _ => "15.6.4",
    };

    /// <summary>What whoever was refused is told, whatever the reason.</summary>
    public static string DetailOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "A header that says more about the access cannot be understood.",
        StatusCodes.Status401Unauthorized => "Sign in as yourself and try again.",
        StatusCodes.Status403Forbidden => "Access is refused. If you need it for your work, ask whoever is responsible for access, and name the traceId.",
        _ => "Nothing can be shown at the moment. Try again later.",
    };
}
