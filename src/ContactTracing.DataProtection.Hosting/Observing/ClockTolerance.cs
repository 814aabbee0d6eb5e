namespace ContactTracing.DataProtection.Hosting.Observing;

/// <summary>
/// By how much clocks may differ before one of them is called wrong. Machines whose clocks are kept in step differ by less than a second;
/// five minutes is what Kerberos grants a machine in a domain (RFC 4120, section 1.6), so that one which is further off cannot log in.
/// Next to a lead of days it is nothing.
/// </summary>
internal static class ClockTolerance
{
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
}
