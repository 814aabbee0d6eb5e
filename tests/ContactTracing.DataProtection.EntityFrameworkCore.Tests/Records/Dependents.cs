namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Records;

/// <summary>A place, owned by a record.</summary>
public sealed class Address
{
    public required string Town { get; set; }
}

/// <summary>Goes with its index case.</summary>
[RetentionMax(90)]
public sealed class Contact
{
    public Guid Id { get; set; }

    public int IndexCaseId { get; set; }

    [RetentionAnchor]
    public required DateTimeOffset CreatedAt { get; set; }

    public List<Call> Calls { get; } = [];
}

/// <summary>Goes with its contact; its key has two columns, one of which is the reference.</summary>
public sealed class Call
{
    public Guid ContactId { get; set; }

    public int Number { get; set; }

    public List<CallRemark> Remarks { get; } = [];
}

/// <summary>Goes with its call, by a reference of two columns.</summary>
public sealed class CallRemark
{
    public int Id { get; set; }

    public Guid ContactId { get; set; }

    public int CallNumber { get; set; }
}

/// <summary>Stays; only the rows that link it to records go.</summary>
public sealed class Tag
{
    public int Id { get; set; }

    public List<IndexCase> IndexCases { get; } = [];
}

/// <summary>Stays without the record, whose alternate key it refers to.</summary>
public sealed class Note
{
    public int Id { get; set; }

    public string? FileNumber { get; set; }
}

/// <summary>Goes with the record, whose alternate key it refers to.</summary>
public sealed class Letter
{
    public int Id { get; set; }

    public required string FileNumber { get; set; }
}
