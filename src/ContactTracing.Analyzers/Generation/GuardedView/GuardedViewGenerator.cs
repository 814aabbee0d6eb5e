using ContactTracing.Analyzers.Classification;
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

        var candidates = context.SyntaxProvider
            .CreateSyntaxProvider(TypeParser.IsCandidate, GuardedViewParser.Parse)
            .WithTrackingName(Steps.Candidate)
            .Where(static candidate => candidate is not null);

        var models = candidates
            .Combine(rows)
            .Select(static (pair, _) => pair.Right.Apply(pair.Left!))
            .WithTrackingName(Steps.Model)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!);

        context.RegisterPerTypeOutput(models, Feature, GuardedViewEmitter.Emit);
    }

    /// <summary>Names of the tracked steps.</summary>
    internal static class Steps
    {
        public const string Rows = "ViewRows";
        public const string Candidate = "ViewCandidate";
        public const string Model = "ViewModel";
    }
}
