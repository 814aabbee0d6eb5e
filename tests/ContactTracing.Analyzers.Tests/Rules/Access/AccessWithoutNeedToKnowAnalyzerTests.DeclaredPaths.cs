using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Access.AccessWithoutNeedToKnowAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Access;

/// <summary>CT3001: where a declaration may stand, and whom it covers.</summary>
public sealed partial class AccessWithoutNeedToKnowAnalyzerTests
{
    [Fact]
    public Task DeclaredMethod_DoesNotReport() => Verifies("""
        class FollowUp
        {
            [NeedToKnow("The nurse advises on the symptoms.", TracingPurpose.GuidanceAndFollowUp)]
            public string? Describe(IndexCase c) => c.Symptoms;
        }
        """);

    [Fact]
    public Task DeclaredMethod_CoversOnlyItself() => Verifies("""
        class FollowUp
        {
            [NeedToKnow("The nurse advises on the symptoms.", TracingPurpose.GuidanceAndFollowUp)]
            public string? Describe(IndexCase c) => c.Symptoms;

            public string? Print(IndexCase c) => c.[|Symptoms|];
        }
        """);

    [Fact]
    public Task DeclaredType_CoversItsMembersAndNestedTypes() => Verifies("""
        [NeedToKnow("The nurse advises on the symptoms.", TracingPurpose.GuidanceAndFollowUp)]
        class FollowUp(IndexCase first)
        {
            readonly string? _symptoms = first.Symptoms;

            public string? Symptoms => first.Symptoms ?? _symptoms;

            public class Row { public string? Text(IndexCase c) => c.Symptoms; }
        }
        """);

    [Fact]
    public Task DeclaredBaseClass_DoesNotCoverNewMembersOfDerivedClass() => Verifies("""
        [NeedToKnow("The nurse advises on the symptoms.", TracingPurpose.GuidanceAndFollowUp)]
        abstract class FollowUp { public abstract string? Describe(IndexCase c); }

        class Nurse : FollowUp
        {
            public override string? Describe(IndexCase c) => c.Symptoms;

            public string? Print(IndexCase c) => c.[|Symptoms|];
        }
        """);

    [Fact]
    public Task DeclaredProperty_CoversItsAccessors() => Verifies("""
        class FollowUp(IndexCase c)
        {
            [NeedToKnow("The nurse advises on the symptoms.", TracingPurpose.GuidanceAndFollowUp)]
            public string? Advice { get { return c.Symptoms; } }
        }
        """);

    [Fact]
    public Task DeclaredAccessor_CoversItself() => Verifies("""
        class FollowUp(IndexCase c)
        {
            public string? Advice
            {
                [NeedToKnow("The nurse advises on the symptoms.", TracingPurpose.GuidanceAndFollowUp)]
                get => c.Symptoms;
            }
        }
        """);

    [Fact]
    public Task DeclaredConstructor_CoversItsBodyAndTheInitialisers() => Verifies("""
        class FollowUp
        {
            static readonly IndexCase First = new();

            readonly string? _symptoms = First.Symptoms;

            [NeedToKnow("The nurse advises on the symptoms.", TracingPurpose.GuidanceAndFollowUp)]
            public FollowUp(IndexCase c) => _symptoms += c.Symptoms;
        }
        """);

    [Fact]
    public Task DeclaredPrimaryConstructor_CoversTheInitialisers() => Verifies("""
        [method: NeedToKnow("The nurse advises on the symptoms.", TracingPurpose.GuidanceAndFollowUp)]
        class FollowUp(IndexCase c)
        {
            readonly string? _symptoms = c.Symptoms;
        }
        """);

    [Fact]
    public Task InitialiserWithOneUndeclaredConstructor_Reports() => Verifies("""
        class FollowUp
        {
            static readonly IndexCase First = new();

            readonly string? _symptoms = First.[|Symptoms|];

            [NeedToKnow("The nurse advises on the symptoms.", TracingPurpose.GuidanceAndFollowUp)]
            public FollowUp(IndexCase c) => _symptoms += c.Symptoms;

            public FollowUp() { }
        }
        """);

    [Fact]
    public Task InitialiserWithoutDeclaration_ReportsAsSuch() => Verifies(
        """
        class FollowUp(IndexCase c)
        {
            readonly string? _symptoms = c.{|#0:Symptoms|};
        }
        """,
        Expect(0).Message(
            "The initialiser of 'FollowUp._symptoms' reads IndexCase.Symptoms outside every declared access path, but classified data is seen by need to "
            + "know only (S25). Declare the constructors or the type with [NeedToKnow(\"why\", purpose)]."));

    [Fact]
    public Task InterfaceMember_CoversItsImplementation() => Verifies("""
        interface IFollowUp
        {
            [NeedToKnow("The nurse advises on the symptoms.", TracingPurpose.GuidanceAndFollowUp)]
            string? Describe(IndexCase c);

            string? Print(IndexCase c);
        }

        class FollowUp : IFollowUp
        {
            public string? Describe(IndexCase c) => c.Symptoms;

            public string? Print(IndexCase c) => c.[|Symptoms|];
        }
        """);

    [Fact]
    public Task InterfaceType_CoversImplementationsOfItsMembersOnly() => Verifies("""
        [NeedToKnow("The nurse advises on the symptoms.", TracingPurpose.GuidanceAndFollowUp)]
        interface IFollowUp { string? Describe(IndexCase c); string? Advice { get; } }

        class FollowUp(IndexCase first) : IFollowUp
        {
            string? IFollowUp.Describe(IndexCase c) => c.Symptoms;

            public string? Advice => first.Symptoms;

            public string? Describe(IndexCase c, int max) => c.[|Symptoms|];
        }
        """);

    [Fact]
    public Task GenericInterfaceMember_CoversItsImplementation() => Verifies("""
        interface IHandler<TIn, TOut>
        {
            [NeedToKnow("The nurse advises on the symptoms.", TracingPurpose.GuidanceAndFollowUp)]
            TOut Handle(TIn input);
        }

        class Describe : IHandler<IndexCase, string?>
        {
            public string? Handle(IndexCase c) => c.Symptoms;
        }
        """);

    [Fact]
    public Task DefaultInterfaceMember_Reports() => Verifies("""
        interface IFollowUp
        {
            string? Describe(IndexCase c) => c.[|Symptoms|];
        }
        """);

    [Fact]
    public Task OverrideOfDeclaredMethod_DoesNotReport() => Verifies("""
        class FollowUp
        {
            [NeedToKnow("The nurse advises on the symptoms.", TracingPurpose.GuidanceAndFollowUp)]
            public virtual string? Describe(IndexCase c) => null;
        }

        class Nurse : FollowUp
        {
            public override string? Describe(IndexCase c) => c.Symptoms;
        }

        class HeadNurse : Nurse
        {
            public override string? Describe(IndexCase c) => c.Symptoms + "!";
        }
        """);

    [Fact]
    public Task PartialMethod_IsCoveredByEitherPart() => Verifies("""
        partial class FollowUp
        {
            [NeedToKnow("The nurse advises on the symptoms.", TracingPurpose.GuidanceAndFollowUp)]
            public partial string? Describe(IndexCase c);

            public partial string? Print(IndexCase c);
        }

        partial class FollowUp
        {
            public partial string? Describe(IndexCase c) => c.Symptoms;

            [NeedToKnow("The nurse advises on the symptoms.", TracingPurpose.GuidanceAndFollowUp)]
            public partial string? Print(IndexCase c) => c.Symptoms;
        }
        """);

    [Fact]
    public Task LambdaAndLocalFunction_InheritFromTheirMethod() => Verifies("""
        class FollowUp
        {
            [NeedToKnow("The nurse advises on the symptoms.", TracingPurpose.GuidanceAndFollowUp)]
            public List<string?> All(List<IndexCase> cases)
            {
                return cases.Select(c => Text(c) + c.Name).ToList<string?>();

                string? Text(IndexCase c) => c.Symptoms;
            }

            public List<string?> Print(List<IndexCase> cases)
            {
                return cases.Select(c => Text(c)).ToList();

                string? Text(IndexCase c) => c.[|Symptoms|];
            }
        }
        """);

    [Fact]
    public Task DeclaredLambdaAndLocalFunction_DoNotReport() => Verifies("""
        class Endpoints
        {
            void Map(Action<Delegate> route)
            {
                route([NeedToKnow("The nurse advises on the symptoms.", TracingPurpose.GuidanceAndFollowUp)] (IndexCase c) => c.Symptoms);
                route(Text);

                [NeedToKnow("The nurse advises on the symptoms.", TracingPurpose.GuidanceAndFollowUp)]
                string? Text(IndexCase c) => c.Symptoms;
            }
        }
        """);

    [Fact]
    public Task TopLevelStatements_ReportAndSayWhatToDo() => Verify.Analyzer(
        Project("""
            var c = new IndexCase();
            Console.WriteLine(c.{|#0:Symptoms|});
            """) with { OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication },
        Expect(0).Message(
            "The top-level statements read IndexCase.Symptoms, but classified data is seen by need to know only (S25), and they cannot be declared. "
            + "Move the read into a method with [NeedToKnow(\"why\", purpose)]."));

    [Fact]
    public Task ReadThroughADeclaredProperty_DoesNotReport() => Verifies("""
        interface ICaseView
        {
            [HealthData, NeedToKnow("The nurse advises on the symptoms.", TracingPurpose.GuidanceAndFollowUp)]
            string? Symptoms { get; }

            [HealthData] string? Result { get; }
        }

        class FollowUp
        {
            string? Describe(ICaseView view) => view.Symptoms;

            string? Print(ICaseView view) => view.[|Result|];
        }
        """);
}
