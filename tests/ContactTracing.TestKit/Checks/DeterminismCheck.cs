using System.Collections.Immutable;
using System.Globalization;
using ContactTracing.TestKit.Analyzers;
using ContactTracing.TestKit.Failures;
using Microsoft.CodeAnalysis;

namespace ContactTracing.TestKit.Checks;

/// <summary>
/// A second run over the same text, parsed anew, has the same diagnostics, and those that one action reports come in the
/// same order. Between actions Roslyn itself gives no order, not even on one thread: it keeps pending symbols in hash sets.
/// </summary>
internal static class DeterminismCheck
{
    public static async Task Verify(AnalyzerHost host, ImmutableArray<Diagnostic> first)
    {
        var compilation = host.Compile(host.Subject.CleanSources, concurrent: false);
        var second = await host.Analyze(compilation, concurrent: false);
        var (before, after) = (Describe(first), Describe(second));
        if (before.SequenceEqual(after))
        {
            return;
        }

        var problem = before.Order(StringComparer.Ordinal).SequenceEqual(after.Order(StringComparer.Ordinal))
            ? "A second run reports the same in another order; a hash set of symbols or a parallel bag needs sorting"
            : "A second run of the same analyzer reports something else; it keeps state between compilations, or reads what changes";
        throw new VerificationException(
            $"{problem}.\n(- first run, + second run)\n\n{TextDiff.Lines(string.Join('\n', before), string.Join('\n', after))}");
    }

    private static List<string> Describe(ImmutableArray<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .GroupBy(ReportingUnit.Of)
            .OrderBy(unit => unit.Key.Path, StringComparer.Ordinal)
            .ThenBy(unit => unit.Key.Start)
            .ThenBy(unit => unit.Key.Id, StringComparer.Ordinal)
            .SelectMany(unit => unit)
            .Select(Describe),
    ];

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
