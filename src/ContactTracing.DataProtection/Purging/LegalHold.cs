namespace ContactTracing.DataProtection;

/// <summary>
/// An order that a record be kept although it is due: by whom, why and until when. It always ends, since a hold without an end would
/// be a retention without a ceiling (S8).
/// </summary>
/// <remarks>
/// Immutable. Reason and authority name a proceeding, never the person whose record it is. A hold without an end is a finding of CT1007.
/// </remarks>
public sealed record LegalHold
{
    /// <summary>Describes a hold.</summary>
    /// <param name="reason">Why, for example the number of a proceeding.</param>
    /// <param name="authority">Who ordered it, for example a court.</param>
    /// <param name="expiresAt">The instant from which on the hold blocks nothing any more.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reason"/> or <paramref name="authority"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="reason"/> or <paramref name="authority"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="expiresAt"/> is <see cref="DateTimeOffset.MaxValue"/>, which is no end.</exception>
    public LegalHold(string reason, string authority, DateTimeOffset expiresAt)
    {
        Reason = Require.NotBlank(reason, nameof(reason));
        Authority = Require.NotBlank(authority, nameof(authority));
        ExpiresAt = expiresAt != DateTimeOffset.MaxValue
            ? expiresAt.ToUniversalTime()
            : throw new ArgumentOutOfRangeException(nameof(expiresAt), "A hold has an end; renew it when the authority does.");
    }

    /// <summary>Why the record is kept.</summary>
    public string Reason { get; }

    /// <summary>Who ordered it.</summary>
    public string Authority { get; }

    /// <summary>The instant, in UTC, from which on the hold blocks nothing any more.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Whether the hold blocks the deletion of its record.</summary>
    /// <param name="now">The present instant.</param>
    /// <returns><see langword="true"/> exactly when <paramref name="now"/> is before <see cref="ExpiresAt"/>.</returns>
    public bool IsInForce(DateTimeOffset now) => now < ExpiresAt;
}
