using System.Collections.Immutable;
using ContactTracing.Analyzers.Generation.Registration.Model;
using ContactTracing.Analyzers.Generation.Registry;
using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Registration;

/// <summary>Emits the one call by which an application schedules the purge of all its retained entity types (S8, S10).</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RegistrationGenerator : IIncrementalGenerator
{
    private const string HintName = RegistryName.Registration + ".g.cs";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var (own, inherited, retargeted) = RetainedTypes.Select(context.SyntaxProvider, RegistrationParser.Parse);
        var entities = Found(own).Combine(Found(inherited)).Combine(Found(retargeted))
            .Select(static (found, _) => found.Left.Left.AddRange(found.Left.Right).AddRange(found.Right));

        var project = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => ProjectFacts.Of(pair.Left, pair.Right));

        var names = context.SyntaxProvider
            .CreateSyntaxProvider(NamesInTheWay.IsCandidate, NamesInTheWay.Parse)
            .Collect()
            .Select(static (found, _) => found.OfType<NameInTheWay>().Distinct().ToEquatableArray());

        var model = entities.Combine(project).Combine(names)
            .Select(static (input, _) => RegistrationComposer.Compose(input.Left.Left, input.Left.Right, input.Right))
            .WithTrackingName(Steps.Model);

        context.RegisterSourceOutput(model, static (output, registration) =>
        {
            if (registration is not null)
            {
                output.AddSource(HintName, RegistrationEmitter.Emit(registration));
            }
        });
    }

    private static IncrementalValueProvider<ImmutableArray<RegisteredEntity?>> Found(IncrementalValuesProvider<RegisteredEntity?> entities) =>
        entities.WithTrackingName(Steps.Entity).Where(static entity => entity is not null).Collect();

    /// <summary>The names under which tests find the steps of the pipeline.</summary>
    internal static class Steps
    {
        public const string Entity = "RegisteredEntity";
        public const string Model = "RegistrationModel";
    }
}
