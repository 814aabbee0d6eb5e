namespace ContactTracing.DataProtection.AspNetCore.Tests.Records;

/// <summary>The implementation that is guarded, over the files of the clinic.</summary>
internal sealed class StoredPatientFiles(PatientFiles files) : IPatientFiles
{
    public Task<PatientFile?> FindAsync(Guid id, CancellationToken cancellationToken = default) => files.FindAsync(id, cancellationToken);

    public IAsyncEnumerable<PatientFile> StreamAsync(CancellationToken cancellationToken = default) => files.StreamAsync(cancellationToken);
}
