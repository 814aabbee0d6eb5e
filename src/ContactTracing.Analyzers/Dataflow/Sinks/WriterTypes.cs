using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Lattice;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Sinks;

/// <summary>
/// What can be a writer over something: an object of a library that is disposed of, as all that hold a file are, or that the catalogue says
/// to write or open one. Texts, builders and collections are none, and their long chains of calls are not looked at for one.
/// </summary>
internal sealed class WriterTypes
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);
    private readonly ImmutableHashSet<string> _catalogued;

    public WriterTypes(CatalogTable table) => _catalogued =
    [
        // Between an archive and the stream of its entry.
        "ZipArchiveEntry",
        .. table.Rows.Where(static r => r is FileRow or SinkRow { Channel: SinkChannel.File }).Select(static r => r.TypeId.Substring(r.TypeId.LastIndexOf('.') + 1)),
    ];

    public bool Include(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { Name: "Task" or "ValueTask" } task => task.TypeArguments.Length == 1 && Include(task.TypeArguments[0]),
        INamedTypeSymbol { IsReferenceType: true, SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Interface } named =>
            _known.GetOrAdd(named.OriginalDefinition, t => IsOfALibrary(t) && (_catalogued.Contains(t.Name) || IsDisposable(t))),
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(Include),
        _ => false,
    };

    /// <summary>
    /// Whether a label of a writer says what it is over. What a writer has been given bears the use that was made of it; what it was
    /// made over is kept.
    /// </summary>
    public bool IsOrigin(Taint taint) => taint.Kind == TaintKind.File
        || (taint is { IsSymbolic: true, Use: Consumption.Kept } && Include(TypeOf(taint.Source)));

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    // A class of the program that derives from a writer is one by what it derives from; others hold theirs in fields.
    private static bool IsOfALibrary(INamedTypeSymbol type)
    {
        var level = type;
        while (level is { DeclaringSyntaxReferences.IsEmpty: false })
        {
            level = level.BaseType;
        }

        return level is { SpecialType: SpecialType.None };
    }

    private static bool IsDisposable(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(static i => i.SpecialType == SpecialType.System_IDisposable || i.Name == "IAsyncDisposable");
}
