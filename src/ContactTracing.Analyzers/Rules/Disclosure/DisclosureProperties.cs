namespace ContactTracing.Analyzers.Rules.Disclosure;

/// <summary>What a diagnostic of band CT2 tells its fixes.</summary>
internal static class DisclosureProperties
{
    /// <summary>The name of the member that may be logged instead; absent when there is none.</summary>
    public const string Pseudonym = nameof(Pseudonym);

    /// <summary>The name of the classified member, or of the carrier type.</summary>
    public const string Member = nameof(Member);

    public const string Kind = nameof(Kind);

    public const string Rendering = nameof(Rendering);

    /// <summary>The documentation id of the carrier type that is disclosed whole.</summary>
    public const string Carrier = nameof(Carrier);

    public const string SlotStart = nameof(SlotStart);

    public const string SlotLength = nameof(SlotLength);
}
