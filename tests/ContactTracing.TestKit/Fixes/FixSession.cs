using System.Collections.Immutable;
using ContactTracing.TestKit.Checks;
using ContactTracing.TestKit.Failures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.TestKit.Fixes;

/// <summary>Analyzers and a fix at work on a project, as an IDE combines them.</summary>
internal sealed class FixSession(CodeFixProvider provider, ImmutableArray<DiagnosticAnalyzer> analyzers)
{
    public CodeFixProvider Provider => provider;

    /// <summary>What the fix might fix, in the order of files and positions.</summary>
    public async Task<ImmutableArray<Diagnostic>> Fixable(Project project)
    {
        var compilation = await project.GetCompilationAsync()
            ?? throw new InvalidOperationException("A C# project has a compilation.");
        var diagnostics = AnalyzerCrash.Reject(await compilation.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync());
        return
        [
            .. diagnostics
                .Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id) && diagnostic.Location.IsInSource)
                .OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The actions offered for one diagnostic, those of menus included.</summary>
    public async Task<ImmutableArray<CodeAction>> Actions(Project project, Diagnostic diagnostic)
    {
        if (project.GetDocument(diagnostic.Location.SourceTree) is not { } document)
        {
            return [];
        }

        List<CodeAction> actions = [];
        await provider.RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return [.. actions.SelectMany(action => action.NestedActions.IsEmpty ? [action] : action.NestedActions)];
    }

    public static async Task<Project> Apply(Project project, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var changes = operations.OfType<ApplyChangesOperation>().ToList();
        return changes is [var change]
            ? change.ChangedSolution.GetProject(project.Id)!
            : throw new VerificationException($"The fix '{action.Title}' makes {changes.Count} changes of the solution; it should make one.");
    }
}
