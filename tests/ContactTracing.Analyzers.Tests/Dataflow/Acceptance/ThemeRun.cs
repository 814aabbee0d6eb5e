using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContactTracing.Analyzers.Rules.Disclosure;
using ContactTracing.Analyzers.Rules.Retention;
using ContactTracing.Analyzers.Tests.Meta;
using ContactTracing.Analyzers.Tests.Rules.Disclosure;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Tests.Dataflow.Acceptance;

/// <summary>
/// The rules that follow data, over one theme. All sections share one compilation, which takes a fraction of the time; each is a
/// file and a namespace of its own, so a section that does not compile spoils only itself.
/// </summary>
internal static class ThemeRun
{
    private const string Crash = "AD0001";

    private static readonly ConcurrentDictionary<string, Lazy<Task<ImmutableDictionary<Section, SectionResult>>>> s_runs = new(StringComparer.Ordinal);

    private static readonly ImmutableArray<MetadataReference> s_references =
        [.. TestReferences.Of(TestFramework.AspNetCore100), .. TestReferences.Registered, .. SinkPackages.References];

    public static async Task<SectionResult> Of(Section section) => (await Of(section.Theme))[section];

    public static Task<ImmutableDictionary<Section, SectionResult>> Of(string theme) =>
        s_runs.GetOrAdd(theme, t => new(() => Task.Run(() => Run(Themes.All[t])))).Value;

    public static async Task<ImmutableDictionary<Section, SectionResult>> Run(IReadOnlyList<Section> sections)
    {
        var codes = sections.Select(static (section, index) => new SectionCode(section, index)).ToList();
        var compilation = Compile(codes);
        var errors = compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error).ToLookup(TreeOf);
        var reported = (await Analyze(compilation)).ToLookup(TreeOf);
        var judged = JudgedRules(sections);
        var outside = errors.Where(g => codes.All(c => c.Tree != g.Key)).SelectMany(static g => g).Concat(reported[null]).ToImmutableArray();
        return codes.ToImmutableDictionary(static c => c.Section, c => new SectionResult(
            c.Section,
            [.. errors[c.Tree].Concat(outside).Select(d => Describe(d, c))],
            reported[c.Tree].Where(d => judged.Contains(d.Id)).Select(d => new Finding(c.LineOf(d.Location), d.Id)).ToImmutableHashSet()));
    }

    /// <summary>What other rules say of the sections.</summary>
    public static Task<ImmutableArray<Diagnostic>> Diagnostics(IReadOnlyList<Section> sections, params ImmutableArray<DiagnosticAnalyzer> rules) =>
        Compile([.. sections.Select(static (section, index) => new SectionCode(section, index))]).WithAnalyzers(rules, new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync();

    /// <summary>
    /// The rules on what reaches a sink are judged everywhere. The others ask something else of the same code, such as
    /// <c>[Discloses]</c> on a helper, and are judged in the themes that expect them.
    /// </summary>
    private static ImmutableHashSet<string> JudgedRules(IReadOnlyList<Section> sections) =>
        [.. sections.SelectMany(static s => s.Expected).Select(static f => f.Id), "CT1008", "CT2001", "CT2002", "CT2003", "CT2004", "CT2005"];

    public static CSharpCompilation Compile(IEnumerable<SectionCode> codes) => CSharpCompilation.Create(
        "Acceptance",
        [
            SectionCode.Parse(Repository.Read(Themes.Prelude), "/0/Prelude.cs"),
            SectionCode.Parse(SinkPackages.Stubs, "/0/Stubs.cs"),
            .. codes.Select(static c => c.Tree),
        ],
        s_references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    private static async Task<ImmutableArray<Diagnostic>> Analyze(CSharpCompilation compilation)
    {
        ImmutableArray<DiagnosticAnalyzer> rules =
        [
            .. RuleInventory.AnalyzerTypes
                .Where(static t => t.Namespace == typeof(HealthDataInLogAnalyzer).Namespace)
                .Select(RuleInventory.Create<DiagnosticAnalyzer>),
            new UnmanagedExportFileAnalyzer(),
        ];
        return await compilation.WithAnalyzers(rules, new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>A rule that throws has no place in a source: it fails every section, as it may have gone on to none of them.</summary>
    private static SyntaxTree? TreeOf(Diagnostic diagnostic) => diagnostic.Id == Crash ? null : diagnostic.Location.SourceTree;

    private static string Describe(Diagnostic diagnostic, SectionCode code)
    {
        var place = diagnostic.Location.SourceTree == code.Tree ? $"{code.Section.Theme}.cs({code.LineOf(diagnostic.Location)})" : diagnostic.Location.ToString();
        return $"{place}: {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }
}
