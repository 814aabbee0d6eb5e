using ContactTracing.DataProtection;

namespace ContactTracing.Generated.Tests.Retention.Records;

// One type for each way in which DeleteWhen can tell that the purpose is fulfilled.

[RetentionMax(90, DeleteWhen = nameof(Closed))]
public sealed partial record Flagged([property: RetentionAnchor] DateTimeOffset At, bool Closed);

[RetentionMax(90, DeleteWhen = nameof(Closed))]
public sealed partial record MaybeFlagged([property: RetentionAnchor] DateTimeOffset At, bool? Closed);

[RetentionMax(90, DeleteWhen = nameof(ClosedAt))]
public sealed partial record ClosedAtInstant([property: RetentionAnchor] DateTimeOffset At, DateTimeOffset? ClosedAt);

[RetentionMax(90, DeleteWhen = nameof(ClosedAt))]
public sealed partial record AlwaysClosedAt([property: RetentionAnchor] DateTimeOffset At, DateTimeOffset ClosedAt);

[RetentionMax(90, DeleteWhen = nameof(ClosedOn))]
public sealed partial record ClosedOnDay([property: RetentionAnchor] DateTimeOffset At, DateOnly? ClosedOn);

[RetentionMax(90, DeleteWhen = nameof(ClosedOn))]
public sealed partial record AlwaysClosedOn([property: RetentionAnchor] DateTimeOffset At, DateOnly ClosedOn);

[RetentionMax(90, DeleteWhen = nameof(Outcome))]
public sealed partial record WithOutcome([property: RetentionAnchor] DateTimeOffset At, string? Outcome);

[RetentionMax(90, DeleteWhen = nameof(Code))]
public sealed partial record WithCode([property: RetentionAnchor] DateTimeOffset At, int? Code);

[RetentionMax(90, DeleteWhen = nameof(_closed))]
public sealed partial class Hidden(DateTimeOffset at, bool closed)
{
    private readonly bool _closed = closed;

    [RetentionAnchor]
    public DateTimeOffset At { get; } = at;
}
