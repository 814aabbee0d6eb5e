namespace ContactTracing.DataProtection.Hosting.Tests.Records;

/// <summary>A dependent of an index case, counted from a date of its own.</summary>
[RetentionMax(60)]
internal sealed partial class Contact
{
    public int Id { get; set; }

    public int IndexCaseId { get; set; }

    public IndexCase? IndexCase { get; set; }

    [RetentionAnchor]
    public DateOnly SeenOn { get; init; }
}
