namespace ContactTracing.DataProtection.Tests.Access.Handwritten;

/// <summary>An interface with a member of each shape that a decorator has to guard, and one that is not declared.</summary>
internal interface ICaseService
{
    event EventHandler? Changed;

    [NeedToKnow("The nurse reads the number of open cases aloud in the meeting.", TracingPurpose.GuidanceAndFollowUp, Roles = ["tracing-nurse"])]
    int Count { get; }

    [NeedToKnow("The nurse calls the person and needs their file.", TracingPurpose.GuidanceAndFollowUp, Roles = ["tracing-nurse"])]
    Task<IndexCase?> FindAsync(Guid id, CancellationToken cancellationToken = default);

    [NeedToKnow("The nurse calls the person and needs their file.", TracingPurpose.GuidanceAndFollowUp, TracingPurpose.IdentifyContacts)]
    ValueTask<IndexCase> GetAsync(Guid id);

    [NeedToKnow("The epidemiologist counts results by day.", TracingPurpose.EpidemiologicalSurveillance, Categories = [HealthCategory.TestResult])]
    IAsyncEnumerable<IndexCase> StreamAsync(CancellationToken cancellationToken = default);

    [NeedToKnow("The nurse calls the person and needs their file.", TracingPurpose.GuidanceAndFollowUp)]
    bool TryFind(Guid id, out IndexCase? found);

    [NeedToKnow("The nurse closes the file when isolation ends.", TracingPurpose.GuidanceAndFollowUp)]
    void Close<TReason>(Guid id, TReason reason)
        where TReason : struct, Enum;

    bool IsAvailable();
}
