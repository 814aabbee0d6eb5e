using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Disclosure.IdentityDataInLogAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Disclosure.IdentityDataInLogCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

public sealed class IdentityDataInLogCodeFixTests
{
    [Fact]
    public Task Name_IsReplacedByThePseudonym() => Verify.CodeFix(
        Desk.With("""
            logger.LogWarning("No answer from {Name}", [|c.Name|]);
            Console.Error.WriteLine($"No answer from {[|maybe?.Name|]}");
            """),
        Desk.With("""
            logger.LogWarning("No answer from {Id}", c.Id);
            Console.Error.WriteLine($"No answer from {maybe?.Id}");
            """));
}
