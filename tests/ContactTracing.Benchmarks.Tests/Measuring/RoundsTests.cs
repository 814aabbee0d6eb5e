using ContactTracing.Benchmarks.Measuring;

namespace ContactTracing.Benchmarks.Tests.Measuring;

public sealed class RoundsTests
{
    [Fact]
    public void Candidates_AreMeasuredInTurn()
    {
        var order = "";
        Rounds.Run([Candidate("A"), Candidate("B")], rounds: 3);

        Assert.Equal("ABABAB", order);

        Candidate Candidate(string name) => new(name, () =>
        {
            order += name;
            return 0;
        });
    }

    [Fact]
    public void SlowCandidate_IsMeasuredOnce()
    {
        var runs = 0;
        Rounds.Run([new Candidate("slow", () => runs++, Once: true)], rounds: 3);

        Assert.Equal(1, runs);
    }

    [Fact]
    public void Extra_IsWhatTheWorkAddsToItsControl()
    {
        var rounds = Rounds.Run([Allocate("control", 1), Allocate("work", 4), Allocate("whole", 10)], rounds: 3);

        Assert.Equal(3, rounds.Extra("work", "control", cost => cost.Allocated), tolerance: 0.1);
        Assert.Equal(0.3, rounds.ExtraShare("work", "control", "whole", cost => cost.Allocated), tolerance: 0.01);
        Assert.Equal(0.4, rounds.Share("work", "whole", cost => cost.Allocated), tolerance: 0.01);
    }

    [Fact]
    public void Findings_AreThoseOfTheWork() =>
        Assert.Equal(7, Rounds.Run([new Candidate("work", () => 7)], rounds: 1).Findings("work"));

    [Fact]
    public void Median_IsTheMiddleOrTheMeanOfTheTwoInTheMiddle()
    {
        Assert.Equal(3, Statistics.Median([9, 1, 3]));
        Assert.Equal(4, Statistics.Median([9, 1, 3, 5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Statistics.Median([]));
    }

    private static Candidate Allocate(string name, int megabytes) => new(name, () => new byte[megabytes * 1_000_000].Length);
}
