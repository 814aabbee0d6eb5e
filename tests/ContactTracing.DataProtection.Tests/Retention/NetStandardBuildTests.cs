using System.Reflection;
using System.Runtime.Loader;
using ContactTracing.DataProtection.Tests.Calendar;

namespace ContactTracing.DataProtection.Tests.Retention;

/// <summary>The build for netstandard2.0, which has no <see cref="DateOnly"/>, counts as the one for .NET does.</summary>
public sealed class NetStandardBuildTests : IDisposable
{
    private readonly AssemblyLoadContext context = new("netstandard2.0", isCollectible: true);
    private readonly Assembly build;

    public NetStandardBuildTests() =>
        build = context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "netstandard2.0", "ContactTracing.DataProtection.dll"));

    public static TheoryData<string> Ids { get; } = new("Europe/Paris", "America/Miquelon", "America/Havana", "Antarctica/Casey", "Pacific/Apia");

    public void Dispose() => context.Unload();

    [Theory]
    [MemberData(nameof(Ids))]
    public void Policy_OfTheOtherBuild_AnswersTheSame(string zone)
    {
        var ours = Policies.French(90, zone);
        var theirs = CreatePolicy(zone);
        var deadline = Method<Func<DateTimeOffset, DateTimeOffset>>(theirs, nameof(RetentionPolicy.Deadline), typeof(DateTimeOffset));
        var cutoff = Method<Func<DateTimeOffset, DateTimeOffset>>(theirs, nameof(RetentionPolicy.Cutoff), typeof(DateTimeOffset));
        var isDue = Method<Func<DateTimeOffset, DateTimeOffset, bool>>(theirs, nameof(RetentionPolicy.IsDue), typeof(DateTimeOffset), typeof(DateTimeOffset));

        Assert.NotEqual(typeof(RetentionPolicy).Assembly, theirs.GetType().Assembly);
        Assert.DoesNotContain(ZoneOracle.Dates(), date =>
        {
            var instant = date.AtMidnight().InUtc().ToDateTimeOffset().AddHours(date.Day).AddMinutes(date.Month);
            var later = instant.AddDays(86 + (date.Day % 5));
            return deadline(instant) != ours.Deadline(instant)
                || cutoff(later) != ours.Cutoff(later)
                || isDue(instant, later) != ours.IsDue(instant, later);
        });
    }

    [Fact]
    public void Purge_OfTheOtherBuild_DoesTheSame()
    {
        var now = Moment.At("2021-04-30T00:00+02:00");
        List<DateTimeOffset> ours = [Moment.At("2021-01-31T12:00+01:00"), Moment.At("2021-02-03T12:00+01:00")];
        List<DateTimeOffset> theirs = [.. ours];
        Func<DateTimeOffset, DateTimeOffset> anchor = static instant => instant;
        var purge = Type(nameof(InMemoryPurge)).GetMethods().Single(static m => m.GetParameters() is [_, _, { ParameterType: var now }, ..] && now == typeof(DateTimeOffset));

        var expected = Policies.French(90).PurgeExpired(ours, now, anchor);
        var report = purge.MakeGenericMethod(typeof(DateTimeOffset)).Invoke(null, [CreatePolicy("Europe/Paris"), theirs, now, anchor, null]);

        Assert.Single(ours);
        Assert.Equal(ours, theirs);
        Assert.Equal(expected.ToString(), report!.ToString());
    }

    private object CreatePolicy(string zone)
    {
        var profile = Type(nameof(RetentionProfile)).GetProperty(nameof(RetentionProfile.FrenchContactCovid))!.GetValue(null);
        var legalZone = Type(nameof(LegalTimeZone)).GetMethod(nameof(LegalTimeZone.Of))!.Invoke(null, [zone]);
        return Type(nameof(RetentionPolicy)).GetConstructors().Single().Invoke(["IndexCase", profile, 90, null, null, legalZone, null, null]);
    }

    private Type Type(string name) => build.GetType("ContactTracing.DataProtection." + name, throwOnError: true)!;

    private static TDelegate Method<TDelegate>(object target, string name, params Type[] parameters)
        where TDelegate : Delegate => target.GetType().GetMethod(name, parameters)!.CreateDelegate<TDelegate>(target);
}
