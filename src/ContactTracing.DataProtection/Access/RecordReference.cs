namespace ContactTracing.DataProtection;

/// <summary>
/// What the audit trail calls a record: a random number that is stored with the record and dies with it. Afterwards nobody can say whose
/// record it was, although the trail lives longer than the data (S8; CNIL 2021-122).
/// </summary>
/// <remarks>
/// Not a digest of a name or number: whoever knows a national identifier could compute that again. <c>default</c> refers to nothing, and
/// the guard refuses it.
/// </remarks>
public readonly record struct RecordReference
{
    private RecordReference(Guid value) => Value = value;

    /// <summary>The number; <see cref="Guid.Empty"/> where nothing is referred to.</summary>
    public Guid Value { get; }

    /// <summary>Whether nothing is referred to.</summary>
    public bool IsEmpty => Value == Guid.Empty;

    /// <summary>A new reference, for a new record.</summary>
    public static RecordReference New() => new(Guid.NewGuid());

    /// <summary>The reference that a record stores.</summary>
    /// <param name="value">A number that was drawn at random when the record was made.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty, or a digest of a name (versions 3 and 5 of RFC 9562).</exception>
    public static RecordReference Of(Guid value) =>
        IsUsable(value)
            ? new RecordReference(value)
            : throw new ArgumentException("A reference is a random number of the record, neither empty nor a digest of a name.", nameof(value));

    /// <summary>The reference that a record stores, or one to nothing where the number is none, so that the guard refuses and the audit trail says so.</summary>
    /// <param name="value">The number.</param>
    public static RecordReference OrNone(Guid value) => IsUsable(value) ? new RecordReference(value) : default;

    /// <summary>The number with hyphens.</summary>
    public override string ToString() => Value.ToString("D");

    // Octet 6 holds the version, which is the high byte of the third group, and octet 8 the variant.
    private static bool IsUsable(Guid value)
    {
        if (value == Guid.Empty)
        {
            return false;
        }

#if NET
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes);
#else
        var bytes = value.ToByteArray();
#endif
        var isRfc = (bytes[8] & 0xC0) == 0x80;
        return !isRfc || (bytes[7] >> 4) is not (3 or 5);
    }
}
