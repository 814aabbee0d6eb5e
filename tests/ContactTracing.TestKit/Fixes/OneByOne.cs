using ContactTracing.TestKit.Failures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace ContactTracing.TestKit.Fixes;

/// <summary>Applies a fix to one diagnostic after the other until there is nothing left to fix.</summary>
internal sealed class OneByOne(FixSession session, string? equivalenceKey)
{
    private readonly HashSet<(string Key, string Id)> _applied = [];

    /// <summary>Which action was applied to which rule, for Fix All to repeat.</summary>
    public ILookup<string, string> Applied => _applied.ToLookup(pair => pair.Key, pair => pair.Id);

    public async Task<Project> Run(Project project)
    {
        while (await Next(project) is var (diagnostic, action))
        {
            var key = action.EquivalenceKey
                ?? throw new VerificationException($"The fix '{action.Title}' has no equivalence key, so Fix All cannot find its like.");
            _applied.Add((key, diagnostic.Id));
            project = await Progress(project, diagnostic, action);
        }

        return project;
    }

    private async Task<(Diagnostic, CodeAction)?> Next(Project project)
    {
        foreach (var diagnostic in await session.Fixable(project))
        {
            var actions = await session.Actions(project, diagnostic);
            if (actions.FirstOrDefault(action => equivalenceKey is null || action.EquivalenceKey == equivalenceKey) is { } action)
            {
                return (diagnostic, action);
            }
        }

        return null;
    }

    /// <summary>A fix that leaves its diagnostic would be offered, and would change the code, again and again.</summary>
    private async Task<Project> Progress(Project project, Diagnostic diagnostic, CodeAction action)
    {
        var before = await session.Fixable(project);
        var result = await FixSession.Apply(project, action);
        var after = await session.Fixable(result);
        if (after.Count(d => d.Id == diagnostic.Id) < before.Count(d => d.Id == diagnostic.Id))
        {
            return result;
        }

        var path = diagnostic.Location.SourceTree!.FilePath;
        var old = await project.GetDocument(diagnostic.Location.SourceTree)!.GetTextAsync();
        var text = await result.Documents.First(document => document.FilePath == path).GetTextAsync();
        throw new VerificationException(
            $"The fix '{action.Title}' does not remove {diagnostic.Id} ({before.Length} before, {after.Length} after); " +
            $"applied again it would change the code again:\n\n{TextDiff.Lines(old.ToString(), text.ToString())}");
    }
}
