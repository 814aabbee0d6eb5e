using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification.Declarations;
using ContactTracing.Analyzers.Configuration;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification;

/// <summary>What the user's <c>.editorconfig</c> and <c>.globalconfig</c> files say about classification.</summary>
internal sealed class ClassificationOptions
{
    public static readonly ClassificationOptions Default = new([]);

    private const string Suffix = "Attribute";

    private readonly ImmutableArray<(ConfigurationKey Key, string Name, AttributeMeaning Meaning)> _mapped;

    private ClassificationOptions(ImmutableArray<(ConfigurationKey Key, string Name, AttributeMeaning Meaning)> mapped)
    {
        _mapped = mapped;
        AttributeMeanings = mapped
            .SelectMany(m => Spellings(m.Name).Select(name => (Name: name, m.Meaning)))
            .GroupBy(m => m.Name, StringComparer.Ordinal)
            .ToImmutableDictionary(group => group.Key, group => group.Select(m => m.Meaning).Aggregate((a, b) => a.And(b)), StringComparer.Ordinal);
    }

    /// <summary>Attributes of other libraries, by metadata name, and what they mean.</summary>
    public ImmutableDictionary<string, AttributeMeaning> AttributeMeanings { get; }

    public static ClassificationOptions From(UserConfiguration configuration)
    {
        (ConfigurationKey<ImmutableArray<string>> Key, AttributeMeaning Meaning)[] keys =
        [
            (ConfigurationKeys.HealthAttributes, AttributeMeaning.Classifies(DataKinds.UnspecifiedHealth)),
            (ConfigurationKeys.IdentityAttributes, AttributeMeaning.Classifies(DataKinds.UnspecifiedIdentity)),
            (ConfigurationKeys.PseudonymAttributes, AttributeMeaning.Denies(Verdict.Pseudonym)),
            (ConfigurationKeys.NotPersonalAttributes, AttributeMeaning.Denies(Verdict.NotPersonal)),
        ];

        return new([.. keys.SelectMany(k => configuration.Of(k.Key).Select(name => ((ConfigurationKey)k.Key, name, k.Meaning)))]);
    }

    /// <summary>Names that are no attributes, and attributes that are said to classify and not to classify.</summary>
    public IEnumerable<ConfigurationProblem> Problems(Compilation compilation)
    {
        foreach (var (key, name, meaning) in _mapped)
        {
            // An .editorconfig serves a whole repository: an attribute that this project does not know is no mistake.
            var types = Spellings(name).SelectMany(spelling => TypesByName.Find(compilation, spelling)).ToList();
            if (types.Count > 0 && !types.Exists(IsAttribute))
            {
                yield return ConfigurationProblem.At(Location.None, key.Name, ConfigurationCauses.NotAnAttribute, name);
            }

            if (meaning.Kinds.IsEmpty && !AttributeMeanings[name].Kinds.IsEmpty)
            {
                yield return ConfigurationProblem.At(Location.None, key.Name, ConfigurationCauses.AttributeMappedTwice, name);
            }
        }
    }

    // Users write attributes without the suffix of their class.
    private static IEnumerable<string> Spellings(string name) =>
        name.EndsWith(Suffix, StringComparison.Ordinal) ? [name] : [name, name + Suffix];

    private static bool IsAttribute(INamedTypeSymbol type)
    {
        for (var t = type.BaseType; t is not null; t = t.BaseType)
        {
            if (t is { Name: Suffix, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }
}
