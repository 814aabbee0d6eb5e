#if NET
namespace ContactTracing.DataProtection;

/// <summary>
/// The names in the folder of a store. They are made of random numbers: neither who lists the folder nor what logs a path learns
/// anything of a person, and nothing that a caller passes becomes part of a path. Those of <see cref="PartFile"/> and
/// <see cref="Tombstone"/> say an instant besides.
/// </summary>
internal static class StoreFileName
{
    public const string Lock = ".lock";

    private const string DataEnd = ".data", SidecarEnd = ".sidecar", HoldEnd = ".hold", PartEnd = ".part";
    private const int IdLength = 32;

    public static string Data(Guid id) => Of(id, DataEnd);

    public static string Sidecar(Guid id) => Of(id, SidecarEnd);

    public static string Hold(Guid id) => Of(id, HoldEnd);

    /// <summary>The name of a sidecar or hold while it is written. Whoever does has the turn, so one that is found belongs to nobody alive.</summary>
    public static string Unfinished(string name) => name + PartEnd;

    public static Guid? OfData(string name) => IdOf(name, DataEnd);

    public static Guid? OfSidecar(string name) => IdOf(name, SidecarEnd);

    public static Guid? OfHold(string name) => IdOf(name, HoldEnd);

    public static bool IsUnfinished(string name) => IdOf(name, SidecarEnd + PartEnd) is not null || IdOf(name, HoldEnd + PartEnd) is not null;

    private static string Of(Guid id, string end) => id.ToString("N") + end;

    // Only the one spelling that the store writes, or two names could mean one file.
    private static Guid? IdOf(string name, string end) =>
        name.Length == IdLength + end.Length
        && Guid.TryParseExact(name[..IdLength], "N", out var id)
        && string.Equals(name, Of(id, end), StringComparison.Ordinal)
            ? id
            : null;
}
#endif
