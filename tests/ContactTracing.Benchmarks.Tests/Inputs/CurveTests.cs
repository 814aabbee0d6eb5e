using ContactTracing.Benchmarks.Inputs.Curves;
using ContactTracing.Benchmarks.Measuring;

namespace ContactTracing.Benchmarks.Tests.Inputs;

public sealed class CurveTests
{
    public static TheoryData<string> Names { get; } = new(Curve.All.Select(curve => curve.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Code_CompilesWithoutErrors(string name)
    {
        var curve = Named(name);

        Assert.Equal([0, 0], curve.Sizes.Take(2).Select(size => curve.Solution(size).Errors()));
    }

    // Otherwise a linear analysis would be called anything else.
    [Theory]
    [MemberData(nameof(Names))]
    public void Code_GrowsInProportionToTheSize(string name)
    {
        var curve = Named(name);
        var fixedLines = curve.Solution(0).Lines;
        var exponent = PowerLaw.Exponent([.. curve.Sizes.Select(size => ((double)size, (double)curve.Solution(size).Lines - fixedLines))]);

        Assert.InRange(exponent, 0.85, 1.15);
    }

    [Fact]
    public void LongMethod_HasTheLinesOfItsSize()
    {
        var curve = Named("lines of one method");

        Assert.InRange(curve.Solution(5_000).Lines - curve.Solution(0).Lines, 4_990, 5_010);
    }

    private static Curve Named(string name) => Curve.All.Single(curve => curve.Name == name);
}
