namespace ContactTracing.Analyzers.Rules.Disclosure.Switches;

/// <summary>What a diagnostic of CT2006 tells its fix.</summary>
internal static class SwitchProperties
{
    /// <summary>Present where the switch takes a boolean, so that the check can be its value.</summary>
    public const string IsBoolean = nameof(IsBoolean);
}
