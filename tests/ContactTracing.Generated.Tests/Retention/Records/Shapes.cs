using ContactTracing.DataProtection;

namespace ContactTracing.Generated.Tests.Retention.Records;

// One type for each shape for which a policy is emitted. That this file compiles is half of the test.

[RetentionMax(90, Basis = "Décret n°2020-551, article 5")]
public sealed partial class IndexCase
{
    [RetentionAnchor]
    public required DateTimeOffset CollectedAt { get; init; }
}

[RetentionMax(90)]
public partial class Person
{
    [RetentionAnchor]
    public DateTimeOffset SeenAt { get; init; }
}

public sealed class Nurse : Person;

// Another member has taken the name of the anchor; the period runs from the anchor all the same.
public abstract class Dated(DateTimeOffset at)
{
    [RetentionAnchor]
    public DateTimeOffset At { get; } = at;
}

[RetentionMax(90)]
public sealed partial class Reminder(DateTimeOffset dated, DateTimeOffset at) : Dated(dated)
{
    public new DateTimeOffset At { get; } = at;
}

[RetentionMax(90)]
public sealed partial class Letter(DateTimeOffset dated, string at) : Dated(dated)
{
    public new string At { get; } = at;
}

[RetentionMax(90)]
public sealed partial record Exposure([property: RetentionAnchor] DateTimeOffset MetAt, string Setting);

[RetentionMax(90)]
public readonly partial record struct Call([property: RetentionAnchor] DateOnly MadeOn);

[RetentionMax(90)]
internal partial struct Visit
{
    [RetentionAnchor]
    public DateTimeOffset Entered;
}

[RetentionMax(90)]
public partial interface IDated
{
    [RetentionAnchor]
    DateTimeOffset At { get; }
}

public sealed record Sample(DateTimeOffset At) : IDated;

public readonly record struct Swab(DateTimeOffset At) : IDated;

[RetentionMax(90)]
public sealed partial record Answer<T>([property: RetentionAnchor] DateTimeOffset GivenAt, T Value)
    where T : notnull;

[RetentionMax(90)]
public sealed partial class Consent(DateTimeOffset collectedAt, bool withdrawn)
{
    [RetentionAnchor]
    private readonly DateTimeOffset _collectedAt = collectedAt;

    public bool Withdrawn { get; } = withdrawn;

    public DateTimeOffset Shown => _collectedAt;
}

[RetentionMax(90)]
public sealed partial class Imported(DateTimeOffset at) : IHasOrigin
{
    [RetentionAnchor]
    DateTimeOffset IHasOrigin.Origin => at;
}

public interface IHasOrigin
{
    DateTimeOffset Origin { get; }
}

public static partial class Questionnaire<T>
{
    public partial record struct Page
    {
        [RetentionMax(90)]
        public sealed partial class Note
        {
            [RetentionAnchor]
            internal DateTimeOffset WrittenAt { get; init; }
        }
    }
}

public static partial class @namespace
{
    [RetentionMax(90)]
    public sealed partial record @class([property: RetentionAnchor] DateTimeOffset @new);
}

[RetentionMax(90)]
public sealed partial class Enquête
{
    [RetentionAnchor]
    public DateTimeOffset OuverteLe { get; init; }
}
