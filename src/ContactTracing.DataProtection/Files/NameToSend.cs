#if NET
using System.Globalization;
using System.Text;

namespace ContactTracing.DataProtection;

/// <summary>
/// Names under which files are sent. The recipient saves the file under it, on a system of any kind, so it has to be a plain name on all.
/// </summary>
/// <remarks>
/// Not called a display name: for an editor's fix that type would stand in the way of <c>[DisplayName]</c> in users' code, and it would
/// write names out in full instead of importing this namespace.
/// </remarks>
internal static class NameToSend
{
    private const int LongestUtf8Length = 255;

    // A half of a surrogate pair is no character, and throws.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly string[] Devices =
    [
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$",
        .. from port in (string[])["COM", "LPT"] from digit in "0123456789¹²³" select port + digit,
    ];

    /// <exception cref="ArgumentNullException">It is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">It is not a plain file name. The message does not quote it.</exception>
    public static string Check(string name, string parameterName)
    {
        Require.NotBlank(name, parameterName);
        var wrong = name.Any(IsRefused) ? "It contains a separator, a wildcard, a quotation mark or an invisible character."
            : name[^1] is '.' or ' ' || name[0] == ' ' ? "It begins with a blank, or ends with a blank or a dot."
            : IsDevice(name) ? "It is the name of a device on Windows."
            : Strict.GetByteCount(name) > LongestUtf8Length ? "It is longer than 255 bytes."
            : null;
        return wrong is null ? name : throw new ArgumentException($"The name is no plain file name. {wrong}", parameterName);
    }

    private static bool IsRefused(char c) => "/\\:*?\"<>|".Contains(c, StringComparison.Ordinal)
        || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsDevice(string name) => Devices.Contains(name.Split('.')[0].TrimEnd(' '), StringComparer.OrdinalIgnoreCase);
}
#endif
