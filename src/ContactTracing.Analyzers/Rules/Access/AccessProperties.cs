namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>What a diagnostic of band CT3 tells its fixes.</summary>
internal static class AccessProperties
{
    /// <summary>Between the ids of <see cref="Paths"/>: no documentation id contains it.</summary>
    public const char Separator = '\n';

    /// <summary>The documentation ids of the members that have to be declared, all of them, for the finding to vanish.</summary>
    public const string Paths = nameof(Paths);

    /// <summary>There where the member that may stand in an audit entry is a reference, and not a number to make one from.</summary>
    public const string IsReference = nameof(IsReference);

    /// <summary>How a declaration is exceeded, the end of the name of the message.</summary>
    public const string Cause = nameof(Cause);

    /// <summary>The name of a purpose that the data serves; absent when the data says nothing of purposes.</summary>
    public const string Purpose = nameof(Purpose);
}
