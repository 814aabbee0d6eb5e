using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.Analyzers.Configuration;

/// <summary>What is wrong with the rows of one file. A file that is no table at all must not bury every other diagnostic.</summary>
internal sealed class RowProblems(string path)
{
    private const int Shown = 20;

    private readonly List<ConfigurationProblem> _problems = [];
    private int _unusable;

    /// <summary>The file is no text.</summary>
    public void AddUnreadable() => _problems.Add(OfFile(ConfigurationCauses.FileUnreadable));

    /// <summary>A row cannot be used.</summary>
    public void Add(TextLine line, string cause, params string[] arguments)
    {
        if (_unusable++ < Shown)
        {
            var row = ConfigurationFile.RowOf(line.ToString());
            _problems.Add(ConfigurationProblem.At(ConfigurationFile.LocationOf(path, line), row, cause, arguments));
        }
    }

    public ImmutableArray<ConfigurationProblem> ToImmutable() => _unusable <= Shown
        ? [.. _problems]
        : [.. _problems, OfFile(ConfigurationCauses.FurtherRows, (_unusable - Shown).ToString(CultureInfo.InvariantCulture))];

    private ConfigurationProblem OfFile(string cause, params string[] arguments) =>
        ConfigurationProblem.At(Location.Create(path, default, default), ConfigurationFile.NameOf(path), cause, arguments);
}
