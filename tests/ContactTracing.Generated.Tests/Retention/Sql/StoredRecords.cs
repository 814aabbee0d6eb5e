using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using ContactTracing.DataProtection;

namespace ContactTracing.Generated.Tests.Retention.Sql;

/// <summary>A record whose table and columns have names of their own.</summary>
[Table("index case")]
[RetentionMax(90, DeleteWhen = nameof(ClosedAt))]
public sealed partial class StoredCase
{
    [Key]
    [Column("nr")]
    public int Number { get; init; }

    [RetentionAnchor]
    [Column("collected_at")]
    public DateTimeOffset CollectedAt { get; init; }

    [Column("closed_at")]
    public DateTimeOffset? ClosedAt { get; init; }
}

/// <summary>A record that goes by its own names, and counts from a date.</summary>
[RetentionMax(90, DeleteWhen = nameof(Answered))]
public sealed partial class StoredCall
{
    public int Id { get; init; }

    [RetentionAnchor]
    public DateOnly CalledOn { get; init; }

    public bool Answered { get; init; }
}
