using ContactTracing.DataProtection.Tests.Calendar;
using NodaTime;

namespace ContactTracing.DataProtection.Tests.Retention;

/// <summary>Deadline and cutoff on all 146,097 dates of the 400-year cycle, against two independent oracles.</summary>
public sealed class RetentionCycleTests
{
    public static TheoryData<int, int, int> Terms { get; } = new()
    {
        { 90, 3, 0 }, { 90, 3, 2 }, { 88, 3, 0 }, { 92, 3, 1 }, { 30, 1, 0 }, { 31, 1, 2 }, { 3, 3, 2 }, { 1, 1, 0 }, { 184, 6, 5 },
        { 36_600, 1, 0 }, { 36_600, 3, 0 }, { 36_600, 6, 2 }, { 36_600, 12, 0 }, { 100, 1200, 0 },
    };

    [Theory]
    [MemberData(nameof(Terms))]
    public void Deadline_OnEveryDate_IsTheEarlierOfDaysAndMonths(int days, int months, int lead)
    {
        var policy = Utc(days, months, lead);

        Assert.DoesNotContain(Cycle(), index =>
        {
            var expected = Start(DeadlineIndex(index, days, months));
            return policy.Deadline(Date(index)) != expected
                || policy.Deadline(Start(index)) != expected
                || policy.Deadline(Start(index + 1).AddTicks(-1)) != expected
                || policy.DueAt(Date(index)) != expected.AddDays(-lead);
        });
    }

    [Theory]
    [MemberData(nameof(Terms))]
    public void Deadline_OnEveryDate_IsNodaTimesToo(int days, int months, int lead)
    {
        var policy = Utc(days, months, lead);

        Assert.DoesNotContain(Cycle(), index =>
        {
            var date = LocalDate.FromDateOnly(Date(index));
            var expected = LocalDate.Min(date.PlusDays(days), date.PlusMonths(months));
            return policy.Deadline(Date(index)) != expected.AtStartOfDayInZone(DateTimeZone.Utc).ToDateTimeOffset();
        });
    }

    // The cutoff at any midnight is the first date whose record is not yet due; found here by walking through the dates.
    [Theory]
    [MemberData(nameof(Terms))]
    public void Cutoff_OnEveryDate_InvertsTheDeadline(int days, int months, int lead)
    {
        var policy = Utc(days, months, lead);
        var firstKept = 0;
        var wrong = new List<DateOnly>();
        for (var today = DeadlineIndex(0, days, months) - lead; today < GregorianCycle.Length; today++)
        {
            var keptYesterday = firstKept;
            while (DeadlineIndex(firstKept, days, months) - lead <= today)
            {
                firstKept++;
            }

            if (policy.CutoffDate(Start(today)) != Date(firstKept)
                || policy.Cutoff(Start(today)) != Start(firstKept)
                || policy.CutoffDate(Start(today + 1).AddTicks(-1)) != Date(firstKept)
                || (keptYesterday > 0 && policy.CutoffDate(Start(today).AddTicks(-1)) != Date(keptYesterday)))
            {
                wrong.Add(Date(today));
            }
        }

        Assert.Empty(wrong);
        Assert.True(firstKept > GregorianCycle.Length - Math.Min(days, 31 * months) - 1, "The walk did not reach the end of the cycle.");
    }

    [Theory]
    [InlineData("Europe/Paris")]
    [InlineData("Pacific/Tahiti")]
    [InlineData("America/Miquelon")]
    public void Deadline_InAZone_IsTheStartOfTheSameDayThere(string id)
    {
        var zone = LegalTimeZone.Of(id);
        var (local, utc) = (Policies.French(90, id), Policies.French(90, "UTC"));

        Assert.DoesNotContain(Cycle(), index =>
            local.Deadline(Date(index)) != zone.StartOfDay(DateOnly.FromDateTime(utc.Deadline(Date(index)).UtcDateTime)));
    }

    private static int DeadlineIndex(int index, int days, int months) => Math.Min(index + days, MonthsLater(index, months));

    // The table ends two years after the cycle; longer periods always lose against the days.
    private static int MonthsLater(int index, int months) => months > 12 ? int.MaxValue : GregorianCycle.MonthsLater(index, months);

    private static RetentionPolicy Utc(int days, int months, int lead) =>
        new("IndexCase", Policies.Loose, days, months, lead: TimeSpan.FromDays(lead));

    private static IEnumerable<int> Cycle() => Enumerable.Range(0, GregorianCycle.Length);

    private static DateOnly Date(int index) => GregorianCycle.Days[index].ToDateOnly();

    private static DateTimeOffset Start(int index)
    {
        var (year, month, day) = GregorianCycle.Days[index];
        return new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero);
    }
}
