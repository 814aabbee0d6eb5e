namespace ContactTracing.DataProtection;

/// <summary>The layers in which persons are informed about the processing of their data.</summary>
#pragma warning disable CA1008 // Zero is no notice on purpose: a value that was never set must not count as information given.
public enum NoticeLayer
#pragma warning restore CA1008
{
    /// <summary>To everybody, by web sites and campaigns of Assurance Maladie (S13).</summary>
    General = 1,

    /// <summary>To the person, by those who are in direct contact with them; mandatory (S14, S15).</summary>
    Specific = 2,
}
