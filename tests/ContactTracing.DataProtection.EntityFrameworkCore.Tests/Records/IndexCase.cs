namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Records;

/// <summary>A record with everything that can hang on one.</summary>
[RetentionMax(90, DeleteWhen = nameof(ClosedAt))]
public sealed class IndexCase
{
    public int Id { get; set; }

    public required string FileNumber { get; set; }

    [RetentionAnchor]
    public required DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public bool IsHidden { get; set; }

    /// <summary>Owned, in the same table.</summary>
    public Address Address { get; set; } = new() { Town = "Lyon" };

    /// <summary>Owned, in a table of its own.</summary>
    public List<Address> FormerAddresses { get; } = [];

    public List<Contact> Contacts { get; } = [];

    public List<Tag> Tags { get; } = [];

    public List<Note> Notes { get; } = [];
}
