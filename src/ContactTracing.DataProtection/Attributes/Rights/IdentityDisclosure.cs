namespace ContactTracing.DataProtection;

/// <summary>What an index case decided about being named to the contacts.</summary>
/// <remarks>The value of a choice that nobody made is <see cref="Anonymous"/>: silence discloses nothing (S18).</remarks>
public enum IdentityDisclosure
{
    /// <summary>Contacts do not learn who the index case is. Also when the question was not asked or not answered.</summary>
    Anonymous = 0,

    /// <summary>The index case agreed that contacts learn who they are.</summary>
    Disclose = 1,
}
