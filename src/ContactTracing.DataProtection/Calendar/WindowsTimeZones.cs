namespace ContactTracing.DataProtection;

/// <summary>
/// The Windows ids of the zones in which French law applies, so that the default profile works on .NET Framework, whose
/// <see cref="TimeZoneInfo"/> knows no IANA ids. Source: Unicode CLDR, supplemental/windowsZones.
/// </summary>
internal static class WindowsTimeZones
{
    public static readonly IReadOnlyDictionary<string, string> ByIanaId = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Europe/Paris"] = "Romance Standard Time",
        ["America/Guadeloupe"] = "SA Western Standard Time",
        ["America/Martinique"] = "SA Western Standard Time",
        ["America/St_Barthelemy"] = "SA Western Standard Time",
        ["America/Marigot"] = "SA Western Standard Time",
        ["America/Cayenne"] = "SA Eastern Standard Time",
        ["America/Miquelon"] = "Saint Pierre Standard Time",
        ["Indian/Reunion"] = "Mauritius Standard Time",
        ["Indian/Mayotte"] = "E. Africa Standard Time",
        ["Pacific/Noumea"] = "Central Pacific Standard Time",
        ["Pacific/Tahiti"] = "Hawaiian Standard Time",
        ["Pacific/Marquesas"] = "Marquesas Standard Time",
        ["Pacific/Gambier"] = "UTC-09",
        ["Pacific/Wallis"] = "UTC+12",
    };
}
