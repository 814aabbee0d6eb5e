using ContactTracing.DataProtection;

namespace ContactTracing.Generated.Tests.Access.Shapes;

/// <summary>An interface with a member of each shape; its decorator is generated.</summary>
public interface ITracedCases : ICounted<TracedCase>
{
    event EventHandler? Changed;

    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
    TracedCase this[int index] { get; set; }

    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp, Roles = ["tracing-nurse"])]
    Task<TracedCase?> FindAsync(Guid id, CancellationToken cancellationToken = default);

    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp, TracingPurpose.IdentifyContacts)]
    ValueTask<TracedCase> GetAsync(Guid id);

    [NeedToKnow("The epidemiologist counts results by day.", TracingPurpose.EpidemiologicalSurveillance, Categories = [HealthCategory.TestResult])]
    IAsyncEnumerable<TracedCase> StreamAsync(CancellationToken cancellationToken = default);

    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
    IEnumerable<TracedCase> All();

    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
    bool TryFind(Guid id, out TracedCase? found);

    [NeedToKnow("The nurse closes the file when isolation ends.", TracingPurpose.GuidanceAndFollowUp)]
    void Close<TReason>(Guid id, TReason reason)
        where TReason : struct, Enum;

    [NeedToKnow("The officer erases what was objected to.", TracingPurpose.GuidanceAndFollowUp)]
    Task DeleteAsync(Guid id);

    new TracedCase Undeclared();

    [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
    int Twice(int number) => number * 2;

    bool IsAvailable();

    private const string Why = "The nurse calls the person and needs their file.";
}

/// <summary>What is inherited is guarded too, each interface by itself.</summary>
/// <typeparam name="T">Counted.</typeparam>
public interface ICounted<out T>
{
    [NeedToKnow("The nurse reads the number of open cases aloud in the meeting.", TracingPurpose.GuidanceAndFollowUp)]
    int Count { get; }

    T Undeclared();
}
