using System.Collections.Immutable;
using ContactTracing.Analyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.Analyzers.Dataflow.Catalog;

/// <summary>A row of a user's catalogue, with the place where it stands.</summary>
internal sealed class UserRow(CatalogRow row, string path, TextLine line)
{
    public CatalogRow Row => row;

    /// <summary>What the row says something about: a second row of the same key repeats it.</summary>
    public (string Id, Type Kind, SinkChannel? Channel) Key { get; } = (row.Id, row.GetType(), (row as SinkRow)?.Channel);

    public ConfigurationProblem Problem(CatalogErrorKind kind) => At(ConfigurationCauses.OfCatalog(kind.ToString()), row.Id);

    /// <summary>What the row names and the compilation does not know: nothing is guarded by it.</summary>
    public IEnumerable<ConfigurationProblem> Unresolved(Compilation compilation)
    {
        var symbols = DocumentationCommentId.GetSymbolsForDeclarationId(row.Id, compilation).Where(static s => s.Kind != SymbolKind.Namespace).ToList();
        if (symbols.Count == 0)
        {
            return [At(ConfigurationCauses.CatalogIdResolvesToNothing, row.Id)];
        }

        return row is SinkRow sink && !symbols.Exists(IsAttribute)
            ? UnknownParameters(sink, symbols.SelectMany(ParametersOf).Distinct(StringComparer.Ordinal).ToImmutableArray())
            : [];
    }

    private IEnumerable<ConfigurationProblem> UnknownParameters(SinkRow sink, ImmutableArray<string> known) => sink.Inputs
        .SelectMany(static i => new[] { i.Parameter, i.DestructuredWhen })
        .Concat(sink.Template)
        .Concat(sink.Into)
        .OfType<string>()
        .Where(name => name is not (SinkInput.AllParameters or SinkInput.Self) && !known.Contains(name))
        .Select(name => At(ConfigurationCauses.CatalogParameterUnknown, sink.Id, name, string.Join(", ", known)));

    private ConfigurationProblem At(string cause, params string[] arguments) => ConfigurationProblem.At(
        ConfigurationFile.LocationOf(path, line), ConfigurationFile.RowOf(line.ToString()), cause, arguments);

    private static IEnumerable<string> ParametersOf(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => type.GetMembers().OfType<IMethodSymbol>().SelectMany(ParametersOf),
        IMethodSymbol method => method.Parameters.Select(static p => p.Name),
        IPropertySymbol { SetMethod: { } setter } => ParametersOf(setter),
        _ => [],
    };

    /// <summary>The parameters of an attribute's row are those of whatever carries it.</summary>
    private static bool IsAttribute(ISymbol symbol)
    {
        for (var type = symbol as INamedTypeSymbol; type is not null; type = type.BaseType)
        {
            if (type is { Name: nameof(Attribute), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }
}
