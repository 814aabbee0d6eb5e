namespace ContactTracing.Benchmarks.Measuring;

/// <summary>How a cost grows with a size: <c>cost ≈ c · sizeᵏ</c>. Linear is k = 1.</summary>
internal static class PowerLaw
{
    // What the clock cannot tell from nothing has no logarithm that says anything.
    private const double Unmeasurable = 1e-4;

    /// <summary>The exponent k, by least squares over the logarithms; not a number when fewer than two points say anything.</summary>
    public static double Exponent(IReadOnlyList<(double Size, double Cost)> points)
    {
        var logarithms = points
            .Where(point => point.Cost > Unmeasurable)
            .Select(point => (X: Math.Log(point.Size), Y: Math.Log(point.Cost)))
            .ToList();
        if (logarithms.Select(point => point.X).Distinct().Count() < 2)
        {
            return double.NaN;
        }

        var meanX = logarithms.Average(point => point.X);
        var meanY = logarithms.Average(point => point.Y);
        return logarithms.Sum(point => (point.X - meanX) * (point.Y - meanY))
            / logarithms.Sum(point => (point.X - meanX) * (point.X - meanX));
    }

    /// <summary>The exponent between the two largest sizes, where fixed costs no longer hide how the rest grows.</summary>
    public static double LastExponent(IReadOnlyList<(double Size, double Cost)> points) =>
        Exponent([.. points.OrderBy(point => point.Size).TakeLast(2)]);
}
