using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Disclosure.ClassifiedDataInExceptionAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Disclosure.ClassifiedDataInExceptionRemovalCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

public sealed class ClassifiedDataInExceptionRemovalCodeFixTests
{
    [Fact]
    public Task Data_IsLeftOut() => Verify.CodeFix(
        Desk.With("""
            var first = new InvalidOperationException($"{[|c.Temperature|]:F1} of {[|maybe?.Name|]} at {c.Site}");
            var second = new ArgumentOutOfRangeException(nameof(c), [|c.Temperature|], "out of range");
            var third = new FormatException("seen: " + [|c.Symptoms|] + " by " + c.Site);
            third.Data["site"] = c.Site;
            third.Data["result"] = [|c.Result|]; // for support
            third.Data.Add("result", [|c.Result|] == TestResult.Positive);
            throw new AggregateException($"{[|c.Temperature|] > [|visit.Case.Temperature|]}", first);
            """),
        Desk.With("""
            var first = new InvalidOperationException($"… of … at {c.Site}");
            var second = new ArgumentOutOfRangeException(nameof(c), null, "out of range");
            var third = new FormatException("seen: " + "…" + " by " + c.Site);
            third.Data["site"] = c.Site;
            throw new AggregateException($"…", first);
            """));

    [Fact]
    public Task TextThatIsNothingButTheData_HasToBeWrittenAnew() => Verify.NoCodeFix(Desk.With("""
        if (c.Station == 1) new FormatException().Data["result"] = [|c.Result|];
        if (c.Station == 2) throw new InvalidOperationException([|c.Symptoms|]);
        ArgumentOutOfRangeException.ThrowIfNegative([|c.Temperature|]);
        """));
}
