using ContactTracing.Analyzers.Rules.Access;
using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Access.AccessWithoutNeedToKnowAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Access.AccessWithoutNeedToKnowCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Access;

/// <summary>CT3001: the declaration that the fix writes, and that CT3002 does not let it pass.</summary>
public sealed partial class AccessWithoutNeedToKnowCodeFixTests
{
    private const string Domain =
        """
        using ContactTracing.DataProtection;

        namespace Tracing;

        public class IndexCase
        {
            [HealthData] public string? Symptoms { get; set; }

            [IdentityData] public string? Name { get; set; }
        }

        [PurposeLimited(TracingPurpose.IdentifyContacts, TracingPurpose.HealthInvestigation)]
        public class Contact
        {
            [IdentityData] public string? Phone { get; set; }

            [HealthData, PurposeLimited(TracingPurpose.HealthInvestigation)] public string? Exposure { get; set; }
        }
        """;

    private const string Justification = "{|CT3002:\"TODO: say why this code needs the data, and check the purpose\"|}";

    private const string NeedToKnow = $"NeedToKnow({Justification}, TracingPurpose.GuidanceAndFollowUp)";

    [Fact]
    public Task Members_AreDeclaredWithAPlaceholderThatIsFlagged() => Fixes(
        """
        using ContactTracing.DataProtection;
        using Tracing;

        class FollowUp
        {
            private readonly string? _symptoms;

            // Once.
            public FollowUp(IndexCase c) => _symptoms = c.[|Symptoms|];

            /// <summary>Documented.</summary>
            public string? Describe(IndexCase c) => c.[|Symptoms|] + c.Name;

            [Obsolete] internal static bool IsIll<T>(T c) where T : IEnumerable<IndexCase>
            {
                return c.Any(x => x.[|Symptoms|] != null);
            }

            public string? First { get; set; }

            public string? Second
            {
                get => First;
                set => First = new IndexCase().[|Name|];
            }

            public string? this[IndexCase c] => c.[|Name|];

            public static implicit operator string?(FollowUp followUp) => new IndexCase().[|Name|];
        }
        """,
        $$"""
        using ContactTracing.DataProtection;
        using Tracing;

        class FollowUp
        {
            private readonly string? _symptoms;

            // Once.
            [{{NeedToKnow}}]
            public FollowUp(IndexCase c) => _symptoms = c.Symptoms;

            /// <summary>Documented.</summary>
            [{{NeedToKnow}}]
            public string? Describe(IndexCase c) => c.Symptoms + c.Name;

            [Obsolete]
            [{{NeedToKnow}}]
            internal static bool IsIll<T>(T c) where T : IEnumerable<IndexCase>
            {
                return c.Any(x => x.Symptoms != null);
            }

            public string? First { get; set; }

            [{{NeedToKnow}}]
            public string? Second
            {
                get => First;
                set => First = new IndexCase().Name;
            }

            [{{NeedToKnow}}]
            public string? this[IndexCase c] => c.Name;

            [{{NeedToKnow}}]
            public static implicit operator string?(FollowUp followUp) => new IndexCase().Name;
        }
        """);

    [Fact]
    public Task HandOut_IsDeclared() => Fixes(
        """
        using Tracing;

        interface IStore { List<IndexCase> All(); }

        class Store : IStore
        {
            private readonly List<IndexCase> _cases = [];

            List<IndexCase> IStore.[|All|]() => _cases;
        }
        """,
        $$"""
        using ContactTracing.DataProtection;
        using Tracing;

        interface IStore { List<IndexCase> All(); }

        class Store : IStore
        {
            private readonly List<IndexCase> _cases = [];

            [{{NeedToKnow}}]
            List<IndexCase> IStore.All() => _cases;
        }
        """);

    [Theory]
    [InlineData("void Call(Contact c) => Dial(c.[|Phone|]);", "IdentifyContacts")]
    [InlineData("void Call(Contact c) => Dial(c.[|Exposure|]);", "HealthInvestigation")]
    [InlineData("void Call(Contact c) => Dial(c.[|Phone|] + c.Exposure);", "HealthInvestigation")]
    [InlineData("void Call(Contact c, IndexCase i) => Dial(i.[|Name|] + c.Phone);", "IdentifyContacts")]
    [InlineData("void Call(Pupil p) => Dial(p.[|Phone|]);", "IdentifyContacts")]
    [InlineData("void Call(Pupil p, Patient n) => Dial(p.[|Phone|] + n.Result);", "IdentifyContacts")]
    [InlineData("void Call(Patient n) => Dial(n.[|Result|]);", "Care")]
    [InlineData("void Call(IndexCase c) => Dial(c.[|Name|]);", "GuidanceAndFollowUp")]
    [InlineData("Task<List<Contact>> [|All|]() => Task.FromResult(_contacts);", "IdentifyContacts")]
    [InlineData("bool [|Find|](out Patient n) { n = _patient; return true; }", "Care")]
    public Task Purpose_IsOneOfThoseOfTheData(string member, string purpose)
    {
        var source = $$"""
            using ContactTracing.DataProtection;
            using Tracing;

            public class Pupil : Contact;

            [PurposeLimited(TracingPurpose.Care)]
            public class Patient { [HealthData] public string? Result { get; set; } }

            public class Desk(Patient patient)
            {
                private readonly List<Contact> _contacts = [];

                private readonly Patient _patient = patient;

                private void Dial(string? number) { }

                MEMBER
            }
            """;
        var declared = $"[NeedToKnow({Justification}, TracingPurpose.{purpose})]\n    public " + member.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        return Fixes(
            source.Replace("MEMBER", "public " + member, StringComparison.Ordinal),
            source.Replace("MEMBER", declared, StringComparison.Ordinal));
    }

    [Fact]
    public Task DefaultOfTheAssembly_IsTheLastToBeAsked() => Fixes(
        """
        using ContactTracing.DataProtection;
        using Tracing;

        [assembly: PurposeLimited(TracingPurpose.SocialSupport)]

        class Desk
        {
            string? Name(IndexCase c) => c.[|Name|];

            string? Phone(Contact c) => c.[|Phone|];
        }
        """,
        $$"""
        using ContactTracing.DataProtection;
        using Tracing;

        [assembly: PurposeLimited(TracingPurpose.SocialSupport)]

        class Desk
        {
            [NeedToKnow({{Justification}}, TracingPurpose.SocialSupport)]
            string? Name(IndexCase c) => c.Name;

            [NeedToKnow({{Justification}}, TracingPurpose.IdentifyContacts)]
            string? Phone(Contact c) => c.Phone;
        }
        """);

    [Fact]
    public Task WithoutThePackage_OffersNothing() => Verify.NoCodeFix(
        new TestProject(
            """
            public class Person { public string? Name { get; set; } }

            class Desk { string? Name(Person p) => p.[|Name|]; }
            """)
        {
            RegisteredReferences = false,
            AdditionalFiles = [("vendor.classification.txt", "identity | P:Person.Name")],
        });

    private static Task Fixes(string before, string after) => Verify.CodeFix(Project(before), Project(after));

    private static TestProject Project(string source) =>
        new(source, Domain) { Analyzers = [new JustificationEmptyAnalyzer()] };
}
