using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Summaries;

/// <summary>Compares calls by the method that they name and by whether they are virtual.</summary>
internal sealed class CallKeyComparer : IEqualityComparer<(ISymbol Method, bool IsVirtual)>
{
    public static readonly CallKeyComparer Instance = new();

    public bool Equals((ISymbol Method, bool IsVirtual) x, (ISymbol Method, bool IsVirtual) y) =>
        x.IsVirtual == y.IsVirtual && SymbolEqualityComparer.Default.Equals(x.Method, y.Method);

    public int GetHashCode((ISymbol Method, bool IsVirtual) obj) => SymbolEqualityComparer.Default.GetHashCode(obj.Method);
}
