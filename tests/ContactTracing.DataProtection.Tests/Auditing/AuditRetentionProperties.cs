using ContactTracing.DataProtection.Tests.Calendar;
using ContactTracing.DataProtection.Tests.Retention;
using FsCheck;
using FsCheck.Fluent;

namespace ContactTracing.DataProtection.Tests.Auditing;

/// <summary>What holds for every number of months, lead, zone, entry and present instant.</summary>
public sealed class AuditRetentionProperties
{
    private static readonly Gen<(AuditRetention Retention, DateTimeOffset At, DateTimeOffset Now)> AnyCase =
        from least in Gen.Choose(0, 12)
        from more in Gen.Choose(0, 12)
        from chosen in Gen.Choose(0, more)
        from lead in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 24 * 30))
        from zone in Gen.Elements(Zones.French.ToArray())
        from minute in Gen.Choose(0, 3 * 366 * 24 * 60)
        from later in Gen.Choose(0, 25 * 31 * 24 * 60)
        from isMidnight in Gen.Elements(true, false)
        let profile = new RetentionProfile("p", 3, 92, zone, least, least + more)
        let retention = new AuditRetention(profile, least + chosen, TimeSpan.FromHours(lead))
        let at = Moment.At("2019-12-31T00:00Z").AddMinutes(minute)
        let now = at.AddMinutes(later)
        select (retention, at, isMidnight ? retention.Zone.StartOfDay(retention.Zone.DateOf(now)) : now);

    [Fact]
    public void Cutoff_TakesExactlyWhatIsDue() => Holds(c => (c.At < c.Retention.CutoffAt(c.Now)) == (c.Now >= c.Retention.DueAt(c.At)));

    [Fact]
    public void Expiry_TakesExactlyWhatHasExpired() => Holds(c => (c.At < c.Retention.ExpiryAt(c.Now)) == (c.Now >= c.Retention.ExpiresAt(c.At)));

    [Fact]
    public void Entry_IsDueTheLeadBeforeItExpires_AtTheLatest() => Holds(c => c.Retention.DueAt(c.At) <= c.Retention.ExpiresAt(c.At) - c.Retention.Lead);

    [Fact]
    public void Entry_IsKeptForItsMonths_UnlessItWouldExpire() => Holds(c =>
    {
        var day = c.Retention.Zone.DateOf(c.At).AddMonths(c.Retention.Months);
        return c.Retention.DueAt(c.At) > c.Retention.Zone.StartOfDay(day) || c.Retention.DueAt(c.At) == c.Retention.ExpiresAt(c.At) - c.Retention.Lead;
    });

    private static void Holds(Func<(AuditRetention Retention, DateTimeOffset At, DateTimeOffset Now), bool> property) =>
        Prop.ForAll(AnyCase.ToArbitrary(), c => property(c)).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
}
