using ContactTracing.Analyzers.Generation.GuardedDecorator;
using ContactTracing.Analyzers.Generation.GuardedView;
using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Access.AccessWithoutNeedToKnowAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Access;

/// <summary>What the package generates asks the guard itself: who reads through it needs no declaration, who reads past it does.</summary>
public sealed partial class AccessWithoutNeedToKnowAnalyzerTests
{
    private const string Guarded = """
        [PurposeLimited(TracingPurpose.GuidanceAndFollowUp)]
        public sealed class Visit
        {
            [Pseudonym] public Guid Id { get; init; }
            [HealthData] public string? Findings { get; init; }
        }

        public interface IVisits
        {
            [NeedToKnow("The nurse prepares the next call.", TracingPurpose.GuidanceAndFollowUp)]
            Visit Find(Guid id);
        }

        """;

    [Fact]
    public Task ViewThatIsGenerated_DoesNotReport() => VerifiesGenerated("""
        class Desk
        {
            string? Through(VisitView view) => view.Findings;

            VisitView HandedOut(VisitView view) => view;

            string? Past(Visit visit) => visit.[|Findings|];
        }
        """);

    [Fact]
    public Task DecoratorThatIsGenerated_DoesNotReport() => VerifiesGenerated("""
        class Desk(AccessGuard guard, IVisits inner)
        {
            IVisits Guarded() => new GuardedVisits(inner, guard);

            bool Exists(Guid id) => Guarded().Find(id) is not null;
        }
        """);

    private static Task VerifiesGenerated(string source) => Verify.Analyzer(new TestProject("using ContactTracing.DataProtection;\n" + Guarded + source)
    {
        Generators = [new RetentionGenerator(), new GuardedViewGenerator(), new GuardedDecoratorGenerator()],
    });
}
