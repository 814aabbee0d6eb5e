using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Generation.Malformed;

/// <summary>Runs a generator over many half-typed variants of one program.</summary>
internal static class MalformedCode
{
    private const int Seed = 20201119;

    /// <summary>
    /// The generator never throws, and the emitted files add no compiler error to those that the input has: neither in
    /// themselves nor in the user's files.
    /// </summary>
    public static void AddsNoErrors<TGenerator>(string source, int variants, TestFramework framework = TestFramework.NetStandard20)
        where TGenerator : IIncrementalGenerator, new()
    {
        var emitting = 0;
        Parallel.ForEach(TokenDeletion.Variants(source, variants, Seed), variant =>
        {
            if (AddsNoErrors<TGenerator>(variant, framework))
            {
                Interlocked.Increment(ref emitting);
            }
        });

        // A battery in which nothing is emitted any more would prove nothing.
        Assert.InRange(emitting, variants / 4, variants);
    }

    /// <summary>The same for one program; says whether anything is emitted for it.</summary>
    public static bool AddsNoErrors<TGenerator>(string source, TestFramework framework)
        where TGenerator : IIncrementalGenerator, new()
    {
        var result = Generator<TGenerator>.Run(new TestProject(source) { Framework = framework });
        if (result.Sources.IsEmpty)
        {
            return false;
        }

        var generated = result.Compilation.SyntaxTrees.Where(t => !t.FilePath.StartsWith(TestFile.Root, StringComparison.Ordinal)).ToList();
        var known = Errors(result.Compilation.RemoveSyntaxTrees(generated));
        var added = Errors(result.Compilation).Except(known, StringComparer.Ordinal).ToList();
        Assert.True(added.Count == 0, $"{string.Join('\n', added)}\n\nin\n{source}\n\n{string.Join('\n', result.Sources.Select(s => s.Text))}");
        return true;
    }

    private static List<string> Errors(Compilation compilation) =>
        [.. compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString())];
}
