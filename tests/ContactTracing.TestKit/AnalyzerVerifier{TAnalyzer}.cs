using ContactTracing.TestKit.Analyzers;
using ContactTracing.TestKit.Checks;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.TestKit;

/// <summary>
/// Verifies an analyzer. Use it through an alias:
/// <c>using Verify = ContactTracing.TestKit.AnalyzerVerifier&lt;RetentionMissingAnalyzer&gt;;</c>
/// </summary>
/// <typeparam name="TAnalyzer">The analyzer under test.</typeparam>
public static class AnalyzerVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>
    /// The analyzer reports exactly what markup and expectations state, and the checks of <see cref="AlwaysOn"/> hold.
    /// </summary>
    /// <param name="project">A source text, or a project with settings.</param>
    /// <param name="expected">What markup cannot say: messages, origins, severities.</param>
    public static Task Analyzer(TestProject project, params Expectation[] expected) =>
        new AnalyzerVerification(project, new TAnalyzer(), expected).Run();

    /// <summary>
    /// The analyzer does not throw while the sources are being typed: they end after any token, or lack any one token. What
    /// it reports meanwhile is not compared. Takes some milliseconds for each token, so one rich source is enough.
    /// </summary>
    public static Task Survives(TestProject project) => SurvivalCheck.Verify(project, new TAnalyzer());
}
