using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification.Tables;
using ContactTracing.Analyzers.Configuration;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification;

/// <summary>The rows of all <c>*.classification.txt</c> files: which symbols, that the user does not own, are classified.</summary>
internal sealed class ClassificationTable
{
    private const string Extension = ".classification.txt";

    private ClassificationTable(ImmutableArray<ClassificationRow> rows, ImmutableArray<ConfigurationProblem> problems)
    {
        Rows = rows;
        Problems = problems;
    }

    public ImmutableArray<ClassificationRow> Rows { get; }

    /// <summary>What cannot be read, whatever the compilation.</summary>
    public ImmutableArray<ConfigurationProblem> Problems { get; }

    public static bool IsTable(AdditionalText file) => file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads all tables among <paramref name="files"/>. What cannot be read is a problem, never an exception.</summary>
    public static ClassificationTable Read(ImmutableArray<AdditionalText> files)
    {
        var rows = ImmutableArray.CreateBuilder<ClassificationRow>();
        var problems = ImmutableArray.CreateBuilder<ConfigurationProblem>();
        foreach (var file in files.Where(IsTable).OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var parser = new TableParser(file.Path);
            parser.Read(ConfigurationFile.TextOf(file));
            rows.AddRange(parser.Rows);
            problems.AddRange(parser.Problems);
        }

        return new(rows.ToImmutable(), problems.ToImmutable());
    }
}
