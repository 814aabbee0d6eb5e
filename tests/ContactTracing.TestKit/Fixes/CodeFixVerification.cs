using System.Collections.Immutable;
using ContactTracing.TestKit.Analyzers;
using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.TestKit.Fixes;

/// <summary>Verifies a code fix together with the analyzer whose findings it fixes.</summary>
internal sealed class CodeFixVerification(TestProject before, DiagnosticAnalyzer analyzer, CodeFixProvider provider)
{
    private static readonly ImmutableArray<FixAllScope> Scopes = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers = [analyzer, .. before.Analyzers];

    private readonly FixSession _session = new(provider, [analyzer, .. before.Analyzers]);

    /// <summary>The fix turns one project into the other, one by one and by Fix All, and then has nothing left to do.</summary>
    public async Task Fixes(TestProject after, string? equivalenceKey, Expectation[] stated)
    {
        VerifyLocal();
        var match = await new AnalyzerVerification(before, analyzer, stated).Run();
        await new AnalyzerVerification(after, analyzer, []).RunStated("The fixed source");

        using var workspace = new AdhocWorkspace();
        var project = FixWorkspace.Open(workspace, new Subject(before), Rules);
        await VerifyTitles(project, match);

        var expected = new Subject(after);
        var oneByOne = new OneByOne(_session, equivalenceKey);
        var result = await oneByOne.Run(project);
        if (oneByOne.Applied.Count == 0)
        {
            throw new VerificationException(await DescribeNoFix(project, equivalenceKey));
        }

        await ProjectText.Verify(result, expected, "Fixing one by one");
        await VerifyFixAll(project, result, expected, oneByOne.Applied);
    }

    /// <summary>The diagnostics are there, and no fix is offered for any of them.</summary>
    public async Task DoesNotFix(Expectation[] stated)
    {
        VerifyLocal();
        await new AnalyzerVerification(before, analyzer, stated).Run();
        using var workspace = new AdhocWorkspace();
        var project = FixWorkspace.Open(workspace, new Subject(before), Rules);
        foreach (var diagnostic in await _session.Fixable(project))
        {
            if (await _session.Actions(project, diagnostic) is [var action, ..])
            {
                throw new VerificationException($"'{action.Title}' is offered for {diagnostic}, where no fix should be.");
            }
        }
    }

    private IEnumerable<DiagnosticDescriptor> Rules => _analyzers.SelectMany(a => a.SupportedDiagnostics);

    /// <summary>Editors offer fixes only for what they report while the user types.</summary>
    private void VerifyLocal()
    {
        var fixable = Rules.Where(rule => provider.FixableDiagnosticIds.Contains(rule.Id)).ToList();
        if (fixable.Count == 0)
        {
            throw new VerificationException(
                $"{provider.GetType().Name} fixes {string.Join(", ", provider.FixableDiagnosticIds)}; {analyzer.GetType().Name} reports none of these.");
        }

        if (fixable.Find(rule => rule.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd)) is { } late)
        {
            throw new VerificationException($"{late.Id} is reported at the end of a compilation; editors show no fix for it.");
        }
    }

    private async Task VerifyTitles(Project project, DiagnosticMatch match)
    {
        var fixable = await _session.Fixable(project);
        foreach (var (expected, actual) in match.Matched)
        {
            if (expected.Detail?.FixTitles is { } titles)
            {
                var diagnostic = fixable.First(expected.IsAt);
                var offered = (await _session.Actions(project, diagnostic)).Select(action => action.Title).ToList();
                if (!titles.SequenceEqual(offered))
                {
                    throw new VerificationException(
                        $"Fixes for {actual}\n    stated   {string.Join(" | ", titles)}\n    offered  {string.Join(" | ", offered)}");
                }
            }
        }
    }

    private async Task VerifyFixAll(Project project, Project result, Subject expected, ILookup<string, string> applied)
    {
        if (!before.Checks(AlwaysOn.FixAll))
        {
            return;
        }

        var fixAll = new FixAllRun(_session, applied);
        foreach (var scope in Scopes)
        {
            await ProjectText.Verify(await fixAll.Run(project, scope), expected, $"Fix All in {scope}");
        }

        if (before.Checks(AlwaysOn.Idempotence))
        {
            var again = await fixAll.Run(result, FixAllScope.Project);
            if (await ProjectText.Of(again) != await ProjectText.Of(result))
            {
                await ProjectText.Verify(again, expected, "Fix All applied to the fixed code");
            }
        }
    }

    private async Task<string> DescribeNoFix(Project project, string? equivalenceKey)
    {
        var keys = new List<string?>();
        foreach (var diagnostic in await _session.Fixable(project))
        {
            keys.AddRange((await _session.Actions(project, diagnostic)).Select(action => action.EquivalenceKey));
        }

        return keys.Count == 0
            ? $"{provider.GetType().Name} offers no fix here."
            : $"No fix has the equivalence key '{equivalenceKey}'. Offered: {string.Join(", ", keys.Distinct())}.";
    }
}
