namespace ContactTracing.DataProtection;

/// <summary>In which way a piece of data tells who a person is.</summary>
/// <seealso cref="IdentityDataAttribute"/>
public enum IdentityKind
{
    /// <summary>Identifies a person in a way that is not said; treated like every other kind.</summary>
    Unspecified = 0,

    /// <summary>A family name, given name or initials.</summary>
    Name = 1,

    /// <summary>A telephone number, e-mail address or account by which the person is reached.</summary>
    ContactDetails = 2,

    /// <summary>A number that a state or an insurer gave to the person; in France the social-security number (NIR).</summary>
    NationalIdentifier = 3,

    /// <summary>A date of birth, or an age exact enough to be one.</summary>
    DateOfBirth = 4,

    /// <summary>A postal address.</summary>
    Address = 5,

    /// <summary>A position or a place where the person was.</summary>
    Location = 6,

    /// <summary>Whom the person knows, lives with or met.</summary>
    Relationship = 7,

    /// <summary>A key or identifier of the person's device, as exposure-notification applications exchange them.</summary>
    DeviceKey = 8,
}
