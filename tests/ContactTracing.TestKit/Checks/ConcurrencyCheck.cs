using System.Collections.Immutable;
using ContactTracing.TestKit.Analyzers;
using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.TestKit.Checks;

/// <summary>
/// Renamed copies of the sources, analysed concurrently in one compilation, have the diagnostics of the original each.
/// Sources that cannot be copied so, or whose meaning hangs on full names, are analysed in parallel compilations instead.
/// </summary>
internal sealed class ConcurrencyCheck(AnalyzerHost host, ImmutableArray<Diagnostic> original)
{
    private const int Copies = 3;

    public async Task Verify()
    {
        var parse = ProjectCompiler.ParseOptions(host.Subject.Project);
        if (RenamedCopies.TryCreate(host.Subject.CleanSources, parse) is not { } copies
            || await Analyze(SideBySide(copies)) is not { } reported)
        {
            await VerifyInParallel();
            return;
        }

        var expected = Map(SideBySide(copies));
        if (!expected.SequenceEqual(reported))
        {
            await Explain(copies, expected, reported);
        }
    }

    private List<SourceCopy> SideBySide(RenamedCopies copies) =>
    [
        .. host.Subject.CleanSources.Select(file => new SourceCopy(file, file.FullPath, [])),
        .. Enumerable.Range(1, Copies).SelectMany(number => copies.Create($"Copy{number}")),
    ];

    /// <summary>When a single copy already differs, full names matter to the analyzer and the comparison says nothing.</summary>
    private async Task Explain(RenamedCopies copies, List<string> expected, List<string> reported)
    {
        List<SourceCopy> single = [.. copies.Create("Copy1")];
        if (await Analyze(single) is not { } alone || !Map(single).SequenceEqual(alone))
        {
            await VerifyInParallel();
            return;
        }

        throw new VerificationException(
            $"Copies of the source in namespaces Copy1 to Copy{Copies}, analysed concurrently in one compilation, do not have the same " +
            "diagnostics as the source alone. State is shared that should not be, or a simple name is taken for a full one.\n" +
            $"(- stated for each copy, + reported)\n\n{TextDiff.Lines(string.Join('\n', expected), string.Join('\n', reported))}");
    }

    /// <returns>Null when the copies do not compile as the original does.</returns>
    private async Task<List<string>?> Analyze(IEnumerable<SourceCopy> copies)
    {
        var compilation = host.Compile(copies.Select(copy => copy.File));
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id).ToHashSet();
        return errors.SetEquals(host.Subject.Project.CompilerErrors) ? Describe(await host.Analyze(compilation)) : null;
    }

    private async Task VerifyInParallel()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, Copies).Select(
            _ => Task.Run(() => host.Analyze(host.Compile(host.Subject.CleanSources)))));
        var expected = Describe(original);
        if (Array.Find(runs, run => !expected.SequenceEqual(Describe(run))) is { IsDefault: false } other)
        {
            throw new VerificationException(
                "The same source analysed in parallel compilations does not have the same diagnostics as alone; state is shared between compilations.\n" +
                $"(- alone, + in parallel)\n\n{TextDiff.Lines(string.Join('\n', expected), string.Join('\n', Describe(other)))}");
        }
    }

    private List<string> Map(IEnumerable<SourceCopy> copies) => Sort(
        from copy in copies
        from diagnostic in original
        where Place.Of(diagnostic.Location).Path == copy.Original.FullPath && diagnostic.Location.IsInSource
        select Describe(diagnostic, copy.File.FullPath, copy.Map(diagnostic.Location.SourceSpan)));

    private static List<string> Describe(ImmutableArray<Diagnostic> diagnostics) => Sort(
        from diagnostic in diagnostics
        where diagnostic.Location.IsInSource
        select Describe(diagnostic, diagnostic.Location.SourceTree!.FilePath, diagnostic.Location.SourceSpan));

    private static string Describe(Diagnostic diagnostic, string path, TextSpan span) =>
        $"{path}{span} {diagnostic.Severity} {diagnostic.Id}";

    private static List<string> Sort(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];
}
