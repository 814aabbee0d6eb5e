namespace ContactTracing.DataProtection.Tests.Calendar;

/// <summary>A fact about machines whose time zone data is a directory of files; Windows has its own in the registry and in ICU.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Windows has no directory of time zone files that could be taken away.";
        }
    }
}
