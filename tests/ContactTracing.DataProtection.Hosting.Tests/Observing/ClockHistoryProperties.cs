using ContactTracing.DataProtection.Hosting.Observing;
using ContactTracing.DataProtection.Hosting.Tests.Purges;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ContactTracing.DataProtection.Hosting.Tests.Observing;

/// <summary>Clocks that jump at random, ahead and back, by minutes and by years.</summary>
public sealed class ClockHistoryProperties
{
    private const int Grace = 60, Tolerance = 5;

    private static readonly Gen<int> AnyError =
        Gen.OneOf(Gen.Constant(0), Gen.Choose(-Tolerance, 2 * Tolerance), Gen.Choose(-600, 600), Gen.Choose(-600_000, 600_000));

    private static readonly Gen<Stay[]> AnyStays =
        (from error in AnyError
         from minutes in Gen.Choose(1, 3 * Grace)
         from pause in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Choose(1, 2 * Grace)))
         select new Stay(error, minutes, pause)).ArrayOf(10);

    // The plain oracle: every look that the grace holds, and the one before it, which was true until the next.
    [Property(MaxTest = 1000)]
    public Property TimeIsBelieved_WhenNoLookOfTheGraceSpeaksAgainstIt() => Prop.ForAll(AnyStays.ToArbitrary(), static stays =>
    {
        var looks = Looks(stays);
        return Enumerable.Range(0, looks.Count).All(i =>
        {
            var now = looks[i];
            var first = Math.Max(0, looks.FindLastIndex(look => look.Minute <= now.Minute - Grace));
            return now.IsBelieved == looks[first..i].TrueForAll(look => look.Error >= now.Error - Tolerance);
        });
    });

    // What it is for: a purge that begins by a believed clock never begins by one that is ahead for less than the grace.
    [Property(MaxTest = 1000)]
    public Property ClockThatIsAheadForLessThanTheGrace_IsNotBelieved() => Prop.ForAll(AnyStays.ToArbitrary(), static stays =>
    {
        var looks = Looks([new(0, Grace, 1), .. stays.Select(static stay => stay with { Pause = 1 })]);
        return looks.Where(static look => look.IsBelieved && look.Error > Tolerance).All(look =>
            looks[(look.Minute - Grace)..look.Minute].TrueForAll(earlier => earlier.Error >= look.Error - Tolerance));
    });

    // And it costs nothing: a clock that is right, steered and a little unsteady, keeps no purge waiting.
    [Property(MaxTest = 1000)]
    public Property ClockThatIsRight_IsAlwaysBelieved() => Prop.ForAll(AnyStays.ToArbitrary(), static stays =>
        Looks([.. stays.Select(static stay => stay with { Error = Math.Abs(stay.Error) % (Tolerance + 1) })]).TrueForAll(static look => look.IsBelieved));

    private static List<Look> Looks(IEnumerable<Stay> stays)
    {
        var (history, looks, minute) = (new ClockHistory(TimeSpan.FromMinutes(Grace)), new List<Look>(), 0);
        foreach (var stay in stays)
        {
            for (var end = minute + stay.Minutes; minute < end; minute += stay.Pause)
            {
                var look = history.Add(TimeSpan.FromMinutes(minute), Instants.Now.AddMinutes(minute + stay.Error));
                looks.Add(new(minute, stay.Error, look.IsConfirmed));
            }
        }

        return looks;
    }

    /// <summary>For some minutes the clock is wrong by as many, and is looked at now and then.</summary>
    private sealed record Stay(int Error, int Minutes, int Pause);

    private sealed record Look(int Minute, int Error, bool IsBelieved);
}
