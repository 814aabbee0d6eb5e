using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Dataflow.Lattice;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Sinks;

/// <summary>
/// Recognises what opens files and what writes into them. Its rows are apart from those of the other channels: most writers are over
/// memory or a network, keep what they are given, and are sinks only where they are known to be over a file.
/// </summary>
internal sealed class FileSinks(CatalogIndex index, Evaluator evaluator)
{
    private readonly ConcurrentDictionary<IMethodSymbol, SinkRow?> _rows = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _libraries = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _documentTypes = new(SymbolEqualityComparer.Default);

    // A stream is copied whole too, but has no parts.
    private readonly ImmutableHashSet<string> _documents = index.Table.Rows.OfType<SinkRow>()
        .Where(static r => r.Inputs.Any(static i => i.Parameter == SinkInput.Self) && !r.TypeId.StartsWith("T:System.IO.", StringComparison.Ordinal))
        .Select(static r => r.TypeId).ToImmutableHashSet(StringComparer.Ordinal);

    public WriterTypes Writers { get; } = new(index.Table);

    /// <summary>Whether the member gives the output of the console: a writer that goes from hand to hand like one over a file.</summary>
    public static bool IsConsole(ISymbol member) =>
        member is { Name: "Out" or "Error" or "OpenStandardOutput" or "OpenStandardError", ContainingType: { Name: nameof(Console), ContainingNamespace.Name: nameof(System) } };

    /// <summary>Whether what the method returns, or the constructor makes, writes into a file.</summary>
    public bool Opens(IMethodSymbol method) => index.RowsOf(method.ReducedFrom ?? method).Any(static r => r is FileRow);

    /// <summary>Whether objects of the type are filled first and written whole, as a workbook is.</summary>
    public bool IsDocument(ITypeSymbol? type) => type is INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: true } named && _documentTypes.GetOrAdd(
        named.OriginalDefinition, t => Supertypes.Of(t).Any(s => index.Table.MayHaveType(s.Name) && _documents.Contains(s.GetDocumentationCommentId() ?? string.Empty)));

    /// <summary>Whether an object of the type may be a part of a document: it is of a library that has one.</summary>
    public bool MayBePart(ITypeSymbol? type) => type?.ContainingAssembly is { } library && _libraries.GetOrAdd(
        library, a => _documents.Any(id => a.GetTypeByMetadataName(id.Substring(2)) is not null));

    /// <summary>How a value becomes part of the file: a serializer leaves out what its attributes say.</summary>
    public Consumption UseOf(Rendering rendering, IMethodSymbol method) =>
        rendering == Rendering.Text ? Consumption.Text : evaluator.ReadingOf(method);

    /// <summary>What the operation writes, null where it writes nothing or into nothing that could be a file.</summary>
    public FileUse? UseOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => Use(call.TargetMethod, call.Instance, call.Arguments),
        IObjectCreationOperation { Constructor: { } constructor } creation => Use(constructor, instance: null, creation.Arguments),
        _ => null,
    };

    private FileUse? Use(IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (_rows.GetOrAdd(definition, Find) is not { } row)
        {
            return null;
        }

        var into = row.Into.IsEmpty ? default : row.Into.Select(Operand).OfType<IOperation>().ToImmutableArray();
        if (!into.IsDefault && into.IsEmpty)
        {
            return null;
        }

        var values = row.Inputs.SelectMany(Values).ToImmutableArray();
        return values.IsEmpty ? null : new(method, values, into);

        IOperation? Operand(string name) => name == SinkInput.Self ? instance : arguments.FirstOrDefault(a => a.Parameter?.Name == name)?.Value;

        IEnumerable<DisclosedValue> Values(SinkInput input) => input.Parameter == SinkInput.AllParameters
            ? arguments.Where(a => a.ArgumentKind != ArgumentKind.DefaultValue && (into.IsDefault || !into.Contains(a.Value))).Select(a => new DisclosedValue(a.Value, input.Rendering))
            : Operand(input.Parameter) is { } value ? [new DisclosedValue(value, input.Rendering)] : [];
    }

    private SinkRow? Find(IMethodSymbol method) => index.RowsOf(method).OfType<SinkRow>().FirstOrDefault(static r => r.Channel == SinkChannel.File);
}
