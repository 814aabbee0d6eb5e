using System.Runtime.CompilerServices;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Records;

/// <summary>Three files, one of them past its period. It counts when it is reached.</summary>
internal sealed class PatientFiles
{
    private int calls;

    public int Calls => Volatile.Read(ref calls);

    public PatientFile Current { get; } = Of(DateTimeOffset.UtcNow.AddDays(-1), "Camille Roche");

    public PatientFile Other { get; } = Of(DateTimeOffset.UtcNow.AddDays(-2), "Noa Perrot");

    public PatientFile Expired { get; } = Of(DateTimeOffset.UtcNow.AddDays(-200), "Lou Garnier");

    public Task<PatientFile?> FindAsync(Guid id, CancellationToken cancellationToken = default) => Task.FromResult(Reached().FirstOrDefault(file => file.Id == id));

    public async IAsyncEnumerable<PatientFile> StreamAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var file in Reached())
        {
            await Task.Yield();
            yield return file;
        }
    }

    private PatientFile[] Reached()
    {
        Interlocked.Increment(ref calls);
        return [Current, Other, Expired];
    }

    private static PatientFile Of(DateTimeOffset collectedAt, string name) => new() { CollectedAt = collectedAt, Name = name, IsPositive = true, Symptoms = "anosmia" };
}
