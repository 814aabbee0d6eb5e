using ContactTracing.Analyzers.Dataflow.Catalog;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Sinks;

/// <summary>What is known to disclose without a look at its code, so that calls from every assembly are checked.</summary>
internal sealed class DeclaredSinks(CatalogIndex index, SinkSignatures signatures)
{
    /// <summary>
    /// Whether the parameter discloses by an attribute or row of its own, of its method or of what that overrides or
    /// implements, or because all constructors of its family do, as those of exceptions.
    /// </summary>
    public bool Include(IParameterSymbol parameter) => parameter.ContainingSymbol is IMethodSymbol method
        && (signatures.Of(method)?[parameter.Ordinal] is not null || index.ConstructionOf(method).Any());

    /// <summary>Whether a value of the type is a sink itself, as a logger is that is passed along, or an exception.</summary>
    public bool IsSink(ITypeSymbol type)
    {
        for (var level = type as INamedTypeSymbol; level is not null; level = level.BaseType)
        {
            if (HasSinks(level))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(HasSinks);
    }

    private bool HasSinks(INamedTypeSymbol type) => index.FamilyOf(type).Any(static r => r is SinkRow { Channel: not SinkChannel.File });
}
