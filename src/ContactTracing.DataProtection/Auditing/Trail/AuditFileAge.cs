#if NET
namespace ContactTracing.DataProtection;

/// <summary>The instants between which the lines of a file were written, and the end of its chain.</summary>
internal sealed record AuditFileAge(AuditChain End, DateTimeOffset Oldest, DateTimeOffset Youngest)
{
    /// <summary>
    /// Whether a file can be due by what its name says, so that it is worth reading. The clock of an entry may be behind the one by which
    /// files begin, but not by more than a day.
    /// </summary>
    public static bool MayBeDue(AuditFileName file, AuditRetention retention, DateTimeOffset now) => retention.DueAt(FirstOf(file).AddDays(-1)) <= now;

    /// <summary>The start of the day on which a file was begun.</summary>
    public static DateTimeOffset FirstOf(AuditFileName file) => new(file.Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>Reads a file. Null when it is no whole file of a trail.</summary>
    public static AuditFileAge? Of(string path)
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

        return end is null ? null : new AuditFileAge(end, oldest, youngest);
    }
}
#endif
