#if NET
namespace ContactTracing.DataProtection;

/// <summary>What a store says of a file that it holds.</summary>
/// <remarks>Immutable; instants are UTC.</remarks>
public sealed record TransferFile
{
    internal TransferFile(HeldFile held, RetentionPolicy terms)
    {
        (Id, DisplayName, Recipient, Anchor) = (held.Id, held.Sidecar?.DisplayName, held.Sidecar?.Recipient, held.Anchor);
        (DueAt, Deadline, LegalHold) = (terms.DueAt(Anchor), terms.Deadline(Anchor), held.LegalHold?.Order);
    }

    /// <summary>The random number of the file, which may be logged.</summary>
    [Pseudonym]
    public Guid Id { get; }

    /// <summary>The name under which the file is sent; it may name a person. <see langword="null"/> where the sidecar was lost.</summary>
    [IdentityData]
    public string? DisplayName { get; }

    /// <summary>To whom alone the file goes (S6). <see langword="null"/> where the sidecar was lost: such a file is not to be sent.</summary>
    public string? Recipient { get; }

    /// <summary>The instant from which the period runs: the earlier of the declared one and ingestion. Where the sidecar was lost, the earliest time of the file.</summary>
    public DateTimeOffset Anchor { get; }

    /// <summary>The instant from which a purge deletes the file.</summary>
    public DateTimeOffset DueAt { get; }

    /// <summary>The instant at and after which the file may not exist (S8).</summary>
    public DateTimeOffset Deadline { get; }

    /// <summary>The legal hold that was placed on the file, in force or not; <see langword="null"/> without one, and where it was damaged.</summary>
    public LegalHold? LegalHold { get; }

    /// <summary>Number and deadline, without the name.</summary>
    public override string ToString() => FormattableString.Invariant($"{Id:N}, deadline {Deadline:yyyy-MM-dd'T'HH:mm:ss'Z'}");
}
#endif
