using ContactTracing.Analyzers.Generation.GuardedView;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.Analyzers.Tests.Generation.GuardedView;

/// <summary>One snapshot for each shape of a view. What views do is tested in ContactTracing.Generated.Tests.</summary>
public sealed class GuardedViewGeneratorTests
{
    private const string Record =
        """
        using System;
        using ContactTracing.DataProtection;

        namespace Tracing
        {
            /// <summary>Documented.</summary>
            [TracingRecord(DataSubject.IndexCase)]
            [PurposeLimited(TracingPurpose.IdentifyContacts, TracingPurpose.GuidanceAndFollowUp)]
            [RetentionMax(90)]
            public sealed partial class IndexCase
            {
                /// <summary>Documented.</summary>
                [Pseudonym]
                public Guid Id { get; set; }

                /// <summary>Documented.</summary>
                [RetentionAnchor]
                public DateTimeOffset CollectedAt { get; set; }

                /// <summary>Documented.</summary>
                [IdentityData(IdentityKind.ContactDetails)]
                [PurposeLimited(TracingPurpose.IdentifyContacts)]
                public string Phone { get; set; } = "";

                /// <summary>Documented.</summary>
                [HealthData(HealthCategory.TestResult)]
                public bool IsPositive { get; set; }

                /// <summary>Documented.</summary>
                [IdentityData(IdentityKind.Name)]
                [HealthData(HealthCategory.Symptoms)]
                public string Note { get; set; } = "";

                /// <summary>Documented.</summary>
                public int Wave { get; set; }

                internal int Ward { get; set; }

                /// <summary>Documented.</summary>
                public string Summary => Phone + Note;
            }
        }
        """;

    [Fact]
    public Task Record_IsOpenedWithAGrant() => Generator<PolicyAndView>.Snapshot(Record);

    [Fact]
    public Task OldLanguage_GetsCodeThatItKnows() => Generator<PolicyAndView>.Snapshot(new TestProject(Record)
    {
        LanguageVersion = LanguageVersion.CSharp8,
        ImplicitUsings = false,
    });

    [Fact]
    public Task Carriers_AreShownThroughTheirOwnViews() => Generator<GuardedViewGenerator>.Snapshot(
        """
        using ContactTracing.DataProtection;

        namespace Tracing;

        [PurposeLimited(TracingPurpose.IdentifyContacts)]
        public record Contact([property: Pseudonym] Guid Id, [IdentityData(IdentityKind.Name)] string Name);

        public sealed record Address([IdentityData(IdentityKind.Address)] string Street, int Floor);

        public readonly record struct Reading([HealthData(HealthCategory.Symptoms)] double Fever);

        public struct Nir
        {
            [IdentityData(IdentityKind.NationalIdentifier)]
            private string value;

            public Nir(string value) => this.value = value;
        }

        [PurposeLimited(TracingPurpose.IdentifyContacts)]
        public sealed class IndexCase
        {
            [Pseudonym]
            public Guid Id { get; init; }

            [HealthData(HealthCategory.TestResult)]
            public required bool? IsPositive { get; init; }

            public required Address Home { get; init; }

            public Address? Work { get; init; }

            public List<Address> Stays { get; } = [];

            public Reading First { get; init; }

            public Reading? Last { get; init; }

            public Reading[]? Readings { get; init; }

            [IdentityData(IdentityKind.NationalIdentifier)]
            public Nir Nir { get; init; }

            public Contact? Source { get; init; }

            public required IReadOnlyList<Contact> Contacts { get; init; }

            public Dictionary<string, Contact> ByPhone { get; } = [];

            public object? Anything { get; init; }
        }
        """);

    [Fact]
    public Task Inheritance_ShowsTheMostDerivedMembers() => Generator<GuardedViewGenerator>.Snapshot(
        """
        using ContactTracing.DataProtection;

        [assembly: PurposeLimited(TracingPurpose.Care)]

        public abstract class Person
        {
            [IdentityData(IdentityKind.Name)]
            public virtual string Name { get; set; } = "";

            public int Number;

            public virtual string Remark { get; set; } = "";
        }

        internal class Patient : Person
        {
            public override string Name { get; set; } = "";

            public new long Number { get; set; }

            [HealthData]
            protected string? Secret { get; set; }

            [HealthData(HealthCategory.Diagnosis)]
            public string? Diagnosis { get; private protected set; }
        }
        """);

    [Fact]
    public Task GenericNestedType_RepeatsItsConstraints() => Generator<GuardedViewGenerator>.Snapshot(
        """
        using ContactTracing.DataProtection;

        public partial class Wards<TWard>
            where TWard : class
        {
            private protected sealed class Bed<@class>
                where @class : struct
            {
                public int record, access, Type, Members, Open;

                public @class Value { get; set; }

                [HealthData]
                public @class? @event { get; set; }
            }
        }
        """);

    [Theory]
    [InlineData("[Obsolete(\"Gone.\", DiagnosticId = \"HOSP1\")] public class Case { [HealthData] public bool IsPositive { get; set; } }")]
    [InlineData("public class Case { [HealthData, Obsolete(\"Gone.\", DiagnosticId = \"HOSP1\")] public bool IsPositive { get; set; } }")]
    [InlineData("public class Case { [HealthData] public Old? Old { get; set; } } [Obsolete(\"Gone.\", DiagnosticId = \"HOSP1\")] public enum Old { Yes }")]
    [InlineData("public partial class Around { [Obsolete(\"Gone.\", DiagnosticId = \"HOSP1\")] public class Case { [HealthData] public bool IsPositive { get; set; } } }")]
    public void ObsoleteCodeWithAnIdOfItsOwn_CompilesWithoutWarnings(string source) =>
        Generator<GuardedViewGenerator>.Run("using ContactTracing.DataProtection;\n" + source).Compiles();

    [Fact]
    public void DerivedTypes_ThatAreHeldToMore_AnswerForTheirObjects()
    {
        var view = Generator<PolicyAndView>.Run(
            """
            using ContactTracing.DataProtection;

            [PurposeLimited(TracingPurpose.Care, TracingPurpose.Research)]
            public class Person { [Pseudonym] public Guid Id { get; set; } [HealthData] public bool IsPositive { get; set; } [HealthData] public int ToOpen1 { get; set; } }

            [RetentionMax(90)] public partial class IndexCase : Person { [RetentionAnchor] public DateTimeOffset At { get; init; } }
            [PurposeLimited(TracingPurpose.Research)] public class Sample : IndexCase;
            public class Visitor : Person;
            public class Visitor<T> : Person;
            public class Around { private class Hidden : IndexCase; [PurposeLimited(TracingPurpose.Care)] internal class Nested : Person; }
            """).Compiles()["Person.View.g.cs"];

        var asked = new[] { "Sample", "Around.Nested", "IndexCase" }.Select(name => view.IndexOf($"if (record is global::{name} ", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, asked);
        Assert.Equal(asked.Order(), asked);
        Assert.DoesNotContain("Visitor", view, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden", view, StringComparison.Ordinal);
    }

    [Fact]
    public void TypeParameterLikeAMemberOfEveryView_GetsNoView() => Generator<GuardedViewGenerator>.Silent(
        "using ContactTracing.DataProtection; public class Case<Open> { [HealthData] public Open? Value { get; set; } }");

    [Fact]
    public Task TakenName_IsAvoided() => Generator<GuardedViewGenerator>.Snapshot(
        """
        using ContactTracing.DataProtection;

        public struct Test
        {
            [HealthData(HealthCategory.TestResult)]
            public bool IsPositive;
        }

        public static class TestView;
        """);

    // Libraries of accounts are looked at only where somebody names them; a program is no library, whatever it is called.
    [Theory]
    [InlineData("Microsoft.Contoso.Identity")]
    [InlineData("Microsoft.AspNetCore.Identity.Contoso")]
    public void ProgramThatIsCalledLikeALibraryOfAccounts_HasViews(string assembly) => Assert.Single(Generator<GuardedViewGenerator>.Run(
        new TestProject("using ContactTracing.DataProtection; public class Case { [HealthData] public int Pulse { get; set; } }") { AssemblyName = assembly }).Compiles().Sources);
}
