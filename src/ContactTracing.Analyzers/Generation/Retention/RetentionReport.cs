using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>
/// Who hears what the parser finds wrong. The generator tells nobody; the usage analyzers listen, so that rule and
/// generator cannot disagree about what is generated.
/// </summary>
/// <param name="Anchors">Hears why it is unclear from where a period runs (CT1004).</param>
/// <param name="Generation">Hears why nothing can be emitted (CT9001).</param>
internal readonly record struct RetentionReport(
    Action<RetentionFinding<AnchorCause>>? Anchors, Action<RetentionFinding<GenerationCause>>? Generation)
{
    public static readonly RetentionReport None;

    public void AnchorUnclear(AnchorCause cause, ISymbol at, params string[] arguments) =>
        Anchors?.Invoke(new(cause, at, arguments));

    public void CannotGenerate(GenerationCause cause, INamedTypeSymbol at, params string[] arguments) =>
        Generation?.Invoke(new(cause, at, arguments));
}
