using System.Runtime.CompilerServices;
using ContactTracing.TestKit.Checks;
using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Generators;
using ContactTracing.TestKit.Snapshots;
using Microsoft.CodeAnalysis;

namespace ContactTracing.TestKit;

/// <summary>Runs an incremental generator. Whatever is asked, it must not throw, report diagnostics or keep symbols in its models.</summary>
/// <typeparam name="TGenerator">The generator under test.</typeparam>
public static class Generator<TGenerator>
    where TGenerator : IIncrementalGenerator, new()
{
    /// <summary>
    /// Compares every output with its snapshot. The output compiles without warnings with nullable on and off, and an edit
    /// that changes nothing regenerates nothing.
    /// </summary>
    /// <param name="project">A source text, or a project with settings.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    /// <param name="testMethod">Filled in by the compiler.</param>
    public static Task Snapshot(TestProject project, [CallerFilePath] string testFile = "", [CallerMemberName] string testMethod = "") =>
        Snapshot(project, SnapshotFolder.Of(testFile, testMethod), SnapshotEnvironment.Mode(Environment.GetEnvironmentVariable));

    /// <summary>Runs the generator for a test that looks at the output itself.</summary>
    public static GeneratorResult Run(TestProject project) => new(Start(project));

    /// <summary>The generator emits nothing for this project.</summary>
    public static void Silent(TestProject project)
    {
        var result = Run(project);
        if (!result.Sources.IsEmpty)
        {
            throw new VerificationException(
                $"{typeof(TGenerator).Name} should emit nothing, but emits:\n\n"
                + string.Join('\n', result.Sources.Select(source => $"//HintName: {source.HintName}\n{source.Text}")));
        }
    }

    /// <summary>
    /// The generator does not throw while the sources are being typed, and what it emits stays C#: the sources end after any
    /// token, or lack any one token.
    /// </summary>
    public static void Survives(TestProject project) => SurvivalCheck.Verify(project, Start);

    /// <summary>Runs the generator before and after an edit of a project.</summary>
    public static GeneratorEdit Edit(TestProject before, TestProject after)
    {
        var edited = Start(before).Edit(after);
        IncrementalityCheck.VerifyModels(edited);
        return new GeneratorEdit(edited);
    }

    /// <summary>Runs the generator before and after an edit of the only source of a project; all else stays as it is.</summary>
    public static GeneratorEdit Edit(TestProject before, string after) =>
        Edit(before, before with { Sources = new TestProject(after).Sources });

    internal static Task Snapshot(TestProject project, string folder, SnapshotMode mode)
    {
        GeneratedCodeCheck.Verify(project, Start);
        var host = Start(project);
        IncrementalityCheck.Verify(host);
        var sources = new GeneratorResult(host).Sources;
        if (sources.IsEmpty)
        {
            throw new VerificationException($"{typeof(TGenerator).Name} emits nothing; a test that wants this says Silent.");
        }

        new SnapshotFolder(folder, mode).Verify(sources);
        return Task.CompletedTask;
    }

    private static GeneratorHost Start(TestProject project)
    {
        var host = GeneratorHost.Start(project, new TGenerator());
        IncrementalityCheck.VerifyModels(host);
        return host;
    }
}
