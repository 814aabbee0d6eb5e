using ContactTracing.DataProtection;

namespace ContactTracing.Generated.Tests.Retention.Records;

// Periods other than the usual 90 days.

[RetentionMax(14, Months = 1)]
public sealed partial record Short([property: RetentionAnchor] DateTimeOffset At);

[RetentionMax(92, Sunset = "2021-04-01")]
public sealed partial record UntilSunset([property: RetentionAnchor] DateTimeOffset At);

[RetentionMax(92)]
public sealed partial record ByMonths([property: RetentionAnchor] DateTimeOffset At);

[RetentionMax(30)]
public abstract class TracingData;

public sealed partial class Inherited : TracingData
{
    [RetentionAnchor]
    public DateTimeOffset At { get; init; }
}

[RetentionMax(30)]
public sealed partial class Container
{
    [RetentionAnchor]
    public DateTimeOffset At { get; init; }

    public sealed partial record Part([property: RetentionAnchor] DateTimeOffset Since);
}
