using ContactTracing.Benchmarks.Purges;

namespace ContactTracing.Benchmarks.Tests.Purges;

/// <summary>What is compared does the same: a measurement of a way that leaves rows, or takes too many, fails.</summary>
public sealed class PurgeSubjectTests
{
    private const int Rows = 95, Batch = 10;

    [Fact]
    public async Task EveryWay_DeletesWhatIsDue_InBatchesThatItTellsOf()
    {
        using var database = new SqliteCases();
        foreach (var subject in PurgeSubject.Of(database))
        {
            var told = 0;
            database.Fill(Rows);
            await subject.RunAsync(database, Batch, () => told++);

            Assert.Equal(Rows / 10, database.Count());
            Assert.Equal(subject.HoldsAll ? 1 : 10, told);
        }
    }

    [Fact]
    public async Task WayThatDoesNotDeleteWhatIsDue_IsNotMeasured()
    {
        using var database = new SqliteCases();
        var lazy = new PurgeSubject("lazy", (_, _, _) => Task.CompletedTask);

        await Assert.ThrowsAsync<InvalidOperationException>(() => PurgeMeasurement.OfAsync(lazy, database, Rows, Batch));
    }

    [Fact]
    public async Task LongestBatch_IsTheLongestAndNotTheSum()
    {
        using var database = new SqliteCases();
        var measured = await PurgeMeasurement.OfAsync(PurgeSubject.Of(database)[0], database, Rows, Batch);

        Assert.InRange(measured.LongestBatch, double.Epsilon, measured.Seconds);
    }

    [Fact]
    public void Memory_IsThatOfAProcessOfItsOwn()
    {
        using var database = new SqliteCases();

        var memory = PurgeMemory.Of(PurgeSubject.Of(database).Single(subject => subject.Name == PurgeSubject.EntityFramework), database, Rows, Batch);

        Assert.Equal(Rows / 10, database.Count());
        Assert.InRange(memory.Managed, 0.1, memory.WorkingSet);
    }
}
