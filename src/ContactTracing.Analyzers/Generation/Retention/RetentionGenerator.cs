using System.Collections.Immutable;
using ContactTracing.Analyzers.Generation.Retention.Model;
using ContactTracing.Analyzers.Generation.Shared;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>Emits <c>XRetention</c> for each retained type <c>X</c>: its policy, its cutoff and its purge (S8, S10).</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RetentionGenerator : IIncrementalGenerator
{
    private const string Feature = "Retention";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Types that set their own period.
        var own = context.SyntaxProvider.ForAttributeWithMetadataName(
            AttributeNames.Metadata(AttributeNames.RetentionMax),
            static (node, _) => node is TypeDeclarationSyntax,
            static (match, _) => match.TargetSymbol is INamedTypeSymbol type ? RetentionParser.Parse(type, RetentionReport.None) : null);

        // Types that have their period from a base, an interface, a container or the assembly, found by their anchor.
        var inherited = context.SyntaxProvider.ForAttributeWithMetadataName(
            AttributeNames.Metadata(AttributeNames.RetentionAnchor),
            static (node, _) => node is not ParameterSyntax,
            static (match, _) => AnchoredTypes.OfMember(match.TargetSymbol) is { } type ? RetentionParser.Parse(type, RetentionReport.None) : null);

        // The same, where the attribute stands on something else than the member that it marks.
        var retargeted = context.SyntaxProvider.CreateSyntaxProvider(
            static (node, _) => AnchoredTypes.IsRetargetedAnchor(node),
            static (match, token) => AnchoredTypes.OfRetargeted(match, token) is { } type ? RetentionParser.Parse(type, RetentionReport.None) : null);

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
