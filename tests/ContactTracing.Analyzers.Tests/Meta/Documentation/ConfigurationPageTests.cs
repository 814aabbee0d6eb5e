using System.Reflection;
using ContactTracing.Analyzers.Configuration;

namespace ContactTracing.Analyzers.Tests.Meta.Documentation;

/// <summary>An option that is not listed is reported as unknown; one that no page explains is not found.</summary>
public sealed class ConfigurationPageTests
{
    private static readonly ConfigurationKey[] Declared =
    [
        .. typeof(ConfigurationKeys).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.FieldType.IsSubclassOf(typeof(ConfigurationKey)))
            .Select(f => (ConfigurationKey)f.GetValue(null)!),
    ];

    public static TheoryData<string> Keys { get; } = new(Declared.Select(k => k.Name));

    [Fact]
    public void EveryOption_IsListed() => Assert.Equal(Declared.Order(ByName), ConfigurationKeys.All.Order(ByName));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Option_IsExplainedOnAPage(string key) =>
        Assert.Contains(Repository.Files("docs", "*.md"), page => Repository.Read(page).Contains(key, StringComparison.Ordinal));

    private static Comparer<ConfigurationKey> ByName => Comparer<ConfigurationKey>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name));
}
