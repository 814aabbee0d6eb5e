namespace ContactTracing.DataProtection.EntityFrameworkCore.Holds;

/// <summary>The columns of a hold. They are no members of the record, whose class need not know of courts.</summary>
internal static class HoldColumns
{
    public const string Reason = "LegalHoldReason", Authority = "LegalHoldAuthority", ExpiresAt = "LegalHoldExpiresAt";
}
