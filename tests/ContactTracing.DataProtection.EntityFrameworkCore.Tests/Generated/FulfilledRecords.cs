namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Generated;

/// <summary>A record of each kind of <c>DeleteWhen</c>; the generator writes their purges.</summary>
[RetentionMax(90, DeleteWhen = nameof(When))]
internal sealed partial class ByFlag : Row<bool>;

[RetentionMax(90, DeleteWhen = nameof(When))]
internal sealed partial class ByNullableFlag : Row<bool?>;

[RetentionMax(90, DeleteWhen = nameof(When))]
internal sealed partial class ByInstant : Row<DateTimeOffset>;

[RetentionMax(90, DeleteWhen = nameof(When))]
internal sealed partial class ByNullableInstant : Row<DateTimeOffset?>;

[RetentionMax(90, DeleteWhen = nameof(When))]
internal sealed partial class ByDate : Row<DateOnly>;

[RetentionMax(90, DeleteWhen = nameof(When))]
internal sealed partial class ByNullableDate : Row<DateOnly?>;

[RetentionMax(90, DeleteWhen = nameof(When))]
internal sealed partial class ByPresence : Row<string?>;

/// <summary>What the records have in common.</summary>
internal abstract class Row<T>
{
    public int Id { get; set; }

    [RetentionAnchor]
    public required DateTimeOffset CreatedAt { get; set; }

    public T When { get; set; } = default!;
}

/// <summary>Its members are hidden from all but itself, and it counts from a date.</summary>
[RetentionMax(90, DeleteWhen = nameof(closed))]
internal sealed partial class Hidden(DateOnly seenOn, string? closed)
{
    private readonly string? closed = closed;

    public int Id { get; set; }

    [RetentionAnchor]
    private DateOnly SeenOn { get; set; } = seenOn;
}
