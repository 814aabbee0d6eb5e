using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers;

/// <summary>
/// What all rules share about one compilation and its configuration: known symbols and the classification, computed
/// on demand and once. It lives as long as its compilation.
/// </summary>
internal sealed class AnalysisScope
{
    // Each rule has its own compilation start, so a scope that is only passed down would be built once per rule.
    // The table is ephemeral: it keeps neither a compilation nor a scope alive.
    private static readonly ConditionalWeakTable<Compilation, AnalysisScope> Scopes = new();

    private readonly ImmutableArray<AdditionalText> _files;
    private readonly Lazy<FlowModel> _flow;

    private AnalysisScope(Compilation compilation, AnalyzerOptions options)
    {
        _files = options.AdditionalFiles;
        Compilation = compilation;
        Options = options;
        Symbols = new KnownSymbols(compilation);
        Classification = new ClassificationModel(compilation, ClassificationTable.Read(options.AdditionalFiles));
        _flow = new(() => new FlowModel(Compilation, Symbols, Classification, BuiltinCatalog.Table));
    }

    public Compilation Compilation { get; }

    public AnalyzerOptions Options { get; }

    public KnownSymbols Symbols { get; }

    public ClassificationModel Classification { get; }

    public FlowModel Flow => _flow.Value;

    /// <summary>A code base that uses neither the attributes nor a classification file costs nothing.</summary>
    public bool IsActive => Symbols.HasAttributes || Options.AdditionalFiles.Any(ClassificationTable.IsTable);

    public static AnalysisScope Of(Compilation compilation, AnalyzerOptions options)
    {
        var scope = Scopes.GetValue(compilation, c => new AnalysisScope(c, options));

        // The same compilation analysed with other files, as an IDE does while one is edited, is another scope.
        return scope._files == options.AdditionalFiles ? scope : new AnalysisScope(compilation, options);
    }
}
