using System.Collections.Immutable;
using ContactTracing.Analyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.Analyzers.Dataflow.Catalog;

/// <summary>The rows of all <c>*.dataflow.txt</c> files: what a team's own libraries do with the data that they are given.</summary>
internal sealed class UserCatalog
{
    private const string Extension = ".dataflow.txt";

    private readonly ImmutableArray<UserRow> _rows;
    private readonly ImmutableArray<ConfigurationProblem> _problems;
    private readonly ImmutableHashSet<string> _passedOn;

    private UserCatalog(ImmutableArray<UserRow> rows, ImmutableArray<ConfigurationProblem> problems)
    {
        _rows = rows;
        _problems = problems;
        _passedOn = rows.Where(static r => r.Row is not RedactorRow).Select(static r => r.Row.Id).ToImmutableHashSet(StringComparer.Ordinal);
    }

    public static bool IsCatalog(AdditionalText file) => file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads all catalogues among <paramref name="files"/>. What cannot be read is a problem, never an exception.</summary>
    public static UserCatalog Read(ImmutableArray<AdditionalText> files)
    {
        var rows = ImmutableArray.CreateBuilder<UserRow>();
        var problems = ImmutableArray.CreateBuilder<ConfigurationProblem>();
        foreach (var file in files.Where(IsCatalog).OrderBy(static file => file.Path, StringComparer.Ordinal))
        {
            problems.AddRange(Read(file, rows));
        }

        return new(rows.ToImmutable(), problems.ToImmutable());
    }

    /// <summary>
    /// The built-in rows and these. A row of the user's takes the place of the built-in ones for the same id; one for a member
    /// comes before that of its family anyway.
    /// </summary>
    public CatalogTable Over(CatalogTable builtin)
    {
        if (_rows.IsEmpty)
        {
            return builtin;
        }

        var ids = _rows.Select(static r => r.Row.Id).ToImmutableHashSet(StringComparer.Ordinal);
        return new(builtin.Rows.Where(r => !ids.Contains(r.Id)).Concat(_rows.Select(static r => r.Row).Where(r => !IsWeaker(r))));
    }

    /// <summary>Rows that cannot be read, that contradict each other, or that name nothing in the compilation.</summary>
    public IEnumerable<ConfigurationProblem> Problems(Compilation compilation) =>
        [.. _problems, .. Conflicts(), .. _rows.SelectMany(row => row.Unresolved(compilation))];

    private static ImmutableArray<ConfigurationProblem> Read(AdditionalText file, ImmutableArray<UserRow>.Builder rows)
    {
        var problems = new RowProblems(file.Path);
        if (ConfigurationFile.TextOf(file) is not { } text)
        {
            problems.AddUnreadable();
            return problems.ToImmutable();
        }

        // Line by line, so that both count lines alike whatever ends them.
        foreach (var line in text.Lines)
        {
            var read = CatalogParser.Parse(line.ToString());
            rows.AddRange(read.Rows.Select(row => new UserRow(row, file.Path, line)));
            foreach (var error in read.Errors)
            {
                problems.Add(line, ConfigurationCauses.OfCatalog(error.Kind.ToString()), error.Text.Split('|')[0].Trim());
            }
        }

        return problems.ToImmutable();
    }

    private IEnumerable<ConfigurationProblem> Conflicts()
    {
        var seen = new HashSet<(string, Type, SinkChannel?)>();
        foreach (var row in _rows)
        {
            if (!seen.Add(row.Key))
            {
                yield return row.Problem(CatalogErrorKind.Duplicate);
            }
            else if (IsWeaker(row.Row))
            {
                yield return row.Problem(CatalogErrorKind.Contradiction);
            }
        }
    }

    /// <summary>Whether the row takes a classification away that another one keeps: a contradiction never opens anything.</summary>
    private bool IsWeaker(CatalogRow row) => row is RedactorRow && _passedOn.Contains(row.Id);
}
