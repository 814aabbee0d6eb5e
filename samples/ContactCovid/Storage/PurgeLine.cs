namespace ContactCovid.Storage;

/// <summary>What a purge did to one type of record, and what stays.</summary>
internal sealed record PurgeLine(string Type, int Held, int Deleted, DateTimeOffset? OldestKept, DateTimeOffset? NextDueAt)
{
    public int Kept => Held - Deleted;
}
