using static System.AttributeTargets;

namespace ContactTracing.DataProtection.Tests.Attributes;

public sealed class AttributeTargetsTests
{
    private const AttributeTargets Values = Property | Field | Parameter | ReturnValue;

    [Theory]
    [InlineData(typeof(HealthDataAttribute), Values | Class | Struct | Interface | GenericParameter)]
    [InlineData(typeof(IdentityDataAttribute), Values | Class | Struct | Interface | GenericParameter)]
    [InlineData(typeof(PseudonymAttribute), Values)]
    [InlineData(typeof(NotPersonalDataAttribute), Values)]
    [InlineData(typeof(RedactsAttribute), Method)]
    [InlineData(typeof(DisclosesAttribute), Parameter | Method)]
    [InlineData(typeof(ClassifyAttribute), Assembly)]
    [InlineData(typeof(RetentionMaxAttribute), Class | Struct | Interface | Assembly)]
    [InlineData(typeof(RetentionAnchorAttribute), Property | Field)]
    [InlineData(typeof(RetentionExemptAttribute), Class | Struct)]
    [InlineData(typeof(NeedToKnowAttribute), Method | Property | Constructor | Class | Interface)]
    [InlineData(typeof(PurposeLimitedAttribute), Class | Struct | Property | Assembly)]
    [InlineData(typeof(TracingRecordAttribute), Class | Struct)]
    [InlineData(typeof(CoerciveActionAttribute), Method | Class)]
    [InlineData(typeof(PositivityDeclarationAttribute), Method | Class)]
    [InlineData(typeof(SecureChannelAttribute), Method | Class | Interface)]
    [InlineData(typeof(AuthorizedRecipientAttribute), Method | Class | Interface)]
    [InlineData(typeof(IdentityDisclosureChoiceAttribute), Property)]
    [InlineData(typeof(DisclosesIndexIdentityAttribute), Method | Parameter)]
    [InlineData(typeof(ResearchObjectionAttribute), Property)]
    [InlineData(typeof(ResearchUseAttribute), Method | Class)]
    [InlineData(typeof(ProcessingObjectionAttribute), Property)]
    [InlineData(typeof(SocialSupportConsentAttribute), Property)]
    [InlineData(typeof(VoluntaryContactsAttribute), Property)]
    [InlineData(typeof(CollectsFromAttribute), Method)]
    [InlineData(typeof(InformationNoticeAttribute), Method)]
    [InlineData(typeof(DataControllerAttribute), Assembly)]
    [InlineData(typeof(LegalBasisAttribute), Assembly)]
    [InlineData(typeof(LegalProfileAttribute), Assembly)]
    [InlineData(typeof(LegalTimeZoneAttribute), Assembly)]
    [InlineData(typeof(BackupPolicyAttribute), Assembly)]
    [InlineData(typeof(RightsChannelAttribute), Assembly)]
    public void Attribute_IsAllowedWhereTheSpecificationSays(Type attribute, AttributeTargets targets) =>
        Assert.Equal(targets, Usage(attribute).ValidOn);

    [Theory]
    [InlineData(typeof(RetentionExemptAttribute))]
    [InlineData(typeof(SecureChannelAttribute))]
    [InlineData(typeof(AuthorizedRecipientAttribute))]
    public void Exception_IsNotInherited(Type attribute) =>
        Assert.False(Usage(attribute).Inherited);

    private static AttributeUsageAttribute Usage(Type attribute) =>
        (AttributeUsageAttribute)System.Attribute.GetCustomAttribute(attribute, typeof(AttributeUsageAttribute))!;
}
