using static ContactTracing.DataProtection.Tests.Retention.Moment;

namespace ContactTracing.DataProtection.Tests.Retention;

/// <summary>A policy is shared by all threads of an application, and remembers its last answers.</summary>
public sealed class RetentionPolicyConcurrencyTests
{
    [Fact]
    public void Policy_AskedByManyThreadsAboutDifferentDays_AnswersEachRightly()
    {
        var shared = Policies.French(90);
        var start = At("2021-01-01T00:00+01:00");
        var expected = Enumerable.Range(0, 400).Select(day => Answers(Policies.French(90), start, day)).ToArray();

        Parallel.For(0, 40_000, round =>
        {
            var day = round * 7 % expected.Length;
            Assert.Equal(expected[day], Answers(shared, start, day));
        });
    }

    private static (DateTimeOffset, DateTimeOffset, bool, bool) Answers(RetentionPolicy policy, DateTimeOffset start, int day)
    {
        var now = start.AddDays(day);
        return (policy.Cutoff(now), policy.ExpiryCutoff(now), policy.IsDue(start, now), policy.IsExpired(start, now));
    }
}
