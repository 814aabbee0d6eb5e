using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ContactTracing.TestKit.Analyzers;

/// <summary>One stated diagnostic, its markers resolved to places.</summary>
internal sealed record ExpectedDiagnostic(string Id, Place Place, Expectation? Detail, ImmutableArray<Place> Origins)
{
    public bool IsAt(Diagnostic actual) => actual.Id == Id && Place.Of(actual.Location) == Place;

    /// <summary>In what a diagnostic at the right place differs from the statement.</summary>
    public IEnumerable<string> Differences(Diagnostic actual, string projectCulture)
    {
        if (Detail is null)
        {
            yield break;
        }

        foreach (var (culture, text) in Detail.Messages)
        {
            var name = culture == Expectation.ProjectCulture ? projectCulture : culture;
            var message = actual.GetMessage(CultureInfo.GetCultureInfo(name));
            if (message != text)
            {
                yield return $"message{(name.Length == 0 ? "" : $" ({name})")}\n    stated   {text}\n    reported {message}";
            }
        }

        if (Detail.ExpectedSeverity is { } severity && severity != actual.Severity)
        {
            yield return $"severity\n    stated   {severity}\n    reported {actual.Severity}";
        }

        foreach (var (key, value) in Detail.Properties)
        {
            var reported = actual.Properties.TryGetValue(key, out var found) ? found ?? "null" : "no such property";
            if (reported != (value ?? "null"))
            {
                yield return $"property {key}\n    stated   {value ?? "null"}\n    reported {reported}";
            }
        }

        var origins = actual.AdditionalLocations.Select(Place.Of).ToImmutableArray();
        if (!Origins.IsEmpty && !Origins.SequenceEqual(origins))
        {
            yield return $"additional locations\n    stated   {Describe(Origins)}\n    reported {Describe(origins)}";
        }
    }

    private static string Describe(ImmutableArray<Place> places) => places.IsEmpty
        ? "none"
        : string.Join(", ", places.Select(place => $"{place.Path}{place.Span}"));
}
