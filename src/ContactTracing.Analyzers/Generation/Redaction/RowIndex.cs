using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.Redaction;

/// <summary>
/// The rows of all classification files that classify something as health or identity data, by documentation id. Equal
/// for equal rows: an edit of a comment in a file changes nothing.
/// </summary>
internal sealed class RowIndex : IEquatable<RowIndex>
{
    private readonly HashSet<string> _ids;
    private readonly HashSet<string> _types;

    public RowIndex(IEnumerable<DeclaredRow> rows)
    {
        _ids = new(rows.Where(static row => row.Classes != DataClasses.None).Select(static row => row.Id), StringComparer.Ordinal);
        _types = new(_ids.Select(TypeIn).OfType<string>(), StringComparer.Ordinal);
    }

    public bool IsEmpty => _ids.Count == 0;

    public bool Has(string id) => _ids.Contains(id);

    /// <summary>Whether a row names the type.</summary>
    public bool HasType(string type) => _ids.Contains("T:" + type);

    /// <summary>Whether a row names the type or one of its fields and properties.</summary>
    public bool Concerns(string type) => _types.Contains(type);

    public bool Equals(RowIndex? other) => other is not null && _ids.SetEquals(other._ids);

    public override bool Equals(object? obj) => Equals(obj as RowIndex);

    public override int GetHashCode() => _ids.Count;

    // T:N.Type itself; N.Type of P:N.Type.Member(System.Int32) and F:N.Type.Member. Other rows are about no state.
    private static string? TypeIn(string id)
    {
        if (id.Length < 3 || id[1] != ':')
        {
            return null;
        }

        var name = id.Substring(2);
        if (id[0] == 'T')
        {
            return name;
        }

        var end = name.IndexOf('(') is var parameters and >= 0 ? parameters : name.Length;
        var dot = name.LastIndexOf('.', end - 1);
        return id[0] is 'P' or 'F' && dot > 0 ? name.Substring(0, dot) : null;
    }
}
