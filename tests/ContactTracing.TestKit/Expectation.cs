using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.TestKit;

/// <summary>
/// A diagnostic stated beside the source, for what markup cannot say: its message, its origin, its severity. The place is
/// <c>{|#0:x|}</c> in the source and <c>Expect(0)</c> here.
/// </summary>
public sealed record Expectation
{
    private Expectation()
    {
    }

    internal int? Marker { get; private init; }

    internal string? RuleId { get; private init; }

    internal DiagnosticSeverity? ExpectedSeverity { get; private init; }

    internal ImmutableArray<(string Culture, string Text)> Messages { get; private init; } = [];

    internal ImmutableArray<int> Origins { get; private init; } = [];

    internal ImmutableArray<(string Key, string? Value)> Properties { get; private init; } = [];

    internal ImmutableArray<string>? FixTitles { get; private init; }

    /// <summary>A diagnostic at the place marked with this number.</summary>
    public static Expectation Expect(int marker) => new() { Marker = marker };

    /// <summary>A diagnostic that belongs to no place in the code.</summary>
    public static Expectation ExpectNowhere(string id) => new() { RuleId = id };

    /// <summary>The rule; needed only where the analyzer under test has several.</summary>
    public Expectation Id(string id) => this with { RuleId = id };

    /// <summary>The whole message.</summary>
    /// <param name="text">The message.</param>
    /// <param name="culture">Its culture; by default that of the project, so <c>.Message("…").Message("…", "fr")</c> states both.</param>
    public Expectation Message(string text, string? culture = null) =>
        this with { Messages = Messages.Add((culture ?? ProjectCulture, text)) };

    /// <summary>The additional locations, in order: where a flow comes from.</summary>
    public Expectation From(params int[] markers) => this with { Origins = Origins.AddRange(markers) };

    /// <summary>The severity in force, after all configuration.</summary>
    public Expectation Severity(DiagnosticSeverity severity) => this with { ExpectedSeverity = severity };

    /// <summary>A fact handed to the code fix.</summary>
    public Expectation Property(string key, string? value) => this with { Properties = Properties.Add((key, value)) };

    /// <summary>The titles of all fixes offered here, in order; none at all when called without titles.</summary>
    public Expectation Fixes(params string[] titles) => this with { FixTitles = [.. titles] };

    internal const string ProjectCulture = "*";
}
