#if NET
using System.Globalization;

namespace ContactTracing.DataProtection;

/// <summary>
/// The mark of a deletion that was decided and is not in the evidence yet: an empty file. All of it is in its name, so that it takes
/// hardly any room on the disk, and cannot be torn.
/// </summary>
/// <remarks>
/// A deletion is: mark, delete the data and the sidecar, write the evidence, delete the mark. Wherever a crash comes, recovery goes on from there. The
/// number within the run tells whether the evidence, which counts, has this deletion already.
/// </remarks>
/// <param name="Id">The file.</param>
/// <param name="Run">The run that deletes it.</param>
/// <param name="Number">The how-manieth deletion of the run, from 1; <see cref="NotNumbered"/> where that was not known.</param>
/// <param name="Kind">Why the run deletes.</param>
/// <param name="StartedAt">The present instant of the run.</param>
/// <param name="Cutoff">The cutoff of the run.</param>
internal sealed record Tombstone(Guid Id, Guid Run, long Number, PurgeKind Kind, DateTimeOffset StartedAt, DateTimeOffset Cutoff)
{
    /// <summary>The number of a deletion while the evidence could not be read. The recovery that can read it numbers the mark, then tells of it.</summary>
    public const long NotNumbered = 0;

    private const string End = "gone";
    private const int Parts = 7;

    public string Name => string.Join('.', Id.ToString("N"), Run.ToString("N"), Text(Number), Kind.ToString(), Text(StartedAt.UtcTicks), Text(Cutoff.UtcTicks), End);

    /// <summary>Null when the name is not that of a mark.</summary>
    public static Tombstone? Parse(string name)
    {
        var parts = name.Split('.');
        var mark = parts.Length == Parts
            && Guid.TryParseExact(parts[0], "N", out var id)
            && Guid.TryParseExact(parts[1], "N", out var run)
            && Parse(parts[2], long.MaxValue, out var number)
            && Enum.TryParse<PurgeKind>(parts[3], out var kind)
            && Enum.IsDefined(kind)
            && Parse(parts[4], DateTimeOffset.MaxValue.Ticks, out var startedAt)
            && Parse(parts[5], DateTimeOffset.MaxValue.Ticks, out var cutoff)
                ? new Tombstone(id, run, number, kind, new(startedAt, TimeSpan.Zero), new(cutoff, TimeSpan.Zero))
                : null;
        return mark?.Name == name ? mark : null;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool Parse(string text, long most, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most;
}
#endif
