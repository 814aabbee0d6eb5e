namespace ContactTracing.DataProtection.Tests.Access;

/// <summary>What a guarded read costs that can be counted; its time is measured in the benchmarks.</summary>
public sealed class GuardedReadTests
{
    [Fact]
    public void Read_AllocatesNothing()
    {
        var ward = new Ward();
        using var nurse = ward.Actors.Enter(Ward.Nurse);
        var view = ward.Open(Ward.Case());
        var length = view.Name.Length;

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            length += view.Name.Length + view.Phone.Length;
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(length > 0);
    }
}
