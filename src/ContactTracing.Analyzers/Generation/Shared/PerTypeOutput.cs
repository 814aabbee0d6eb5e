using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.Analyzers.Generation.Shared;

/// <summary>Registers an output of one file per type, so that the edit of one type writes one file again.</summary>
internal static class PerTypeOutput
{
    /// <summary>The tracked step that finds file names that clash; its result is empty for nearly every program.</summary>
    public const string ClashesStep = "HintNameClashes";

    public static void RegisterPerTypeOutput<TModel>(
        this IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<TModel> models,
        string feature,
        Func<TModel, SourceText> emit)
        where TModel : class, IModelOfType =>
        context.RegisterPerTypeOutput([models], feature, emit);

    /// <summary>The same for models that come from several providers; no type may come from two of them.</summary>
    public static void RegisterPerTypeOutput<TModel>(
        this IncrementalGeneratorInitializationContext context,
        ImmutableArray<IncrementalValuesProvider<TModel>> providers,
        string feature,
        Func<TModel, SourceText> emit)
        where TModel : class, IModelOfType
    {
        var clashes = providers
            .Select(models => models.Select((model, _) => HintNames.Of(model.Type, feature)).Collect())
            .Aggregate(static (left, right) => left.Combine(right).Select(static (pair, _) => pair.Left.AddRange(pair.Right)))
            .Select(static (names, _) => HintNames.Clashes(names))
            .WithTrackingName(ClashesStep);

        foreach (var models in providers)
        {
            context.RegisterSourceOutput(models.Combine(clashes), (output, pair) =>
            {
                var (model, clashing) = pair;
                if (HintNames.Resolve(HintNames.Of(model.Type, feature), clashing) is { } name)
                {
                    output.AddSource(name, emit(model));
                }
            });
        }
    }
}
