using System.Collections.Immutable;
using ContactTracing.TestKit.Failures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ContactTracing.TestKit.Fixes;

/// <summary>Applies Fix All in one scope, once for each action that fixing one by one applied.</summary>
internal sealed class FixAllRun(FixSession session, ILookup<string, string> applied)
{
    private readonly FixAllProvider _fixAll = session.Provider.GetFixAllProvider()
        ?? throw new VerificationException(
            $"{session.Provider.GetType().Name} has no Fix All; override GetFixAllProvider, for instance with WellKnownFixAllProviders.BatchFixer.");

    public async Task<Project> Run(Project project, FixAllScope scope)
    {
        if (!_fixAll.GetSupportedFixAllScopes().Contains(scope))
        {
            throw new VerificationException($"{session.Provider.GetType().Name} does not support Fix All in {scope}.");
        }

        foreach (var action in applied)
        {
            ImmutableArray<string> ids = [.. action];
            IEnumerable<DocumentId> documents = scope == FixAllScope.Document ? project.DocumentIds : [project.DocumentIds[0]];
            foreach (var document in documents)
            {
                project = await Apply(project.GetDocument(document)!, scope, action.Key, ids);
            }
        }

        return project;
    }

    private async Task<Project> Apply(Document document, FixAllScope scope, string key, ImmutableArray<string> ids)
    {
        var diagnostics = new SessionDiagnostics(session, ids);
        if (scope == FixAllScope.Document && !(await diagnostics.GetDocumentDiagnosticsAsync(document, CancellationToken.None)).Any())
        {
            return document.Project;
        }

        var context = new FixAllContext(document, session.Provider, scope, key, ids, diagnostics, CancellationToken.None);
        return await _fixAll.GetFixAsync(context) is { } fix ? await FixSession.Apply(document.Project, fix) : document.Project;
    }
}
