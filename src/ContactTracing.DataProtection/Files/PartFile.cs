#if NET
using System.Globalization;

namespace ContactTracing.DataProtection;

/// <summary>
/// A file that is being written, or a temporary one; locked by the process that has it. Both parts stand in its name, so that whoever finds
/// it knows from when on its data counts, whatever became of the process.
/// </summary>
/// <param name="Id">Its number, which the file keeps when it is whole.</param>
/// <param name="Anchor">The instant from which the period of its data runs.</param>
internal sealed record PartFile(Guid Id, DateTimeOffset Anchor)
{
    private const string End = "part";
    private const int Parts = 3;

    public string Name => string.Join('.', Id.ToString("N"), Anchor.UtcTicks.ToString(CultureInfo.InvariantCulture), End);

    /// <summary>Null when the name is not that of such a file.</summary>
    public static PartFile? Parse(string name)
    {
        var parts = name.Split('.');
        var file = parts.Length == Parts
            && Guid.TryParseExact(parts[0], "N", out var id)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var anchor)
            && anchor <= DateTimeOffset.MaxValue.Ticks
                ? new PartFile(id, new(anchor, TimeSpan.Zero))
                : null;
        return file?.Name == name ? file : null;
    }
}
#endif
