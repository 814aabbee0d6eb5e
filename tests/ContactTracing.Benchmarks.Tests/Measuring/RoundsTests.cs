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

    // What the process allocates is the other tests' too, so the costs are given.
    [Fact]
    public void Extra_IsWhatTheWorkAddsToItsControl()
    {
        Queue<double> allocated = new([1, 4, 10, 2, 5, 10, 1, 9, 10]);
        var rounds = Rounds.Run(
            [Nothing("control"), Nothing("work"), Nothing("whole")],
            rounds: 3,
            work =>
            {
                work();
                return new(0, 0, allocated.Dequeue());
            });

        Assert.Equal(3, rounds.Extra("work", "control", cost => cost.Allocated));
        Assert.Equal(0.3, rounds.ExtraShare("work", "control", "whole", cost => cost.Allocated), precision: 9);
        Assert.Equal(0.5, rounds.Share("work", "whole", cost => cost.Allocated), precision: 9);
        Assert.Equal(1, rounds.Least("control", cost => cost.Allocated));
        Assert.Equal(0.3, rounds.LeastExtraShare("work", "control", "whole", cost => cost.Allocated), precision: 9);
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

    private static Candidate Nothing(string name) => new(name, () => 0);
}
