namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Records;

/// <summary>A record that is counted from a date, with a key of two columns, fulfilled by a flag.</summary>
[RetentionMax(90, DeleteWhen = nameof(IsDone))]
public sealed class Exposure
{
    public required string Place { get; set; }

    public int Number { get; set; }

    [RetentionAnchor]
    public required DateOnly On { get; set; }

    public bool IsDone { get; set; }
}
