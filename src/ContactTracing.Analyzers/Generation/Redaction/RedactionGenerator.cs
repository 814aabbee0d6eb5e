using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Redaction;

/// <summary>
/// Gives every partial type that carries classified data a text that does not disclose it: <c>ToString()</c>,
/// <c>PrintMembers</c> of records, and the debugger display (S24).
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class RedactionGenerator : IIncrementalGenerator
{
    private const string Feature = "Redaction";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var table = context.AdditionalTextsProvider
            .Where(ClassificationTable.IsTable)
            .Collect()
            .Select(static (files, _) => new RowIndex(DeclaredRow.Read(files)))
            .WithTrackingName(Steps.Rows);

        // Classification is inherited, so that a type that carries data need not have an attribute anywhere in its source.
        var candidates = context.SyntaxProvider
            .CreateSyntaxProvider(RedactionParser.IsCandidate, RedactionParser.Parse)
            .WithTrackingName(Steps.Candidate)
            .Where(static candidate => candidate is not null);

        var models = candidates
            .Combine(table)
            .Select(static (pair, _) => RowRedaction.Apply(pair.Left!, pair.Right))
            .WithTrackingName(Steps.Model)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!);

        context.RegisterPerTypeOutput(models, Feature, RedactionEmitter.Emit);
    }

    /// <summary>Names of the tracked steps.</summary>
    internal static class Steps
    {
        public const string Rows = "RedactionRows";
        public const string Candidate = "RedactionCandidate";
        public const string Model = "RedactionModel";
    }
}
