namespace ContactTracing.DataProtection.AspNetCore.Tests.Records;

/// <summary>Declared access paths, whose decorator is generated.</summary>
public interface IPatientFiles
{
    [NeedToKnow("The nurse calls the person and needs their file.", TracingPurpose.GuidanceAndFollowUp, Roles = ["tracing-nurse"])]
    Task<PatientFile?> FindAsync(Guid id, CancellationToken cancellationToken = default);

    [NeedToKnow("The nurse reads the list of the day.", TracingPurpose.GuidanceAndFollowUp)]
    IAsyncEnumerable<PatientFile> StreamAsync(CancellationToken cancellationToken = default);
}
