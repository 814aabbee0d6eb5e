using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Classification.Members;
using ContactTracing.Analyzers.Classification.Reach;
using ContactTracing.Analyzers.Configuration;
using ContactTracing.Analyzers.Dataflow;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Interpretation;
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
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<Inputs, AnalysisScope>> Scopes = new();

    private readonly Lazy<UserConfiguration> _configuration;
    private readonly Lazy<UserCatalog> _catalog;
    private readonly Lazy<FlowModel> _flow;

    private AnalysisScope(Compilation compilation, AnalyzerOptions options)
    {
        Compilation = compilation;
        Options = options;
        Symbols = new KnownSymbols(compilation);
        _configuration = new(() => UserConfiguration.Read(compilation, options.AnalyzerConfigOptionsProvider));
        Classification = new ClassificationModel(
            compilation, ClassificationTable.Read(options.AdditionalFiles), () => ClassificationOptions.From(Configuration));
        var implementations = new Implementations(compilation, () => Classification.Assemblies);
        var tracked = new TrackedMembers(compilation, Classification);
        Reach = new ClassifiedReach(compilation, Classification, implementations, tracked.Include);
        _catalog = new(() => UserCatalog.Read(options.AdditionalFiles));
        _flow = new(() => new FlowModel(
            Compilation, Symbols, Classification, Reach, implementations, tracked, _catalog.Value.Over(BuiltinCatalog.Table), Configuration.Largest(ConfigurationKeys.FlowBudget)));
    }

    public Compilation Compilation { get; }

    public AnalyzerOptions Options { get; }

    public KnownSymbols Symbols { get; }

    public ClassificationModel Classification { get; }

    /// <summary>Into which code classified data can come.</summary>
    public ClassifiedReach Reach { get; }

    public FlowModel Flow => _flow.Value;

    /// <summary>What the configuration files set for this package, read when it is first needed.</summary>
    public UserConfiguration Configuration => _configuration.Value;

    /// <summary>All that is wrong with the configuration, whatever part of it.</summary>
    public IEnumerable<ConfigurationProblem> Problems() =>
        [.. Classification.Problems(), .. Configuration.Problems(), .. _catalog.Value.Problems(Compilation)];

    /// <summary>A code base that uses neither the attributes nor a classification file costs nothing.</summary>
    public bool IsActive => Symbols.HasAttributes || Options.AdditionalFiles.Any(ClassificationTable.IsTable);

    // The same compilation analysed with other files or options, as an IDE does while one is edited, is another scope.
    public static AnalysisScope Of(Compilation compilation, AnalyzerOptions options) => Scopes
        .GetValue(compilation, _ => new())
        .GetOrAdd(new(options.AdditionalFiles, options.AnalyzerConfigOptionsProvider), _ => new AnalysisScope(compilation, options));

    private readonly record struct Inputs(ImmutableArray<AdditionalText> Files, AnalyzerConfigOptionsProvider Provider);
}
