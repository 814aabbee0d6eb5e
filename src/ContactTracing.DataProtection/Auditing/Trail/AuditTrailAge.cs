#if NET
namespace ContactTracing.DataProtection;

/// <summary>When a file of the trail is to go: the months are counted in the zone of the legal profile.</summary>
internal sealed class AuditTrailAge(RetentionProfile profile, int months)
{
    private readonly LegalTimeZone zone = LegalTimeZone.Of(profile.TimeZoneId);

    /// <summary>The instant from which a file is deleted.</summary>
    public DateTimeOffset DueAt(DateTimeOffset oldest, DateTimeOffset youngest) => SaturatingInstant.Min(
        zone.FirstInstantOf(zone.DayOf(youngest).AddMonths(months).AddDays(1)),
        zone.FirstInstantOf(zone.DayOf(oldest).AddMonths(profile.AuditMaxMonths)));

    /// <summary>Reads a file: the end of its chain, and when it is to go. Null when it is no whole file of a trail.</summary>
    public (AuditChain End, DateTimeOffset DueAt)? Of(string path)
    {
        AuditChain? end = null;
        var (oldest, youngest) = (DateTimeOffset.MaxValue, DateTimeOffset.MinValue);
        foreach (var bytes in new AuditLineReader(path).Lines())
        {
            if (AuditChain.Read(bytes.Span) is not { } line)
            {
                return null;
            }

            end = line.Chain;
            if ((line.Kind == AuditLine.Entry ? AuditLine.ToEntry(line.Json)?.At : AuditLine.ToStart(line.Json)?.At) is { } at)
            {
                (oldest, youngest) = (at < oldest ? at : oldest, at > youngest ? at : youngest);
            }
        }

        return end is null ? null : (end, DueAt(oldest, youngest));
    }
}
#endif
