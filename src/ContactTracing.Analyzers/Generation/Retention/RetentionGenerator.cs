using ContactTracing.Analyzers.Generation.Retention.Model;
using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>Emits <c>XRetention</c> for each retained type <c>X</c>: its policy, its cutoff and its purge (S8, S10).</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RetentionGenerator : IIncrementalGenerator
{
    private const string Feature = "Retention";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var (own, inherited, retargeted) = RetainedTypes.Select(context.SyntaxProvider, static type => RetentionParser.Parse(type, RetentionReport.None));
        context.RegisterPerTypeOutput(
            [Named(own, Steps.Own), Named(inherited, Steps.Inherited), Named(retargeted, Steps.Retargeted)],
            Feature,
            RetentionEmitter.Emit);
    }

    private static IncrementalValuesProvider<RetentionModel> Named(IncrementalValuesProvider<RetentionModel?> models, string step) =>
        models.WithTrackingName(step).Where(static model => model is not null).Select(static (model, _) => model!);

    /// <summary>The names under which tests find the parsing steps of the pipeline.</summary>
    internal static class Steps
    {
        public const string Own = "OwnRetention";
        public const string Inherited = "InheritedRetention";
        public const string Retargeted = "RetargetedAnchor";
    }
}
