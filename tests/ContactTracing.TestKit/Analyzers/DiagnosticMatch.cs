using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.TestKit.Analyzers;

/// <summary>How the reported diagnostics compare with the stated ones.</summary>
internal sealed record DiagnosticMatch(
    ImmutableArray<Diagnostic> Reported,
    ImmutableArray<(ExpectedDiagnostic Expected, Diagnostic Actual)> Matched,
    ImmutableArray<ExpectedDiagnostic> Missing,
    ImmutableArray<Diagnostic> Unexpected)
{
    public static DiagnosticMatch Of(ImmutableArray<ExpectedDiagnostic> expected, ImmutableArray<Diagnostic> actual, string culture)
    {
        var remaining = actual.ToList();
        List<(ExpectedDiagnostic, Diagnostic)> matched = [];
        List<ExpectedDiagnostic> missing = [];
        foreach (var item in expected)
        {
            // Two diagnostics of one rule may share a span; the one that agrees in every detail is taken first.
            var candidates = remaining.Where(item.IsAt).ToList();
            var found = candidates.Find(candidate => !item.Differences(candidate, culture).Any()) ?? candidates.FirstOrDefault();
            if (found is null)
            {
                missing.Add(item);
                continue;
            }

            remaining.Remove(found);
            matched.Add((item, found));
        }

        return new DiagnosticMatch(actual, [.. matched], [.. missing], [.. remaining]);
    }

    public IEnumerable<string> Differences(string culture) => Matched.SelectMany(
        pair => pair.Expected.Differences(pair.Actual, culture).Select(text => $"{pair.Expected.Id}: {text}"));
}
