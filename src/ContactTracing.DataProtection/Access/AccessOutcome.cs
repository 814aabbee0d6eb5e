namespace ContactTracing.DataProtection;

/// <summary>What the guard decided, and why it refused. For the audit trail and for code, never for whoever was refused: it tells of records.</summary>
/// <remarks>Zero is no decision: a value that was never set permits nothing.</remarks>
#pragma warning disable CA1008 // See above: a zero member would make the missing decision a valid one.
public enum AccessOutcome
#pragma warning restore CA1008
{
    /// <summary>The access is permitted.</summary>
    Permitted = 1,

    /// <summary>Nobody acts in this flow.</summary>
    NoActor = 2,

    /// <summary>The account is shared by several persons.</summary>
    SharedAccount = 3,

    /// <summary>The actor has no role that may take the path.</summary>
    RoleMissing = 4,

    /// <summary>The purpose was not said, or the path, the roles of the actor, the record or its member do not serve it.</summary>
    PurposeNotServed = 5,

    /// <summary>Nothing of what is asked for is within the categories of the path and of the actor's roles.</summary>
    CategoryNotGranted = 6,

    /// <summary>The path allows no such override, the actor may not use it, or gave no reason.</summary>
    BreakGlassRefused = 7,

    /// <summary>The grant is missing, forged, or was issued by another guard.</summary>
    GrantInvalid = 8,

    /// <summary>The grant has ended.</summary>
    GrantExpired = 9,

    /// <summary>The grant is somebody else's, or rests on a role that the actor has lost.</summary>
    OtherActor = 10,

    /// <summary>The record may not exist any more (S8).</summary>
    RecordExpired = 11,

    /// <summary>The record has no random number by which the audit trail could name it.</summary>
    ReferenceMissing = 12,

    /// <summary>The audit entry could not be written.</summary>
    AuditUnavailable = 13,

    /// <summary>Something that the guard asks failed: the clock, the source of the actor, the retention of the type.</summary>
    Failure = 14,
}
