using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes;

/// <summary>
/// Base of the fixes that change declarations, which may stand in another document, even in another project, than the
/// diagnostic. As in <see cref="ContactTracingCodeFix"/> one edit serves a single fix and Fix All.
/// </summary>
/// <param name="ruleId">The rule whose diagnostics are fixed.</param>
public abstract class DeclarationCodeFix(string ruleId) : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [ruleId];

    /// <summary>What the light bulb says. It is the equivalence key too, hence a constant.</summary>
    private protected abstract string Title { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new AllDeclarations(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await FindAsync(project, diagnostic, context.CancellationToken).ConfigureAwait(false) is { IsEmpty: false })
            {
                var action = CodeAction.Create(Title, token => FixAsync(project.Solution, [(project.Id, diagnostic)], token), Title);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>All that has to be changed, in documents of the solution; empty when that would not help or not compile.</summary>
    private protected abstract Task<ImmutableArray<SyntaxNode>> FindAsync(Project project, Diagnostic diagnostic, CancellationToken token);

    /// <summary>Queues the change of a node that <see cref="FindAsync"/> returned.</summary>
    private protected abstract void Change(DocumentEditor editor, SyntaxNode declaration, Diagnostic diagnostic);

    private async Task<Solution> FixAsync(Solution solution, IEnumerable<(ProjectId Project, Diagnostic Diagnostic)> findings, CancellationToken token)
    {
        var editor = new SolutionEditor(solution);
        var changed = new HashSet<SyntaxNode>();
        foreach (var (project, diagnostic) in findings)
        {
            foreach (var declaration in await FindAsync(solution.GetProject(project)!, diagnostic, token).ConfigureAwait(false))
            {
                // Many diagnostics may ask for one declaration.
                if (changed.Add(declaration))
                {
                    var document = solution.GetDocument(declaration.SyntaxTree)!;
                    Change(await editor.GetDocumentEditorAsync(document.Id, token).ConfigureAwait(false), declaration, diagnostic);
                }
            }
        }

        return editor.GetChangedSolution();
    }

    private sealed class AllDeclarations(DeclarationCodeFix fix) : FixAllProvider
    {
        public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        {
            var projects = fixAllContext.Scope == FixAllScope.Solution ? fixAllContext.Solution.Projects : [fixAllContext.Project];
            var findings = new List<(ProjectId Project, Diagnostic Diagnostic)>();
            foreach (var project in projects)
            {
                var diagnostics = fixAllContext is { Scope: FixAllScope.Document, Document: { } document }
                    ? await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                    : await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
                findings.AddRange(InOrder(diagnostics).Select(d => (project.Id, d)));
            }

            return CodeAction.Create(fix.Title, token => fix.FixAsync(fixAllContext.Solution, findings, token), fix.Title);
        }

        // As a user would meet them; where two say different things of one declaration, the first one counts.
        private static IOrderedEnumerable<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) => diagnostics
            .OrderBy(static d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(static d => d.Location.SourceSpan.Start);
    }
}
