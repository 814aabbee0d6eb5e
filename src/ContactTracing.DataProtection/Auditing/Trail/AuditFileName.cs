#if NET
using System.Globalization;

namespace ContactTracing.DataProtection;

/// <summary>Names in the folder of an audit trail: <c>audit-00000007-20210215.jsonl</c> is the seventh file, begun on that day in UTC.</summary>
/// <param name="Number">From 1; no number is left out and none is used again.</param>
/// <param name="Day">The day on which it was begun, in UTC.</param>
internal readonly record struct AuditFileName(int Number, DateOnly Day) : IComparable<AuditFileName>
{
    public const string Lock = ".lock", Head = "audit.head", Part = "audit.part", Pattern = "audit-*.jsonl";

    private const string Prefix = "audit-", Suffix = ".jsonl", DayFormat = "yyyyMMdd";

    public static AuditFileName? Parse(string name)
    {
        if (name.Length != "audit-00000007-20210215.jsonl".Length
            || !int.TryParse(name.AsSpan(Prefix.Length, 8), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !DateOnly.TryParseExact(name.AsSpan(Prefix.Length + 9, 8), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return null;
        }

        var parsed = new AuditFileName(number, day);
        return number > 0 && string.Equals(parsed.ToString(), name, StringComparison.Ordinal) ? parsed : null;
    }

    public int CompareTo(AuditFileName other) => Number.CompareTo(other.Number);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Number:D8}-{Day:yyyyMMdd}{Suffix}");
}
#endif
