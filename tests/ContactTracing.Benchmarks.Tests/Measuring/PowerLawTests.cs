using ContactTracing.Benchmarks.Measuring;

namespace ContactTracing.Benchmarks.Tests.Measuring;

public sealed class PowerLawTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void PowersOfTheSize_HaveTheirExponent(double exponent) =>
        Assert.Equal(exponent, PowerLaw.Exponent(Costs(size => 0.003 * Math.Pow(size, exponent))), precision: 9);

    [Fact]
    public void FixedCost_HidesTheGrowthInAllSizesButNotInTheLastTwo()
    {
        var points = Costs(size => 10 + 0.001 * size * size);

        Assert.InRange(PowerLaw.Exponent(points), 0, 1.5);
        Assert.InRange(PowerLaw.LastExponent(points), 1.9, 2);
    }

    [Fact]
    public void LastExponent_TakesTheLargestSizesWhateverTheirOrder() =>
        Assert.Equal(2, PowerLaw.LastExponent([(100, 100), (1, 7), (10, 1)]), precision: 9);

    [Fact]
    public void CostsTooSmallToMeasure_AreLeftOut() =>
        Assert.Equal(1, PowerLaw.Exponent([(1, -0.2), (5, 0), (10, 1), (100, 10)]), precision: 9);

    [Fact]
    public void OnePoint_HasNoExponent() => Assert.Equal(double.NaN, PowerLaw.Exponent([(10, 1), (10, 2), (100, 0)]));

    private static List<(double Size, double Cost)> Costs(Func<double, double> cost) =>
        [.. new double[] { 10, 100, 1_000, 10_000 }.Select(size => (size, cost(size)))];
}
