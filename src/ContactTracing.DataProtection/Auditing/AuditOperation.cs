namespace ContactTracing.DataProtection;

/// <summary>The nature of an entry in the audit trail (décret 2020-551, art. 5-II: « mises à jour, suppressions et consultations »).</summary>
#pragma warning disable CA1008 // Zero is no operation on purpose: an entry that was never filled in must not read as a consultation.
public enum AuditOperation
#pragma warning restore CA1008
{
    /// <summary>Data was read.</summary>
    Consult = 1,

    /// <summary>Data was written.</summary>
    Update = 2,

    /// <summary>Data was deleted.</summary>
    Delete = 3,

    /// <summary>Somebody was refused. What they asked for is <see cref="AuditEntry.Requested"/>.</summary>
    Refuse = 4,
}
