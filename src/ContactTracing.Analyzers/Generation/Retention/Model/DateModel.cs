using System.Globalization;

namespace ContactTracing.Analyzers.Generation.Retention.Model;

/// <summary>A calendar date.</summary>
internal sealed record DateModel(int Year, int Month, int Day)
{
    /// <summary>Null unless <paramref name="text"/> is an ISO date, <c>yyyy-MM-dd</c>.</summary>
    public static DateModel? Parse(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new(date.Year, date.Month, date.Day)
            : null;

    public override string ToString() => FormattableString.Invariant($"{Year:0000}-{Month:00}-{Day:00}");
}
