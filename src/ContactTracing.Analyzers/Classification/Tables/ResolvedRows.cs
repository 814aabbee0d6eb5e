using ContactTracing.Analyzers.Configuration;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Tables;

/// <summary>Rows by the symbols that they name. Several rows may name one symbol, and one id several symbols of one name.</summary>
internal sealed class ResolvedRows
{
    private readonly Dictionary<ISymbol, List<ClassificationRow>> _rows = new(SymbolEqualityComparer.Default);
    private readonly List<ConfigurationProblem> _problems = [];

    public ResolvedRows(Compilation compilation, IEnumerable<ClassificationRow> rows)
    {
        foreach (var row in rows)
        {
            if (!DocumentationId.IsSupported(row.Id))
            {
                Report(row, ConfigurationCauses.IdNotSupported, row.Id);
                continue;
            }

            var symbols = DocumentationId.Resolve(row.Id, compilation);
            if (symbols.IsEmpty)
            {
                Report(row, ConfigurationCauses.IdResolvesToNothing, row.Id);
            }

            foreach (var symbol in symbols)
            {
                Add(symbol, row);
            }
        }
    }

    public IReadOnlyList<ConfigurationProblem> Problems => _problems;

    public IEnumerable<IAssemblySymbol> Assemblies => _rows.Keys.Select(symbol => symbol.ContainingAssembly);

    /// <summary>What the rows say about a definition, the first one first.</summary>
    public SymbolClassification Of(ISymbol symbol) => !_rows.TryGetValue(symbol, out var rows)
        ? SymbolClassification.Unclassified
        : rows.Aggregate(
            SymbolClassification.Unclassified,
            (known, row) => known.And(row.Meaning.Because(new(row.Kind, symbol) { Detail = row.Detail })));

    /// <summary>Rows that deny what another row, or a declaration in code, says about the same symbol; the stronger counts.</summary>
    public IEnumerable<ConfigurationProblem> Contradictions(Func<ISymbol, SymbolClassification> classify)
    {
        foreach (var (symbol, rows) in _rows.Select(entry => (entry.Key, entry.Value)))
        {
            foreach (var row in rows.Where(row => !row.Classifies && row.Location != Location.None))
            {
                if (rows.Find(other => other.Meaning != row.Meaning) is { } other && IsStronger(other, row, rows))
                {
                    yield return ConfigurationProblem.At(row.Location, row.Text, ConfigurationCauses.ContradictsRow, other.Word, other.Detail);
                }
                else if (classify(symbol) is { IsClassified: true } declared)
                {
                    yield return ConfigurationProblem.At(row.Location, row.Text, ConfigurationCauses.ContradictsDeclaration, declared.Explain());
                }
            }
        }
    }

    private void Add(ISymbol symbol, ClassificationRow row)
    {
        if (symbol is not ITypeSymbol && Members.ValueTypes.Of(symbol) is null)
        {
            Report(row, ConfigurationCauses.HoldsNoValue, row.Id);
            return;
        }

        if (!_rows.TryGetValue(symbol, out var rows))
        {
            _rows.Add(symbol, rows = []);
        }

        rows.Add(row);
    }

    private void Report(ClassificationRow row, string cause, params string[] arguments)
    {
        if (row.Location != Location.None)
        {
            _problems.Add(ConfigurationProblem.At(row.Location, row.Text, cause, arguments));
        }
    }

    // Of two denials the first counts.
    private static bool IsStronger(ClassificationRow other, ClassificationRow row, List<ClassificationRow> rows) =>
        other.Classifies || rows.IndexOf(other) < rows.IndexOf(row);
}
