namespace ContactTracing.Analyzers.Rules.Disclosure;

/// <summary>What a diagnostic of band CT2 tells its fixes.</summary>
internal static class DisclosureProperties
{
    /// <summary>The name of the member that may be logged instead; absent when there is none.</summary>
    public const string Pseudonym = nameof(Pseudonym);

    /// <summary>The name of the classified member, or of the carrier type.</summary>
    public const string Member = nameof(Member);

    public const string Kind = nameof(Kind);

    /// <summary>The documentation id of the type whose text would be redacted if it were partial; absent when that would not help.</summary>
    public const string Redactable = nameof(Redactable);

    public const string SlotStart = nameof(SlotStart);

    public const string SlotLength = nameof(SlotLength);

    /// <summary>The documentation id of the member that should be classified.</summary>
    public const string Target = nameof(Target);

    /// <summary>The category of the health data that goes into the target: empty where it is not one, absent where it is no health data.</summary>
    public const string HealthCategory = nameof(HealthCategory);

    /// <summary>The kind of the identity data that goes into the target: empty where it is not one, absent where it is no identity data.</summary>
    public const string IdentityKind = nameof(IdentityKind);
}
