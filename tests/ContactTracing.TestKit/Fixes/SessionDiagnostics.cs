using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ContactTracing.TestKit.Fixes;

/// <summary>Feeds the diagnostics of a session to a Fix All.</summary>
internal sealed class SessionDiagnostics(FixSession session, IReadOnlyCollection<string> ids) : FixAllContext.DiagnosticProvider
{
    public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        (await session.Fixable(project)).Where(diagnostic => ids.Contains(diagnostic.Id));

    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
    {
        var tree = await document.GetSyntaxTreeAsync(cancellationToken);
        var all = await GetAllDiagnosticsAsync(document.Project, cancellationToken);
        return all.Where(diagnostic => diagnostic.Location.SourceTree == tree);
    }

    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult<IEnumerable<Diagnostic>>([]);
}
