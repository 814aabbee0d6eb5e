using System.Collections.Immutable;
using System.Composition;
using ContactTracing.Analyzers.Rules;
using ContactTracing.Analyzers.Rules.Disclosure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ContactTracing.Analyzers.CodeFixes.Disclosure;

/// <summary>CT2005: the record is declared <c>partial</c>, wherever it stands, so that its text is redacted.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ImplicitDisclosureCodeFix)), Shared]
public sealed class ImplicitDisclosureCodeFix : CodeFixProvider
{
    private const string Title = "Make partial, so that the text is redacted";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ImplicitDisclosure];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new AllTypes();

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var project = context.Document.Project;
            if (await PartialTypes.FindAsync(project, CarrierOf(diagnostic), context.CancellationToken).ConfigureAwait(false) is { IsEmpty: false })
            {
                context.RegisterCodeFix(CodeAction.Create(Title, token => FixAsync(project, [diagnostic], token), Title), diagnostic);
            }
        }
    }

    /// <summary>The type to make partial, null when that would not help.</summary>
    private static string? CarrierOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(DisclosureProperties.Redactable, out var id) ? id : null;

    private static async Task<Solution> FixAsync(Project project, IEnumerable<Diagnostic> diagnostics, CancellationToken token)
    {
        var solution = project.Solution;
        foreach (var carrier in diagnostics.Select(CarrierOf).OfType<string>().Distinct().OrderBy(static id => id, StringComparer.Ordinal))
        {
            solution = await PartialTypes.MakeAsync(solution.GetProject(project.Id)!, carrier, token).ConfigureAwait(false);
        }

        return solution;
    }

    /// <summary>Many diagnostics ask for one type, in a file of its own: merging texts would not do.</summary>
    private sealed class AllTypes : FixAllProvider
    {
        public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        {
            var projects = fixAllContext.Scope == FixAllScope.Solution ? fixAllContext.Solution.Projects : [fixAllContext.Project];
            var found = new List<(ProjectId Project, ImmutableArray<Diagnostic> Diagnostics)>();
            foreach (var project in projects)
            {
                var diagnostics = fixAllContext is { Scope: FixAllScope.Document, Document: { } document }
                    ? await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                    : await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
                found.Add((project.Id, diagnostics));
            }

            return CodeAction.Create(Title, token => FixAllAsync(fixAllContext.Solution, found, token), Title);
        }

        private static async Task<Solution> FixAllAsync(
            Solution solution, List<(ProjectId Project, ImmutableArray<Diagnostic> Diagnostics)> found, CancellationToken token)
        {
            foreach (var (project, diagnostics) in found)
            {
                solution = await FixAsync(solution.GetProject(project)!, diagnostics, token).ConfigureAwait(false);
            }

            return solution;
        }
    }
}
