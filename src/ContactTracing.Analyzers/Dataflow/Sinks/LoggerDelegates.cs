using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Sinks;

/// <summary>
/// Knows the delegates that factories such as <c>LoggerMessage.Define</c> return. They are kept in fields and called far
/// away, so they are recognised by shape: the type that the factory returns, type parameters left open.
/// </summary>
internal sealed class LoggerDelegates(CatalogTable table, KnownSymbols symbols)
{
    private readonly Lazy<ImmutableArray<INamedTypeSymbol>> _shapes = new(() => Shapes(table, symbols));

    public bool IsLogger(INamedTypeSymbol type) => type.IsGenericType && _shapes.Value.Any(shape => Fits(type, shape));

    private static bool Fits(INamedTypeSymbol type, INamedTypeSymbol shape)
    {
        if (!SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, shape.OriginalDefinition))
        {
            return false;
        }

        for (var i = 0; i < shape.TypeArguments.Length; i++)
        {
            if (shape.TypeArguments[i] is not ITypeParameterSymbol
                && !SymbolEqualityComparer.Default.Equals(shape.TypeArguments[i], type.TypeArguments[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<INamedTypeSymbol> Shapes(CatalogTable table, KnownSymbols symbols)
    {
        var rows = table.Rows.OfType<SinkRow>().Where(static r => r.Scope == SinkScope.ReturnedDelegate);
        var shapes = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        foreach (var factory in rows.GroupBy(static r => r.TypeId, StringComparer.Ordinal))
        {
            var ids = factory.Select(static r => r.Id).ToImmutableHashSet(StringComparer.Ordinal);
            foreach (var method in symbols.Types(factory.Key.Substring(2)).SelectMany(static t => t.GetMembers()).OfType<IMethodSymbol>())
            {
                if (method.ReturnType is INamedTypeSymbol { TypeKind: TypeKind.Delegate } type
                    && method.GetDocumentationCommentId() is { } id && ids.Contains(id))
                {
                    shapes.Add(type);
                }
            }
        }

        return shapes.ToImmutable();
    }
}
