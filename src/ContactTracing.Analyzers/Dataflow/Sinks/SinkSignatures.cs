using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Catalog;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Sinks;

/// <summary>Turns the rows of the catalogue, and the attributes it names, into signatures: once per method, then a lookup by symbol.</summary>
internal sealed class SinkSignatures(CatalogIndex index, SinkAttributes attributes)
{
    private readonly ConcurrentDictionary<ISymbol, SinkSignature?> _signatures = new(SymbolEqualityComparer.Default);

    /// <summary>The signature of a method or constructor as a sink, null when it is none.</summary>
    public SinkSignature? Of(IMethodSymbol method) => _signatures.GetOrAdd((method.ReducedFrom ?? method).OriginalDefinition, Resolve);

    /// <summary>The signature of setting a property, the value last, as in its set accessor.</summary>
    public SinkSignature? OfSetter(IPropertySymbol property) =>
        property.SetMethod is { } setter ? _signatures.GetOrAdd(setter.OriginalDefinition, Resolve) : null;

    private SinkSignature? Resolve(ISymbol symbol)
    {
        var method = (IMethodSymbol)symbol;
        var declared = index.RowsOf(method.AssociatedSymbol ?? method);
        var rows = declared.OfType<SinkRow>().Where(static r => r is { Scope: SinkScope.Arguments, Channel: not SinkChannel.File })
            .Concat(attributes.RowsOf(method).Where(static r => r.Scope == SinkScope.Arguments))
            .Concat(declared.All(static r => r.IsFamily) ? index.ConstructionOf(method) : [])
            .ToImmutableArray();
        var parameters = method.Parameters.Select(p => ParameterOf(method, p, rows)).ToImmutableArray();
        return parameters.All(static p => p is null)
            ? null
            : new SinkSignature(parameters, TemplateOf(method, rows), TemplateRenderingOf(rows));
    }

    private SinkParameter? ParameterOf(IMethodSymbol method, IParameterSymbol parameter, ImmutableArray<SinkRow> rows)
    {
        if (parameter.RefKind == RefKind.Out)
        {
            return null;
        }

        // Its own attribute knows better than the row of the method how the argument is read.
        foreach (var row in attributes.RowsOf(parameter).Concat(rows))
        {
            if (row.Scope == SinkScope.Construction)
            {
                if (ConstructionInputs.Discloses(method, parameter))
                {
                    return new SinkParameter(row.Channel, Rendering.Text, DestructuredWhen: -1);
                }

                continue;
            }

            foreach (var input in row.Inputs)
            {
                if (Means(row, input, method, parameter))
                {
                    return new SinkParameter(row.Channel, input.Rendering, OrdinalOf(method, input.DestructuredWhen));
                }
            }
        }

        return null;
    }

    /// <summary>Every setter calls its parameter <c>value</c>: a family that names it means its methods and indexers.</summary>
    private static bool Means(SinkRow row, SinkInput input, IMethodSymbol method, IParameterSymbol parameter) =>
        input.Parameter == SinkInput.AllParameters
        || (input.Parameter == parameter.Name
            && !(row.IsFamily && method is { MethodKind: MethodKind.PropertySet, Parameters.Length: 1 }));

    private static int TemplateOf(IMethodSymbol method, ImmutableArray<SinkRow> rows) => method.Parameters
        .FirstOrDefault(p => p.Type.SpecialType == SpecialType.System_String && rows.Any(r => r.Template.Contains(p.Name)))?.Ordinal ?? -1;

    private static Rendering TemplateRenderingOf(ImmutableArray<SinkRow> rows) =>
        rows.FirstOrDefault(static r => !r.Template.IsEmpty)?.TemplateRendering ?? Rendering.Members;

    private static int OrdinalOf(IMethodSymbol method, string? name) =>
        method.Parameters.FirstOrDefault(p => p.Name == name)?.Ordinal ?? -1;
}
