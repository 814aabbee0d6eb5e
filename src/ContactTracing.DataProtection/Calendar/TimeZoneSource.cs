using System.Runtime.InteropServices;
using System.Security;
using System.Text.RegularExpressions;

namespace ContactTracing.DataProtection;

/// <summary>Finds a zone on this machine by its IANA id, or says clearly why there is none.</summary>
internal static class TimeZoneSource
{
    // The grammar of the tz database. It keeps paths ("../..") away from the file system, and ids of Windows, which have blanks, out.
    private static readonly Regex IanaId = new(
        @"\A[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    // Zones that any time zone data contains. To list all that there are would take seconds, merely to word a message.
    private static readonly string[] EverywhereZones = ["Europe/Paris", "America/New_York", "Asia/Tokyo", "Tokyo Standard Time"];

    /// <exception cref="LegalTimeZoneNotFoundException">The id is unknown, or this machine has no time zone data.</exception>
    public static TimeZoneInfo Find(string ianaId)
    {
        if (!IanaId.IsMatch(ianaId))
        {
            throw new LegalTimeZoneNotFoundException(
                ianaId, $"'{ianaId}' is not the IANA id of a time zone. Use an id of the form 'Europe/Paris'.", innerException: null);
        }

        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(ianaId);
        }
        catch (Exception failure) when (IsLookupFailure(failure))
        {
            return FindInRegistry(ianaId) ?? throw NotFound(ianaId, failure);
        }
    }

    private static bool IsLookupFailure(Exception failure) =>
        failure is TimeZoneNotFoundException or InvalidTimeZoneException or SecurityException or UnauthorizedAccessException or IOException;

    /// <summary>The zone under its Windows id, for .NET Framework and for Windows without ICU, which know no IANA ids.</summary>
    private static TimeZoneInfo? FindInRegistry(string ianaId)
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows) || !WindowsTimeZones.ByIanaId.TryGetValue(ianaId, out var windowsId))
        {
            return null;
        }

        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(windowsId);
        }
        catch (Exception failure) when (IsLookupFailure(failure))
        {
            throw NotFound(ianaId, failure);
        }
    }

    private static LegalTimeZoneNotFoundException NotFound(string ianaId, Exception failure)
    {
        var cause = failure is InvalidTimeZoneException or IOException
            ? "Its data on this machine cannot be read."
            : MachineHasZones()
                ? "The time zone data of this machine does not contain it: the id may be misspelt (ids are case-sensitive on Linux), or the data too old."
                : "This machine has no time zone data at all.";
        return new LegalTimeZoneNotFoundException(
            ianaId,
            $"The legal time zone '{ianaId}' was not found, so no retention deadline can be computed. {cause} {Remedy}",
            failure);
    }

    private static string Remedy => RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
        ? "Windows needs ICU to know IANA ids (.NET 6 or later on Windows 10 1903 or later has it; .NET Framework and InvariantGlobalization do not)."
        : "Install the package 'tzdata' (Debian, Ubuntu, Alpine; also in container images), or set the environment variable TZDIR to the directory that holds it, and leave InvariantTimezone off.";

    private static bool MachineHasZones() => EverywhereZones.Any(static id => Exists(id));

    private static bool Exists(string id)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(id) is not null;
        }
        catch (Exception failure) when (IsLookupFailure(failure))
        {
            return false;
        }
    }
}
