using System.Collections.Immutable;

namespace ContactTracing.Analyzers.Dataflow.Catalog;

/// <summary>All rows by documentation id: a multimap, because a member may be a sink and build a result as well.</summary>
internal sealed class CatalogTable
{
    private readonly ImmutableDictionary<string, ImmutableArray<CatalogRow>> _rows;
    private readonly ImmutableHashSet<string> _typeIds;
    private readonly ImmutableHashSet<string> _typeNames;

    public CatalogTable(IEnumerable<CatalogRow> rows)
    {
        Rows = rows.ToImmutableArray();
        _rows = Rows.GroupBy(static r => r.Id, StringComparer.Ordinal)
            .ToImmutableDictionary(static g => g.Key, static g => g.ToImmutableArray(), StringComparer.Ordinal);
        _typeIds = Rows.Select(static r => r.TypeId).ToImmutableHashSet(StringComparer.Ordinal);
        _typeNames = _typeIds.Select(NameOf).ToImmutableHashSet(StringComparer.Ordinal);
        Errors = Rows.GroupBy(static r => r.Id, StringComparer.Ordinal).SelectMany(Check).ToImmutableArray();
    }

    public ImmutableArray<CatalogRow> Rows { get; }

    public ImmutableArray<CatalogError> Errors { get; }

    public ImmutableArray<CatalogRow> this[string id] => _rows.TryGetValue(id, out var rows) ? rows : [];

    /// <summary>Whether a type of this name, arity left aside, may be in the table: cheap, and no documentation id is built for the many that are not.</summary>
    public bool MayHaveType(string name) => _typeNames.Contains(name);

    /// <summary>Whether the table has a row about the type or one of its members.</summary>
    public bool HasType(string typeId) => _typeIds.Contains(typeId);

    private static IEnumerable<CatalogError> Check(IGrouping<string, CatalogRow> rows)
    {
        CatalogRow? redactor = null;
        var seen = new HashSet<(Type, SinkChannel?)>();
        foreach (var row in rows)
        {
            // A family may build addresses in some of its methods and problem reports in others.
            if (!seen.Add((row.GetType(), (row as SinkRow)?.Channel)))
            {
                yield return new CatalogError(row.Line, CatalogErrorKind.Duplicate, row.Id);
            }

            redactor ??= row as RedactorRow;
        }

        if (redactor is not null && seen.Count > 1)
        {
            yield return new CatalogError(redactor.Line, CatalogErrorKind.Contradiction, redactor.Id);
        }
    }

    private static string NameOf(string typeId)
    {
        var name = typeId.Substring(typeId.LastIndexOfAny(['.', ':']) + 1);
        var arity = name.IndexOf('`');
        return arity < 0 ? name : name.Substring(0, arity);
    }
}
