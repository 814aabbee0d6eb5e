using ContactTracing.DataProtection;

namespace ContactTracing.Generated.Tests.Access.Shapes;

/// <summary>What is known of anybody: no period of its own, and two purposes.</summary>
[PurposeLimited(TracingPurpose.GuidanceAndFollowUp, TracingPurpose.EpidemiologicalSurveillance)]
public class TracedPerson
{
    [Pseudonym]
    public Guid Id { get; init; } = Guid.NewGuid();

    [HealthData(HealthCategory.TestResult)]
    public bool IsPositive { get; init; }
}

/// <summary>One that is held to nothing else.</summary>
public sealed class TracedVisitor : TracedPerson;

/// <summary>One with a period.</summary>
[RetentionMax(90)]
public partial class TracedResident : TracedPerson
{
    [RetentionAnchor]
    public required DateTimeOffset CollectedAt { get; init; }
}

/// <summary>One with fewer purposes, besides the period that it inherits.</summary>
[PurposeLimited(TracingPurpose.EpidemiologicalSurveillance)]
public sealed class TracedSample : TracedResident;
