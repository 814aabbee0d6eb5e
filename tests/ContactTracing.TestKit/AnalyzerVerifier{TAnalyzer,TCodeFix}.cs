using ContactTracing.TestKit.Fixes;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.TestKit;

/// <summary>
/// Verifies a code fix. Use it through an alias:
/// <c>using Verify = ContactTracing.TestKit.AnalyzerVerifier&lt;RetentionMissingAnalyzer, RetentionMissingCodeFix&gt;;</c>
/// </summary>
/// <typeparam name="TAnalyzer">The analyzer whose findings are fixed.</typeparam>
/// <typeparam name="TCodeFix">The fix under test.</typeparam>
public static class AnalyzerVerifier<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <inheritdoc cref="AnalyzerVerifier{TAnalyzer}.Analyzer"/>
    public static Task Analyzer(TestProject project, params Expectation[] expected) =>
        AnalyzerVerifier<TAnalyzer>.Analyzer(project, expected);

    /// <summary>
    /// The first action offered for each diagnostic turns the source into the other. Implied: the fixed source compiles and
    /// has only the diagnostics its own markup states, Fix All does the same in every scope, and then nothing is left to fix.
    /// </summary>
    /// <param name="before">A source text, or a project with settings.</param>
    /// <param name="after">The fixed source; all other settings stay as they are, and no compiler error is left.</param>
    /// <param name="expected">What markup of <paramref name="before"/> cannot say.</param>
    public static Task CodeFix(TestProject before, string after, params Expectation[] expected) =>
        Verification(before).Fixes(Fixed(before, after), equivalenceKey: null, expected);

    /// <summary>As the other, where a fix changes several files, additional files, or leaves compiler errors.</summary>
    public static Task CodeFix(TestProject before, TestProject after, params Expectation[] expected) =>
        Verification(before).Fixes(after, equivalenceKey: null, expected);

    /// <summary>As <c>CodeFix</c>, with the action of this equivalence key instead of the first one.</summary>
    public static Task CodeFixNamed(string equivalenceKey, TestProject before, string after, params Expectation[] expected) =>
        Verification(before).Fixes(Fixed(before, after), equivalenceKey, expected);

    /// <summary>As <c>CodeFix</c>, with the action of this equivalence key instead of the first one.</summary>
    public static Task CodeFixNamed(string equivalenceKey, TestProject before, TestProject after, params Expectation[] expected) =>
        Verification(before).Fixes(after, equivalenceKey, expected);

    /// <summary>The source has the diagnostics it states, and no fix is offered for any of them.</summary>
    public static Task NoCodeFix(TestProject project, params Expectation[] expected) => Verification(project).DoesNotFix(expected);

    private static CodeFixVerification Verification(TestProject before) => new(before, new TAnalyzer(), new TCodeFix());

    private static TestProject Fixed(TestProject before, string after) =>
        before with { Sources = new TestProject(after).Sources, CompilerErrors = [] };
}
