using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Configuration;

/// <summary>
/// All keys of the package that the configuration files set anywhere for one compilation. What is asked here holds for the
/// whole compilation, so a key that differs between folders has all its values.
/// </summary>
internal sealed class UserConfiguration
{
    private readonly ImmutableArray<(string Key, string Value)> _entries;

    private UserConfiguration(IEnumerable<(string Key, string Value)> entries) => _entries =
        [.. entries.OrderBy(e => e.Key, StringComparer.OrdinalIgnoreCase).ThenBy(e => e.Value, StringComparer.Ordinal)];

    public static UserConfiguration Read(Compilation compilation, AnalyzerConfigOptionsProvider provider)
    {
        var entries = new HashSet<(string, string)>();
        var seen = new HashSet<AnalyzerConfigOptions>();
        foreach (var options in compilation.SyntaxTrees.Select(tree => provider.GetOptions(tree)).Prepend(provider.GlobalOptions).Where(seen.Add))
        {
            foreach (var key in KeysOf(options))
            {
                if (options.TryGetValue(key, out var value))
                {
                    entries.Add((key, value));
                }
            }
        }

        return new(entries);
    }

    /// <summary>All that the key is set to, wherever it is set.</summary>
    public ImmutableArray<string> Of(ConfigurationKey<ImmutableArray<string>> key) =>
        [.. _entries.Where(e => key.IsNamed(e.Key)).SelectMany(e => key.Parse(e.Value)).Distinct(StringComparer.Ordinal)];

    /// <summary>The largest number that the key is set to, wherever it is set.</summary>
    public int Largest(ConfigurationKey<int> key) =>
        _entries.Where(e => key.IsNamed(e.Key) && key.Unusable(e.Value).IsEmpty).Select(e => key.Parse(e.Value)).DefaultIfEmpty(key.Absent).Max();

    /// <summary>Keys that nobody declares, and values that nobody can use.</summary>
    public IEnumerable<ConfigurationProblem> Problems()
    {
        foreach (var (name, value) in _entries)
        {
            if (ConfigurationKeys.All.FirstOrDefault(key => key.IsNamed(name)) is not { } declared)
            {
                yield return ConfigurationProblem.At(
                    Location.None, name, ConfigurationCauses.UnknownKey, string.Join(", ", ConfigurationKeys.All.Select(key => key.Name)));
                continue;
            }

            foreach (var part in declared.Unusable(value))
            {
                yield return ConfigurationProblem.At(Location.None, name, declared.Cause, part);
            }
        }
    }

    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys.Where(key => key.StartsWith(ConfigurationKey.Prefix, StringComparison.OrdinalIgnoreCase));
        }
        catch (NotImplementedException)
        {
            // The base class declares the property and throws: such a host tells values, and cannot tell of unknown keys.
            return ConfigurationKeys.All.Select(key => key.Name);
        }
    }
}
