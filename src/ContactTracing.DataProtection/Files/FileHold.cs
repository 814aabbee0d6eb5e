#if NET
namespace ContactTracing.DataProtection;

/// <summary>The legal hold on a file, kept beside it. One that is damaged, or that cannot be read, is in force: nobody said that it ended.</summary>
/// <param name="Order">What was ordered; null when it cannot be read.</param>
internal sealed record FileHold(LegalHold? Order)
{
    private const string IdKey = "id", ReasonKey = "reason", AuthorityKey = "authority", ExpiresAtKey = "expiresAt";

    public bool IsInForce(DateTimeOffset now) => Order?.IsInForce(now) ?? true;

    /// <summary>Writes it in place of any earlier one, whole and on the disk when this returns.</summary>
    public static void Write(StoreFolder folder, Guid id, LegalHold order) => SmallFile.Write(folder, StoreFileName.Hold(id), DigestedLine.Write(json =>
    {
        json.WriteString(IdKey, id);
        json.WriteString(ReasonKey, order.Reason);
        json.WriteString(AuthorityKey, order.Authority);
        json.WriteString(ExpiresAtKey, DigestedLine.Text(order.ExpiresAt));
    }));

    /// <summary>Null when there is none. What else stands under its name is a hold that cannot be read.</summary>
    public static FileHold? Read(StoreFolder folder, Guid id) => folder.KindOf(StoreFileName.Hold(id)) == EntryKind.Missing
        ? null
        : new FileHold(DigestedLine.Read(SmallFile.Read(folder, StoreFileName.Hold(id)), entry => entry.GetProperty(IdKey).GetGuid() == id
            ? new LegalHold(entry.GetProperty(ReasonKey).GetString()!, entry.GetProperty(AuthorityKey).GetString()!, DigestedLine.Instant(entry, ExpiresAtKey))
            : null));
}
#endif
