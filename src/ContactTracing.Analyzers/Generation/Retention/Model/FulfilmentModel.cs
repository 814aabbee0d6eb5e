namespace ContactTracing.Analyzers.Generation.Retention.Model;

/// <summary>The member, named by <c>DeleteWhen</c>, that says when the purpose of a record is fulfilled.</summary>
internal sealed record FulfilmentModel(MemberModel Member, FulfilmentKind Kind);

internal enum FulfilmentKind
{
    /// <summary>A <c>bool</c>: fulfilled when true.</summary>
    Flag,

    /// <summary>A <c>bool?</c>: fulfilled when true, open when false or unknown.</summary>
    NullableFlag,

    /// <summary>A <c>DateTimeOffset</c>: fulfilled from that instant on, open while it has its default value.</summary>
    Instant,

    /// <summary>A <c>DateTimeOffset?</c>: fulfilled from that instant on.</summary>
    NullableInstant,

    /// <summary>A <c>DateOnly</c>: fulfilled from the start of that day on, open while it has its default value.</summary>
    Date,

    /// <summary>A <c>DateOnly?</c>: fulfilled from the start of that day on.</summary>
    NullableDate,

    /// <summary>Anything else that may be null: fulfilled when it is not.</summary>
    Presence,
}
