#if NET
namespace ContactTracing.DataProtection;

/// <summary>
/// The names in the folder of a store. They are made of random numbers: neither who lists the folder nor what logs a path learns
/// anything of a person, and nothing that a caller passes becomes part of a path.
/// </summary>
internal static class StoreFileName
{
    public const string Lock = ".lock";

    private const string DataEnd = ".data", SidecarEnd = ".sidecar", PartEnd = ".part", SidecarPartEnd = ".sidecar.part";
    private const int IdLength = 32;

    public static string Data(Guid id) => Of(id, DataEnd);

    public static string Sidecar(Guid id) => Of(id, SidecarEnd);

    /// <summary>A file that is being written, or a temporary one.</summary>
    public static string Part(Guid id) => Of(id, PartEnd);

    public static string SidecarPart(Guid id) => Of(id, SidecarPartEnd);

    public static Guid? OfData(string name) => IdOf(name, DataEnd);

    public static Guid? OfSidecar(string name) => IdOf(name, SidecarEnd);

    public static Guid? OfPart(string name) => IdOf(name, PartEnd) ?? IdOf(name, SidecarPartEnd);

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
