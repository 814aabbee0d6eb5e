using ContactTracing.Benchmarks.Measuring;

namespace ContactTracing.Benchmarks.Tests.Measuring;

public sealed class CostTests
{
    // Lower bounds only: the other tests run in this process meanwhile.
    [Fact]
    public void Of_HoldsAllThatTheWorkTook()
    {
        var cost = Cost.Of(() =>
        {
            GC.KeepAlive(new byte[20_000_000]);
            SpinWait.SpinUntil(() => false, TimeSpan.FromMilliseconds(50));
        });

        Assert.InRange(cost.Allocated, 20, double.MaxValue);
        Assert.InRange(cost.Wall, 0.045, double.MaxValue);
        Assert.InRange(cost.Processor, 0, double.MaxValue);
    }
}
