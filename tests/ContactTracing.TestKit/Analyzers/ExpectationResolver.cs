using System.Collections.Immutable;
using ContactTracing.TestKit.Hosting;
using ContactTracing.TestKit.Markup;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.TestKit.Analyzers;

/// <summary>Brings markup and <see cref="Expectation"/>s together; contradictions between them are errors of the test.</summary>
internal sealed class ExpectationResolver
{
    private readonly DiagnosticAnalyzer _analyzer;
    private readonly ImmutableArray<MarkupSpan> _spans;
    private readonly Dictionary<int, Place> _markers = [];

    public ExpectationResolver(Subject subject, DiagnosticAnalyzer analyzer)
    {
        _analyzer = analyzer;
        _spans = [.. subject.Files.SelectMany(file => file.Spans)];
        foreach (var span in _spans)
        {
            if (span.Marker is { } marker && !_markers.TryAdd(marker, new Place(span.Path, span.Span)))
            {
                throw new MarkupException($"The place {{|#{marker}:…|}} is marked twice.");
            }
        }
    }

    public ImmutableArray<ExpectedDiagnostic> Resolve(IReadOnlyCollection<Expectation> expectations)
    {
        var marked = _spans
            .Where(span => span.StatesDiagnostic)
            .Select(span => new ExpectedDiagnostic(span.Id ?? SingleRule("[|…|]"), new Place(span.Path, span.Span), null, []));
        var stated = expectations.Select(Resolve);
        RejectUnusedMarkers(expectations);
        return [.. marked, .. stated];
    }

    private ExpectedDiagnostic Resolve(Expectation expectation)
    {
        var place = expectation.Marker is { } marker ? At(marker) : default;
        var id = expectation.RuleId ?? SingleRule($"Expect({expectation.Marker})");
        return new ExpectedDiagnostic(id, place, expectation, [.. expectation.Origins.Select(At)]);
    }

    private Place At(int marker) => _markers.TryGetValue(marker, out var place)
        ? place
        : throw new MarkupException($"No file marks the place #{marker}; write {{|#{marker}:…|}} around it.");

    private string SingleRule(string where) => _analyzer.SupportedDiagnostics.Select(rule => rule.Id).Distinct().ToList() switch
    {
        [var id] => id,
        var ids => throw new MarkupException(
            $"{where} does not say which rule: {_analyzer.GetType().Name} has {string.Join(", ", ids)}. " +
            "Write {|ID:…|} or Expect(0).Id(\"ID\")."),
    };

    private void RejectUnusedMarkers(IEnumerable<Expectation> expectations)
    {
        var used = expectations.SelectMany(e => e.Marker is { } marker ? e.Origins.Add(marker) : e.Origins).ToHashSet();
        var unused = _markers.Keys.Where(marker => !used.Contains(marker)).Order().ToList();
        if (unused.Count > 0)
        {
            throw new MarkupException(
                $"No expectation refers to {string.Join(", ", unused.Select(m => $"{{|#{m}:…|}}"))}; add Expect({unused[0]}) or From({unused[0]}).");
        }
    }
}
