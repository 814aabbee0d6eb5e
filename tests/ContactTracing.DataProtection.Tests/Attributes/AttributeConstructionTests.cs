namespace ContactTracing.DataProtection.Tests.Attributes;

/// <summary>Attributes are read by reflection; an argument that makes no sense is a finding at build time, never an exception.</summary>
public sealed class AttributeConstructionTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void RetentionMax_WithAnyNumberOfDays_CanBeRead(int days) => Assert.Equal(days, new RetentionMaxAttribute(days).Days);

    [Fact]
    public void RetentionMax_LeavesOutWhatIsNotSaid()
    {
        var attribute = new RetentionMaxAttribute(90);

        Assert.Equal(0, attribute.Months);
        Assert.Null(attribute.DeleteWhen);
        Assert.Null(attribute.Basis);
        Assert.Null(attribute.Sunset);
    }

    [Fact]
    public void Classification_LeftUnsaid_IsUnspecified()
    {
        Assert.Equal(HealthCategory.Unspecified, new HealthDataAttribute().Category);
        Assert.Equal(IdentityKind.Unspecified, new IdentityDataAttribute().Kind);
    }

    [Fact]
    public void NeedToKnow_WithoutPurposes_CanBeRead()
    {
        var attribute = new NeedToKnowAttribute("");

        Assert.Empty(attribute.Purposes);
        Assert.Empty(attribute.Roles);
        Assert.Empty(attribute.Categories);
    }

    [Fact]
    public void NeedToKnow_KeepsItsPurposesInOrder() => Assert.Equal(
        [TracingPurpose.Research, TracingPurpose.Care],
        new NeedToKnowAttribute("The reason.", TracingPurpose.Research, TracingPurpose.Care).Purposes);
}
