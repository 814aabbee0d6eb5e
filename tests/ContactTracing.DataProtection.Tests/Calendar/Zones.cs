namespace ContactTracing.DataProtection.Tests.Calendar;

/// <summary>The zones of the tests, by what is remarkable about them.</summary>
internal static class Zones
{
    /// <summary>Where French law applies.</summary>
    public static IReadOnlyList<string> French { get; } =
    [
        "Europe/Paris", "America/Guadeloupe", "America/Martinique", "America/Cayenne", "America/Miquelon", "America/St_Barthelemy",
        "America/Marigot", "Indian/Reunion", "Indian/Mayotte", "Pacific/Noumea", "Pacific/Tahiti", "Pacific/Marquesas",
        "Pacific/Gambier", "Pacific/Wallis",
    ];

    /// <summary>Where some midnights do not exist or happen twice, where a whole day was skipped, and the extremes of offsets.</summary>
    public static IReadOnlyList<string> Difficult { get; } =
    [
        "America/Sao_Paulo", "Africa/Cairo", "Asia/Beirut", "America/Havana", "America/Asuncion", "America/Santiago", "Asia/Amman",
        "Asia/Gaza", "America/St_Johns", "America/Goose_Bay", "Antarctica/Casey", "Atlantic/Azores", "Pacific/Apia",
        "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "Australia/Lord_Howe", "Europe/London", "America/New_York",
    ];

    public static IReadOnlyList<string> All { get; } = [.. French, .. Difficult, "UTC"];
}
