using System.Collections.Immutable;
using System.Globalization;
using ContactTracing.TestKit.Analyzers;
using ContactTracing.TestKit.Failures;
using Microsoft.CodeAnalysis;

namespace ContactTracing.TestKit.Checks;

/// <summary>
/// A second run over the same text, parsed anew, has the same diagnostics in the same order. Both runs use one thread:
/// with several, Roslyn itself gives no order. It gives none between files either, so each file is compared by itself.
/// </summary>
internal static class DeterminismCheck
{
    public static async Task Verify(AnalyzerHost host, ImmutableArray<Diagnostic> first)
    {
        var compilation = host.Compile(host.Subject.CleanSources, concurrent: false);
        var second = await host.Analyze(compilation, concurrent: false);
        var (before, after) = (Describe(first), Describe(second));
        if (before == after)
        {
            return;
        }

        var problem = before.Split('\n').Order(StringComparer.Ordinal).SequenceEqual(after.Split('\n').Order(StringComparer.Ordinal))
            ? "A second run reports the same in another order; a hash set of symbols or a parallel bag needs sorting"
            : "A second run of the same analyzer reports something else; it keeps state between compilations, or reads what changes";
        throw new VerificationException($"{problem}.\n(- first run, + second run)\n\n{TextDiff.Lines(before, after)}");
    }

    private static string Describe(ImmutableArray<Diagnostic> diagnostics) => string.Join(
        '\n',
        diagnostics
            .GroupBy(diagnostic => Place.Of(diagnostic.Location).Path ?? "")
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .SelectMany(file => file)
            .Select(Describe));

    private static string Describe(Diagnostic diagnostic)
    {
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        var origins = string.Concat(diagnostic.AdditionalLocations.Select(location => $" from {location.GetLineSpan()}"));
        var properties = diagnostic.Properties
            .OrderBy(property => property.Key, StringComparer.Ordinal)
            .Select(property => $" {property.Key}={property.Value}");
        return $"{diagnostic.Location.GetLineSpan()}: {diagnostic.Id}: {message}{origins}{string.Concat(properties)}".ReplaceLineEndings(" ");
    }
}
