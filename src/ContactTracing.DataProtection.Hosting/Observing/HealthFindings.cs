using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContactTracing.DataProtection.Hosting.Observing;

/// <summary>What a health check has found, type by type, and what it comes to.</summary>
internal sealed class HealthFindings
{
    private const string NotStored = "NotStored";

    private readonly Dictionary<string, object> data = new(StringComparer.Ordinal);
    private readonly List<(PurgeHealth Health, string RecordType)> all = [];
    private bool isAnythingStored;

    /// <summary>Adds a type that a store holds, or may hold.</summary>
    public void AddStored(string recordType, PurgeHealth health, IReadOnlyDictionary<string, object?> description)
    {
        isAnythingStored = true;
        all.Add((health, recordType));
        data[KeyOf(recordType)] = description;
    }

    /// <summary>Adds a type that no store holds, with the reason why that is right; null where nobody gave one.</summary>
    public void AddUnstored(string recordType, string? justification)
    {
        all.Add((
            justification is null
                ? new(HealthStatus.Degraded, "no store that was registered holds it, so that nothing purges it. Register its purge, or declare that it is not stored")
                : new(HealthStatus.Healthy, justification),
            recordType));
        data[KeyOf(recordType)] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["status"] = NotStored, ["justification"] = justification };
    }

    /// <summary>The worst of all, and whose it is.</summary>
    /// <param name="failureStatus">What is said in place of unhealthy.</param>
    /// <param name="look">What the clock looks like.</param>
    public HealthCheckResult ToResult(HealthStatus failureStatus, ClockLook look)
    {
        if (!isAnythingStored)
        {
            return new(failureStatus, "No purge is scheduled for any type that is stored.", data: data);
        }

        // Degraded and no worse: whatever restarts an unhealthy process would make it forget, and believe the clock.
        var clock = look.IsConfirmed ? HealthStatus.Healthy : HealthStatus.Degraded;
        var worst = all.Select(static found => found.Health.Status).Append(clock).Min();
        var reasons = all.Where(found => found.Health.Status == worst).Select(static found => $"{found.RecordType}: {found.Health.Reason}");
        var text = string.Join("; ", look.IsConfirmed ? reasons : reasons.Prepend(ClockReason(look)));
        return worst switch
        {
            HealthStatus.Healthy => HealthCheckResult.Healthy("Purges are on time.", data),
            HealthStatus.Degraded => HealthCheckResult.Degraded(text, data: data),
            _ => new(failureStatus, text, data: data),
        };
    }

    private static string ClockReason(ClockLook look) =>
        FormattableString.Invariant($"The clock jumped ahead by {look.Jump}: no purge begins for {look.Wait}, to see whether it stays");

    // Two stores may hold one type.
    private string KeyOf(string recordType)
    {
        var key = recordType;
        for (var number = 2; data.ContainsKey(key); number++)
        {
            key = FormattableString.Invariant($"{recordType} ({number})");
        }

        return key;
    }
}
