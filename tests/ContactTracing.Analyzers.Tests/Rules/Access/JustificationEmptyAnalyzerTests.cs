using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Access.JustificationEmptyAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Access;

/// <summary>CT3002: what a justification must not be.</summary>
public sealed class JustificationEmptyAnalyzerTests
{
    private static Task Reports(string justification) => Verify.Analyzer($$"""
        using ContactTracing.DataProtection;

        class FollowUp
        {
            [NeedToKnow([|{{justification}}|], TracingPurpose.GuidanceAndFollowUp)]
            public void CallContactAsync() { }
        }
        """);

    private static Task DoesNotReport(string justification) => Verify.Analyzer($$"""
        using ContactTracing.DataProtection;

        class FollowUp
        {
            [NeedToKnow({{justification}}, TracingPurpose.GuidanceAndFollowUp)]
            public void CallContactAsync() { }
        }
        """);

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"  \\t\"")]
    [InlineData("null!")]
    [InlineData("default(string)!")]
    [InlineData("\"...\"")]
    [InlineData("\"—\"")]
    [InlineData("\"\\u00A0\\u200B\"")]
    [InlineData("\"\\uD800\"")]
    public Task EmptyText_Reports(string justification) => Reports(justification);

    [Theory]
    [InlineData("\"TODO\"")]
    [InlineData("\"todo\"")]
    [InlineData("\"TODO: say why the nurse needs this\"")]
    [InlineData("\"todo: say why the nurse needs this\"")]
    [InlineData("\"The nurse needs this, TBD\"")]
    [InlineData("\"test\"")]
    [InlineData("\"Test!\"")]
    [InlineData("\"test test test\"")]
    [InlineData("\"n/a\"")]
    [InlineData("\"N.A.\"")]
    [InlineData("\"to be defined\"")]
    [InlineData("\"Fill this in\"")]
    [InlineData("\"À définir\"")]
    [InlineData("\"à compléter…\"")]
    [InlineData("\"Sans objet\"")]
    [InlineData("\"Néant\"")]
    [InlineData("\"Lorem ipsum\"")]
    public Task Placeholder_Reports(string justification) => Reports(justification);

    [Theory]
    [InlineData("\"GuidanceAndFollowUp\"")]
    [InlineData("\"Guidance and follow-up\"")]
    [InlineData("\"GUIDANCE AND FOLLOW UP\"")]
    [InlineData("nameof(TracingPurpose.GuidanceAndFollowUp)")]
    [InlineData("\"Identify index cases.\"")]
    [InlineData("\"Call contact async\"")]
    [InlineData("\"Call contact: guidance and follow-up\"")]
    [InlineData("\"Follow-up: call contact\"")]
    [InlineData("\"Épidemiological surveillance\"")]
    public Task RepeatedName_Reports(string justification) => Reports(justification);

    [Theory]
    [InlineData("\"needed\"")]
    [InlineData("\"nurse reads\"")]
    [InlineData("\"suivi d'isolement\"")]
    [InlineData("\"nurse 1 2 3\"")]
    [InlineData("\"access access access\"")]
    [InlineData("\"隔離指導\"")]
    [InlineData("\"연락처 확인\"")]
    public Task FewerThanThreeWords_Reports(string justification) => Reports(justification);

    [Theory]
    [InlineData("\"Nurses call every day \\uD800\"")]
    [InlineData("\"The nurse calls the contact to arrange a test.\"")]
    [InlineData("\"Rappel du contact après un test positif\"")]
    [InlineData("\"L’infirmier vérifie l’isolement du cas index.\"")]
    [InlineData("\"Test result decides isolation\"")]
    [InlineData("\"Call contacts today\"")]
    [InlineData("\"接触者への連絡と隔離指導のため\"")]
    [InlineData("\"通知密切接触者进行检测\"")]
    [InlineData("\"เพื่อติดต่อผู้สัมผัสใกล้ชิด\"")]
    [InlineData("\"연락처 확인 및 격리 안내\"")]
    [InlineData("\"Для связи с контактами\"")]
    [InlineData("\"Seguimiento de todo contacto estrecho\"")]
    [InlineData("\"Guidance and follow-up of isolated people\"")]
    [InlineData("$\"The nurse calls {\"the contact\"} back.\"")]
    public Task Sentence_DoesNotReport(string justification) => DoesNotReport(justification);

    [Fact]
    public Task ConstantsAreFollowed() => Verify.Analyzer("""
        using ContactTracing.DataProtection;

        class FollowUp
        {
            private const string Later = "to" + "do";
            private const string Call = $"{Nurse} calls back";
            private const string Nurse = "The nurse";

            [NeedToKnow([|Later|], TracingPurpose.Care)]
            public void A() { }

            [NeedToKnow(Call, TracingPurpose.Care)]
            public void B() { }
        }
        """);

    [Fact]
    public Task NamedArgumentInAnyOrder_IsFound() => Verify.Analyzer("""
        using ContactTracing.DataProtection;

        class FollowUp
        {
            [NeedToKnow(purposes: new[] { TracingPurpose.Care }, justification: [|"none"|], Roles = new[] { "nurse" })]
            public void A() { }
        }
        """);

    [Fact]
    public Task EveryPlaceOfTheAttribute_IsLookedAt() => Verify.Analyzer("""
        using ContactTracing.DataProtection;
        using Need = ContactTracing.DataProtection.NeedToKnowAttribute;

        [NeedToKnow([|"types"|])]
        interface IFollowUp
        {
            [NeedToKnow([|"members"|])] int Count { get; }
        }

        [Need([|"aliased"|])]
        class FollowUp
        {
            [NeedToKnow([|"constructors"|])]
            public FollowUp()
            {
                Action lambda = [NeedToKnow([|"lambdas"|])] () => { };
                Local();

                [NeedToKnow([|"functions"|])] void Local() => lambda();
            }
        }

        [method: NeedToKnow([|"primary"|])]
        class Nurse(int id) { public int Id => id; }
        """);

    [Fact]
    public Task NameOfTheType_ReportsOnTheType() => Verify.Analyzer("""
        using ContactTracing.DataProtection;

        [NeedToKnow([|"Contact follow-up service"|], TracingPurpose.Care)]
        class ContactFollowUpService
        {
            [NeedToKnow([|"Contact follow-up service: run"|], TracingPurpose.Care)]
            public void Run() { }
        }
        """);

    [Fact]
    public Task OtherAttributes_DoNotReport() => Verify.Analyzer("""
        using ContactTracing.DataProtection;

        class NeedToKnowAttribute(string justification) : Attribute { public string Justification => justification; }

        [Obsolete("")]
        [RetentionExempt("", "")]
        class FollowUp
        {
            [global::NeedToKnow("")]
            public void A() { }
        }
        """);

    [Fact]
    public Task Messages_NameThePathAndTheText() => Verify.Analyzer(
        """
        using ContactTracing.DataProtection;

        class FollowUp
        {
            [NeedToKnow({|#0:""|})] public void A() { }

            [NeedToKnow({|#1:"n/a"|})] public void B() { }

            [NeedToKnow({|#2:"Research"|})] public void C() { }

            [NeedToKnow({|#3:"two words"|})] public void D() { }
        }
        """,
        Expect(0)
            .Message("The justification of 'A' is empty, but need to know has to be shown (S25, S26). Say in a sentence why this code needs the data.")
            .Message("La justification de « A » est vide, or le besoin d’en connaître doit être démontré (S25, S26). Dites en une phrase pourquoi ce code a besoin des données.", "fr"),
        Expect(1).Message("The justification of 'B' is the placeholder 'n/a', but need to know has to be shown (S25, S26). Say in a sentence why this code needs the data."),
        Expect(2).Message("The justification of 'C', 'Research', only repeats names that are declared already, but need to know has to be shown (S25, S26). Say in a sentence why this code needs the data."),
        Expect(3).Message("The justification of 'D', 'two words', is too short to be judged, but need to know has to be shown (S25, S26). Say in at least three words why this code needs the data."));

    [Theory]
    [InlineData("[NeedToKnow]", "CS7036")]
    [InlineData("[NeedToKnow()]", "CS7036")]
    [InlineData("[NeedToKnow(42)]", "CS1503")]
    [InlineData("[NeedToKnow(Missing)]", "CS0103")]
    [InlineData("[NeedToKnow(,)]", "CS1525")]
    public Task HalfTypedAttribute_DoesNotReport(string attribute, string error) => Verify.Analyzer(new TestKit.TestProject($$"""
        using ContactTracing.DataProtection;

        class FollowUp
        {
            {{attribute}}
            public void A() { }
        }
        """) { CompilerErrors = [error] });
}
