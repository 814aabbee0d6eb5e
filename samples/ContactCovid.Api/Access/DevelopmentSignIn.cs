using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;

namespace ContactCovid.Api.Access;

/// <summary>
/// Gives everybody who asks a token of an invented user, in Development only. A real system asks its identity provider, where each person
/// signs in as themselves.
/// </summary>
internal static class DevelopmentSignIn
{
    private static readonly Dictionary<string, string> Users = new() { [TracingRoles.Nurse] = "10000000417", [TracingRoles.Epidemiologist] = "10000000926" };

    public static void MapDevelopmentSignIn(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapPost("/dev/sign-in/{role}", (string role, IOptionsMonitor<BearerTokenOptions> options, TimeProvider clock) =>
                Users.TryGetValue(role, out var id) ? Results.Text(TokenOf(id, role, options, clock)) : Results.NotFound()).ExcludeFromDescription();
        }
    }

    private static string TokenOf(string id, string role, IOptionsMonitor<BearerTokenOptions> options, TimeProvider clock)
    {
        var user = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id), new(ClaimTypes.Role, role)], BearerTokenDefaults.AuthenticationScheme);
        var properties = new AuthenticationProperties { ExpiresUtc = clock.GetUtcNow().AddHours(1) };
        return options.Get(BearerTokenDefaults.AuthenticationScheme).BearerTokenProtector.Protect(
            new AuthenticationTicket(new ClaimsPrincipal(user), properties, BearerTokenDefaults.AuthenticationScheme));
    }
}
