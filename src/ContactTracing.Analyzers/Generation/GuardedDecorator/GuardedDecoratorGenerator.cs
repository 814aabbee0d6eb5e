using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.GuardedDecorator;

/// <summary>Emits <c>GuardedX : IX</c> for each interface <c>IX</c> with declared access paths: who calls is asked for role and purpose, and audited (S25).</summary>
[Generator(LanguageNames.CSharp)]
public sealed class GuardedDecoratorGenerator : IIncrementalGenerator
{
    private const string Feature = "Guarded";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // A declaration is inherited, so that an interface that is guarded need not have an attribute in its source.
        var models = context.SyntaxProvider
            .CreateSyntaxProvider(GuardedDecoratorParser.IsCandidate, GuardedDecoratorParser.Parse)
            .WithTrackingName(Steps.Model)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!);

        context.RegisterPerTypeOutput(models, Feature, GuardedDecoratorEmitter.Emit);
    }

    /// <summary>Names of the tracked steps.</summary>
    internal static class Steps
    {
        public const string Model = "DecoratorModel";
    }
}
