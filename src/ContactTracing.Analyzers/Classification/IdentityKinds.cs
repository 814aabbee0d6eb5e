namespace ContactTracing.Analyzers.Classification;

/// <summary>
/// A set of the package's <c>IdentityKind</c> values, matched by name. A kind that is not known, or was left out,
/// is <see cref="Unspecified"/>: the value is identity data all the same.
/// </summary>
[Flags]
internal enum IdentityKinds
{
    None = 0,
    Unspecified = 1 << 0,
    Name = 1 << 1,
    ContactDetails = 1 << 2,
    NationalIdentifier = 1 << 3,
    DateOfBirth = 1 << 4,
    Address = 1 << 5,
    Location = 1 << 6,
    Relationship = 1 << 7,
    DeviceKey = 1 << 8,
}
