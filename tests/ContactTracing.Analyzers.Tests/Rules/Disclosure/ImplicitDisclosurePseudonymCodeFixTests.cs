using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Disclosure.ImplicitDisclosureAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Disclosure.ImplicitDisclosurePseudonymCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

public sealed class ImplicitDisclosurePseudonymCodeFixTests
{
    [Fact]
    public Task Record_IsReplacedByItsPseudonym() => Verify.CodeFix(
        Desk.With("""
            logger.LogInformation("{Case}", [|c|]);
            logger.LogInformation("{@Case}", [|opaque|]);
            logger.LogInformation("{Case}", [|visit.Case|]);
            logger.LogInformation("{Case}", [|cases.First()|]);
            logger.LogInformation("{Case}", [|c|].ToString());
            Console.WriteLine($"{[|c|],10}");
            Console.WriteLine("case " + [|c|]);
            logger.LogInformation(System.Text.Json.JsonSerializer.Serialize([|c|]));
            """),
        Desk.With("""
            logger.LogInformation("{Id}", c.Id);
            logger.LogInformation("{Id}", opaque.Id);
            logger.LogInformation("{Id}", visit.Case.Id);
            logger.LogInformation("{Id}", cases.First().Id);
            logger.LogInformation("{Id}", c.Id);
            Console.WriteLine($"{c.Id,10}");
            Console.WriteLine("case " + c.Id);
            logger.LogInformation(c.Id.ToString());
            """));

    [Fact]
    public Task RecordThatMayBeNull_IsReadWithCare() => Verify.CodeFix(
        Desk.With("""logger.LogInformation("{Case}", [|maybe|]);"""),
        Desk.With("""logger.LogInformation("{Id}", maybe?.Id);"""));

    [Fact]
    public Task CollectionOrTypeWithoutPseudonym_OffersNothing() => Verify.NoCodeFix(Desk.With("""
        logger.LogInformation("{Cases}", [|cases|]);
        logger.LogInformation("{Visit}", [|visit|]);
        """));
}
