using System.Collections.Immutable;

namespace ContactTracing.Analyzers.Configuration;

/// <summary>All options of the package.</summary>
internal static class ConfigurationKeys
{
    /// <summary>Attributes of other libraries that mark health data.</summary>
    public static readonly ConfigurationKey<ImmutableArray<string>> HealthAttributes = Attributes("health_attributes");

    /// <summary>Attributes of other libraries that mark identity data.</summary>
    public static readonly ConfigurationKey<ImmutableArray<string>> IdentityAttributes = Attributes("identity_attributes");

    /// <summary>Attributes of other libraries that mark pseudonyms.</summary>
    public static readonly ConfigurationKey<ImmutableArray<string>> PseudonymAttributes = Attributes("pseudonym_attributes");

    /// <summary>Attributes of other libraries that mark what has been reviewed and is no personal data.</summary>
    public static readonly ConfigurationKey<ImmutableArray<string>> NotPersonalAttributes = Attributes("not_personal_attributes");

    /// <summary>Operations that the flow analysis of one body may cost. The usual value leaves room for ten times the largest method that people write.</summary>
    public static readonly ConfigurationKey<int> FlowBudget = new("flow_budget", 1_000_000, ConfigurationCauses.NotAPositiveNumber, PositiveNumber.Parse);

    // After the fields, whose initialisers run in order.
    public static ImmutableArray<ConfigurationKey> All { get; } =
        [HealthAttributes, IdentityAttributes, PseudonymAttributes, NotPersonalAttributes, FlowBudget];

    private static ConfigurationKey<ImmutableArray<string>> Attributes(string option) =>
        new(option, [], ConfigurationCauses.NotAnAttributeName, MetadataNameList.Parse);
}
