using System.Collections.Immutable;
using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Hosting;
using Microsoft.CodeAnalysis;

namespace ContactTracing.TestKit.Checks;

/// <summary>A source compiles, or has exactly the errors the test lists.</summary>
internal static class CompilerCheck
{
    public static void Verify(Compilation compilation, ImmutableArray<string> listed, string what)
    {
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        var unlisted = errors.Where(error => !listed.Contains(error.Id)).ToList();
        if (unlisted.Count > 0)
        {
            throw new VerificationException(
                $"{what} does not compile. Errors that are there on purpose are listed in CompilerErrors.\n" + Render(compilation, unlisted));
        }

        var absent = listed.Except(errors.Select(error => error.Id)).ToList();
        if (absent.Count > 0)
        {
            throw new VerificationException(
                $"{what} lists compiler errors it does not have: {string.Join(", ", absent)}.");
        }
    }

    /// <summary>The diagnostics under the lines of their files, and those without a file before them.</summary>
    public static string Render(Compilation compilation, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var nowhere = diagnostics.Where(d => !d.Location.IsInSource).Select(d => $"  {d}\n");
        var files = compilation.SyntaxTrees
            .Select(tree => (tree, Notes: diagnostics.Where(d => d.Location.SourceTree == tree).Select(Describe).ToList()))
            .Where(file => file.Notes.Count > 0)
            .Select(file => $"\n{file.tree.FilePath}\n{SourceView.Render(file.tree.ToString(), file.Notes)}");
        return string.Concat(nowhere.Concat(files));
    }

    private static Note Describe(Diagnostic diagnostic) =>
        new(diagnostic.Location.SourceSpan, '^', $"{diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
}
