using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Generation.GuardedView.Model;
using ContactTracing.Analyzers.Generation.Registry;
using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.GuardedView;

/// <summary>Emits <c>XView</c> for each type <c>X</c> with classified members: what a grant allows of a record, and nothing else (S24, S25).</summary>
[Generator(LanguageNames.CSharp)]
public sealed class GuardedViewGenerator : IIncrementalGenerator
{
    private const string Feature = "View";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var rows = context.AdditionalTextsProvider
            .Where(ClassificationTable.IsTable)
            .Collect()
            .Select(static (files, _) => ViewRows.Of(DeclaredRow.Read(files)))
            .WithTrackingName(Steps.Rows);

        var sources = context.SyntaxProvider
            .CreateSyntaxProvider(TypeParser.IsCandidate, GuardedViewParser.Parse)
            .WithTrackingName(Steps.Candidate)
            .Where(static source => source is not null);

        // What only rows classify is read once more, and again after each edit: nearly every program has few such types or none.
        var named = sources
            .Where(static source => source!.Unclassified is not null)
            .Combine(rows)
            .Where(static pair => pair.Right.Concern(pair.Left!.Unclassified!))
            .Select(static (pair, _) => pair.Left!.Unclassified!.MetadataName)
            .WithTrackingName(Steps.Named)
            .Combine(context.CompilationProvider)
            .Select(static (pair, token) => GuardedViewParser.Parse(pair.Left, pair.Right, token));

        context.RegisterPerTypeOutput(
            [ModelsOf(sources.Select(static (source, _) => source!.Classified), rows), ModelsOf(named, rows)], Feature, GuardedViewEmitter.Emit);
    }

    private static IncrementalValuesProvider<GuardedViewModel> ModelsOf(
        IncrementalValuesProvider<ViewCandidate?> candidates, IncrementalValueProvider<ViewRows> rows) => candidates
        .Where(static candidate => candidate is not null)
        .Combine(rows)
        .Select(static (pair, _) => pair.Right.Apply(pair.Left!))
        .WithTrackingName(Steps.Model)
        .Where(static model => model is not null)
        .Select(static (model, _) => model!);

    /// <summary>Names of the tracked steps.</summary>
    internal static class Steps
    {
        public const string Rows = "ViewRows";
        public const string Candidate = "ViewCandidate";
        public const string Named = "NamedByRows";
        public const string Model = "ViewModel";
    }
}
