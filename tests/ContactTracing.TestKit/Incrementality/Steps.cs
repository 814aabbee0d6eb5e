using Microsoft.CodeAnalysis;

namespace ContactTracing.TestKit.Incrementality;

/// <summary>Reads the steps a generator driver tracked.</summary>
internal static class Steps
{
    /// <summary>What the outputs are made from: the values the pipeline of the generator ends in.</summary>
    public static IEnumerable<(string Name, object Value, IncrementalStepRunReason Reason)> Models(GeneratorRunResult result) =>
        from step in result.TrackedOutputSteps.Values.SelectMany(steps => steps)
        from input in step.Inputs
        let output = input.Source.Outputs[input.OutputIndex]
        where output.Reason != IncrementalStepRunReason.Removed
        select (input.Source.Name ?? "model", output.Value, output.Reason);

    public static IEnumerable<IncrementalStepRunReason> OutputReasons(GeneratorRunResult result) =>
        result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs).Select(output => output.Reason);

    public static bool IsReused(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    /// <summary>The steps the generator named itself, with values; steps of Roslyn's own hold nodes and compilations.</summary>
    public static IEnumerable<(string Name, object Value)> Named(GeneratorRunResult result) =>
        from pair in result.TrackedSteps
        where !IsRoslyns(pair.Key)
        from step in pair.Value
        from output in step.Outputs
        where output.Reason != IncrementalStepRunReason.Removed
        select (pair.Key, output.Value);

    private static bool IsRoslyns(string name) =>
        name is WellKnownGeneratorInputs.Compilation or WellKnownGeneratorInputs.ParseOptions
            or WellKnownGeneratorInputs.AdditionalTexts or WellKnownGeneratorInputs.AnalyzerConfigOptions
            or WellKnownGeneratorInputs.MetadataReferences or WellKnownGeneratorOutputs.SourceOutput
            or WellKnownGeneratorOutputs.ImplementationSourceOutput
        || name.EndsWith("_ForAttribute", StringComparison.Ordinal)
        || name.EndsWith("_ForAttributeWithMetadataName", StringComparison.Ordinal)
        || name.EndsWith("_ForAttributeInternal", StringComparison.Ordinal);
}
