namespace ContactTracing.DataProtection;

/// <summary>Why records were deleted.</summary>
public enum PurgeKind
{
    /// <summary>They were due: past the cutoff, or with their purpose fulfilled (S8, S10).</summary>
    Retention = 0,

    /// <summary>They were those of a person, due or not (GDPR, articles 17 and 21).</summary>
    Erasure = 1,

    /// <summary>The recipient confirmed the transfer, so the file's purpose was fulfilled (S7, S10).</summary>
    Acknowledgement = 2,
}
