using Microsoft.CodeAnalysis;

namespace ContactTracing.Benchmarks.Verbs;

/// <summary>Reads what a driver tracked.</summary>
internal static class GeneratorSteps
{
    public static StepEffect Effect(IncrementalStepRunReason reason) => reason switch
    {
        IncrementalStepRunReason.Cached => StepEffect.None,
        IncrementalStepRunReason.Unchanged => StepEffect.Same,
        _ => StepEffect.New,
    };

    public static int FilesWritten(GeneratorRunResult generator) => generator.TrackedOutputSteps
        .SelectMany(step => step.Value)
        .SelectMany(step => step.Outputs)
        .Count(output => Effect(output.Reason) == StepEffect.New);

    /// <summary>Steps that stand for the inputs, and those inside Roslyn's search for attributes.</summary>
    public static bool IsOfRoslyn(string name) =>
        name is WellKnownGeneratorInputs.Compilation or WellKnownGeneratorInputs.ParseOptions
            or WellKnownGeneratorInputs.AdditionalTexts or WellKnownGeneratorInputs.AnalyzerConfigOptions
            or WellKnownGeneratorInputs.MetadataReferences or WellKnownGeneratorOutputs.SourceOutput
            or WellKnownGeneratorOutputs.ImplementationSourceOutput
        || name.StartsWith("compilationUnit_", StringComparison.Ordinal)
        || name.StartsWith("compilationAndGroupedNodes_", StringComparison.Ordinal)
        || name.StartsWith("result_ForAttribute", StringComparison.Ordinal);
}
