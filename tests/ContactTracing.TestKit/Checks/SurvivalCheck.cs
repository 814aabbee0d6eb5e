using ContactTracing.TestKit.Analyzers;
using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Generators;
using ContactTracing.TestKit.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.TestKit.Checks;

/// <summary>Half-typed code brings no analyzer and no generator down.</summary>
internal static class SurvivalCheck
{
    public static async Task Verify(TestProject project, DiagnosticAnalyzer analyzer)
    {
        foreach (var variant in HalfTyped.Variants(project))
        {
            try
            {
                var subject = new Subject(variant);
                var host = new AnalyzerHost(subject, [analyzer, .. variant.Analyzers]);
                var compilation = host.Compile(subject.CleanSources);
                SoundnessCheck.Verify(subject, compilation, await host.Analyze(compilation));
            }
            catch (VerificationException failure)
            {
                throw Explain(variant, failure);
            }
        }
    }

    public static void Verify(TestProject project, Func<TestProject, GeneratorHost> start)
    {
        foreach (var variant in HalfTyped.Variants(project))
        {
            try
            {
                VerifyParses(start(variant));
            }
            catch (VerificationException failure)
            {
                throw Explain(variant, failure);
            }
        }
    }

    /// <summary>Broken input may leave its mark on meaning, but never on the grammar of the output.</summary>
    private static void VerifyParses(GeneratorHost host)
    {
        foreach (var source in host.Result.GeneratedSources)
        {
            var error = source.SyntaxTree.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            if (error is not null)
            {
                throw new VerificationException($"The output {source.HintName} is not C#: {error}\n\n{source.SourceText}");
            }
        }
    }

    private static VerificationException Explain(TestProject variant, VerificationException failure) =>
        new($"{failure.Message}\n\nHalf-typed source:\n\n{string.Join("\n\n", variant.Sources.Select(file => file.Text))}");
}
