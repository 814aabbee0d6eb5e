using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ContactTracing.DataProtection.AspNetCore.Starting;

/// <summary>Refuses a host in which everything would be refused, or nothing audited.</summary>
internal sealed class AccessOptionsValidation(IServiceProvider services, IHostEnvironment environment) : IValidateOptions<ContactTracingAccessOptions>
{
    private const string Options = nameof(ContactTracingAccessOptions);

    public ValidateOptionsResult Validate(string? name, ContactTracingAccessOptions options)
    {
        string[] problems = [.. OfClaims(options), .. OfHeaders(options), .. OfTrail()];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> OfClaims(ContactTracingAccessOptions options)
    {
        if (options.ActorIdClaim is { } id && string.IsNullOrWhiteSpace(id))
        {
            yield return $"{Options}.{nameof(options.ActorIdClaim)} is blank. Name the claim, or leave it out.";
        }

        if (options.RoleClaim is { } role && string.IsNullOrWhiteSpace(role))
        {
            yield return $"{Options}.{nameof(options.RoleClaim)} is blank. Name the claim, or leave it out.";
        }
    }

    private static IEnumerable<string> OfHeaders(ContactTracingAccessOptions options)
    {
        if (options.Guard is null)
        {
            yield return $"{Options}.{nameof(options.Guard)} is null.";
            yield break;
        }

        if (options.PurposeHeader is { } purpose && string.IsNullOrWhiteSpace(purpose))
        {
            yield return $"{Options}.{nameof(options.PurposeHeader)} is blank. Name the header, or leave it out.";
        }

        if (options.BreakGlassHeader is not { } glass)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(glass) || string.Equals(glass, options.PurposeHeader, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"{Options}.{nameof(options.BreakGlassHeader)} is blank, or the header that names the purpose. Give it a name of its own, or leave it out.";
        }

        if (options.Guard.BreakGlassRoles.Count == 0)
        {
            yield return $"{Options}.{nameof(options.BreakGlassHeader)} is set, and nobody may break the glass. State {nameof(options.Guard)}.{nameof(AccessGuardOptions.BreakGlassRoles)}, or leave the header out.";
        }
    }

    // Asked for here, a trail in files that cannot be opened ends the start as well.
    private IEnumerable<string> OfTrail()
    {
        var store = services.GetService<IAuditStore>();
        if (store is null)
        {
            yield return $"No {nameof(IAuditStore)} is registered: what cannot be audited is refused. Register {nameof(AuditFileStore)}, or a store of your own, as a singleton.";
        }
        else if (environment.IsProduction() && AuditStores.Flatten(store).All(static kept => kept is InMemoryAuditStore))
        {
            yield return $"The audit trail is in memory, and would be gone with the process. Register {nameof(AuditFileStore)} in production.";
        }
    }
}
