#if NET
namespace ContactTracing.DataProtection;

/// <summary>What is known of a file, kept beside it and gone with it.</summary>
/// <param name="Id">The file that it belongs to.</param>
/// <param name="DisplayName">The name under which the file is sent; it may name a person.</param>
/// <param name="Recipient">To whom the file goes.</param>
/// <param name="Anchor">The instant from which the period of the data runs, as it was declared.</param>
/// <param name="IngestedAt">When the store received it.</param>
internal sealed record Sidecar(Guid Id, string DisplayName, string Recipient, DateTimeOffset Anchor, DateTimeOffset IngestedAt)
{
    private const string IdKey = "id", NameKey = "name", RecipientKey = "recipient", AnchorKey = "anchor", IngestedAtKey = "ingestedAt";

    /// <summary>The instant from which the period runs: an anchor in the future counts from ingestion.</summary>
    public DateTimeOffset EarliestAnchor => RetentionPolicy.EarliestAnchor(Anchor, IngestedAt);

    /// <summary>Writes it, whole and on the disk when this returns.</summary>
    public void Write(StoreFolder folder) => SmallFile.Write(folder, StoreFileName.Sidecar(Id), DigestedLine.Write(json =>
    {
        json.WriteString(IdKey, Id);
        json.WriteString(NameKey, DisplayName);
        json.WriteString(RecipientKey, Recipient);
        json.WriteString(AnchorKey, DigestedLine.Text(Anchor));
        json.WriteString(IngestedAtKey, DigestedLine.Text(IngestedAt));
    }));

    /// <summary>Null when there is none, it is a link, it was damaged, is that of another file, or cannot be read.</summary>
    public static Sidecar? Read(StoreFolder folder, Guid id) => DigestedLine.Read(SmallFile.Read(folder, StoreFileName.Sidecar(id)), entry =>
    {
        var sidecar = new Sidecar(
            entry.GetProperty(IdKey).GetGuid(),
            entry.GetProperty(NameKey).GetString()!,
            entry.GetProperty(RecipientKey).GetString()!,
            DigestedLine.Instant(entry, AnchorKey),
            DigestedLine.Instant(entry, IngestedAtKey));
        return sidecar.Id == id ? sidecar : null;
    });

    /// <summary>The number of the file only: the name may be that of a person.</summary>
    public override string ToString() => Id.ToString("N");
}
#endif
