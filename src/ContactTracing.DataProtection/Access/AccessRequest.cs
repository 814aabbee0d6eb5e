namespace ContactTracing.DataProtection;

/// <summary>What a caller adds to an access path when it asks for a grant.</summary>
/// <remarks>Immutable. Texts are cut and escaped for the audit trail. They say why the data is needed, and nothing of what it says.</remarks>
public sealed class AccessRequest
{
    private readonly string? justification;
    private readonly string? breakGlassReason;

    /// <summary>What the data is read for, where the path serves several purposes; <see langword="null"/> for that of the flow, or the only one of the path.</summary>
    public TracingPurpose? Purpose { get; init; }

    /// <summary>Why the data is needed this time; <see langword="null"/> or blank for the justification of the path.</summary>
    public string? Justification
    {
        get => justification;
        init => justification = AuditText.BoundedOrNull(value);
    }

    /// <summary>
    /// Breaks the glass, for a reason that is mandatory: in an emergency, a role of <see cref="AccessGuardOptions.BreakGlassRoles"/> stands
    /// for those that the path and the policy ask for. Purposes, the categories of the path, and the end of retention stay in force.
    /// <see langword="null"/> for an ordinary request; a blank text is refused.
    /// </summary>
    public string? BreakGlassReason
    {
        get => breakGlassReason;
        init => breakGlassReason = value is null ? null : AuditText.BoundedOrNull(value) ?? "";
    }

    internal bool IsBreakGlass => breakGlassReason is not null;

    internal static AccessRequest Ordinary { get; } = new();
}
