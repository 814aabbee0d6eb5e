using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;

namespace ContactTracing.Analyzers.CodeFixes.Declarations;

/// <summary>Whether a change that others depend on leaves all files that use the symbol as free of errors as before.</summary>
internal static class TrialCompilation
{
    public static async Task<bool> AllowsAsync(ISymbol symbol, Document changed, Solution before, CancellationToken token)
    {
        var after = changed.Project.Solution;
        foreach (var id in await UsersOfAsync(symbol, before, token).ConfigureAwait(false))
        {
            if (await ErrorsInAsync(after, id, token).ConfigureAwait(false) > await ErrorsInAsync(before, id, token).ConfigureAwait(false))
            {
                return false;
            }
        }

        return await ErrorsInAsync(after, changed.Id, token).ConfigureAwait(false) <= await ErrorsInAsync(before, changed.Id, token).ConfigureAwait(false);
    }

    private static async Task<IEnumerable<DocumentId>> UsersOfAsync(ISymbol symbol, Solution solution, CancellationToken token)
    {
        var references = await SymbolFinder.FindReferencesAsync(symbol, solution, token).ConfigureAwait(false);
        return references.SelectMany(static r => r.Locations).Select(static l => l.Document.Id).Distinct();
    }

    private static async Task<int> ErrorsInAsync(Solution solution, DocumentId id, CancellationToken token) =>
        await solution.GetDocument(id)!.GetSemanticModelAsync(token).ConfigureAwait(false) is { } model
            ? model.GetDiagnostics(null, token).Count(static d => d.Severity == DiagnosticSeverity.Error)
            : 0;
}
