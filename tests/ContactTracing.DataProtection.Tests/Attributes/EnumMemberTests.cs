namespace ContactTracing.DataProtection.Tests.Attributes;

public sealed class EnumMemberTests
{
    [Fact]
    public void HealthCategory_HasTheMembersOfTheSpecification() => AssertMembers<HealthCategory>(
        0, "Unspecified", "TestResult", "Symptoms", "Diagnosis", "Exposure", "Isolation", "Vaccination");

    [Fact]
    public void IdentityKind_HasTheMembersOfTheSpecification() => AssertMembers<IdentityKind>(
        0, "Unspecified", "Name", "ContactDetails", "NationalIdentifier", "DateOfBirth", "Address", "Location", "Relationship", "DeviceKey");

    [Fact]
    public void DataClass_HasTheMembersOfTheSpecification() => AssertMembers<DataClass>(
        0, "Health", "Identity", "Pseudonym", "None");

    [Fact]
    public void TracingPurpose_HasTheMembersOfTheSpecificationAndNoneForControlOrSanction() => AssertMembers<TracingPurpose>(
        1,
        "IdentifyIndexCases",
        "IdentifyContacts",
        "HealthInvestigation",
        "GuidanceAndFollowUp",
        "SocialSupport",
        "EpidemiologicalSurveillance",
        "Steering",
        "Research",
        "Care",
        "DataSubjectRequest");

    [Fact]
    public void DataSubject_HasTheMembersOfTheSpecification() => AssertMembers<DataSubject>(1, "IndexCase", "Contact", "CoExposed");

    [Fact]
    public void NoticeLayer_HasTheLayersOfTheCircular() => AssertMembers<NoticeLayer>(1, "General", "Specific");

    [Fact]
    public void BackupStrategy_HasTheThreeAdmissibleOnes() => AssertMembers<BackupStrategy>(
        1, "AgeWithinCeiling", "CryptoShredding", "RestoreThenPurge");

    [Fact]
    public void IdentityDisclosure_IsAnonymousUnlessChosen()
    {
        AssertMembers<IdentityDisclosure>(0, "Anonymous", "Disclose");
        Assert.Equal(IdentityDisclosure.Anonymous, default);
    }

    [Theory]
    [InlineData(typeof(TracingPurpose))]
    [InlineData(typeof(DataSubject))]
    [InlineData(typeof(NoticeLayer))]
    [InlineData(typeof(BackupStrategy))]
    public void ValueThatWasNeverSet_IsNoMember(Type type) => Assert.False(Enum.IsDefined(type, 0));

    private static void AssertMembers<TEnum>(int first, params string[] names)
        where TEnum : struct, Enum
    {
        Assert.Equal(names, Enum.GetNames<TEnum>());
        Assert.Equal(Enumerable.Range(first, names.Length), Enum.GetValues<TEnum>().Select(v => Convert.ToInt32(v, null)));
    }
}
