using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Disclosure.ClassifiedDataInExceptionAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Disclosure.ClassifiedDataInExceptionCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

public sealed class ClassifiedDataInExceptionCodeFixTests
{
    [Fact]
    public Task Data_IsReplacedByThePseudonym() => Verify.CodeFix(
        Desk.With("""
            var first = new InvalidOperationException([|c.Symptoms|]);
            var second = new InvalidOperationException($"{[|c.Temperature|]:F1} of {[|maybe?.Name|]}");
            var third = new ArgumentOutOfRangeException(nameof(c), [|c.Temperature|], "out of range");
            var fourth = new FormatException("seen: " + [|c.Symptoms|]);
            fourth.Data["result"] = [|c.Result|];
            fourth.Data.Add("result", [|c.Result|] == TestResult.Positive);
            throw new AggregateException($"{[|c.Temperature|] > [|visit.Case.Temperature|]}", first);
            """),
        Desk.With("""
            var first = new InvalidOperationException(c.Id.ToString());
            var second = new InvalidOperationException($"{c.Id} of {maybe?.Id}");
            var third = new ArgumentOutOfRangeException(nameof(c), c.Id, "out of range");
            var fourth = new FormatException("seen: " + c.Id);
            fourth.Data["result"] = c.Id;
            fourth.Data.Add("result", c.Id);
            throw new AggregateException($"{c.Id}", first);
            """));

    [Fact]
    public Task WhatWouldNotCompile_IsNotOffered() => Verify.NoCodeFix(Desk.With("""
        ArgumentOutOfRangeException.ThrowIfNegative([|c.Temperature|]);
        """));

    [Fact]
    public Task RecordWithoutPseudonym_HasNoFix() => Verify.NoCodeFix(Desk.With("""
        throw new InvalidOperationException([|visit.Case.Diagnosis?.Code|]);
        """));
}
