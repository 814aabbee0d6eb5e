using System.Diagnostics;
using System.Reflection;

namespace ContactTracing.DataProtection.Tests.Attributes;

/// <summary>What holds for every attribute of the library, the later ones included.</summary>
public sealed class AttributeContractTests
{
    public static TheoryData<Type> Attributes { get; } =
        new(typeof(HealthDataAttribute).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(Attribute))));

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Attribute_IsSealed(Type attribute) => Assert.True(attribute.IsSealed);

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Attribute_StandsInTheNamespaceThatTheRulesKnow(Type attribute) =>
        Assert.Equal("ContactTracing.DataProtection", attribute.Namespace);

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Attribute_DeclaresItsTargets(Type attribute)
    {
        var usage = attribute.GetCustomAttribute<AttributeUsageAttribute>(inherit: false);

        Assert.NotNull(usage);
        Assert.NotEqual(AttributeTargets.All, usage.ValidOn);
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Attribute_IsNotConditional(Type attribute) =>
        Assert.Empty(attribute.GetCustomAttributes<ConditionalAttribute>(inherit: false));

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Attribute_SurvivesInMetadata(Type attribute) =>
        Assert.Contains(attribute, AppliedAttributes.InThisAssembly);

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Attribute_KeepsEveryArgumentOfItsConstructor(Type attribute)
    {
        var properties = attribute.GetProperties().Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.All(attribute.GetConstructors().SelectMany(c => c.GetParameters()), p => Assert.Contains(p.Name!, properties));
    }
}
