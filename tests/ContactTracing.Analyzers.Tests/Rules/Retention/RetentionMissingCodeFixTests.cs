using ContactTracing.Analyzers.Rules.Retention;
using ContactTracing.Analyzers.Rules.Usage;
using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Retention.RetentionMissingAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Retention.RetentionMissingCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

/// <summary>CT1001: the period that the fix adds, and the types that it opens for it.</summary>
public sealed partial class RetentionMissingCodeFixTests
{
    [Fact]
    public Task DataTypes_GetAPeriodAndBecomePartial() => Verify.CodeFix(
        """
        using ContactTracing.DataProtection;

        public sealed class [|IndexCase|]
        {
            [HealthData] public string? Symptoms { get; set; }
        }

        public struct [|Sample|]
        {
            [HealthData] public string? Result;
        }

        public record [|Contact|]([IdentityData] string Name);

        public readonly record struct [|Exposure|]([HealthData] string Setting);

        public class [|Row|]<T>
            where T : class
        {
            [HealthData] public T? Value { get; set; }
        }
        """,
        """
        using ContactTracing.DataProtection;

        [RetentionMax(90)]
        public sealed partial class IndexCase
        {
            [HealthData] public string? Symptoms { get; set; }
        }

        [RetentionMax(90)]
        public partial struct Sample
        {
            [HealthData] public string? Result;
        }

        [RetentionMax(90)]
        public partial record Contact([IdentityData] string Name);

        [RetentionMax(90)]
        public readonly partial record struct Exposure([HealthData] string Setting);

        [RetentionMax(90)]
        public partial class Row<T>
            where T : class
        {
            [HealthData] public T? Value { get; set; }
        }
        """);

    [Fact]
    public Task CommentsAndAttributes_StayWhereTheyAre() => Verify.CodeFix(
        """
        using ContactTracing.DataProtection;

        // A swab.
        class [|Swab|]
        {
            [HealthData] public string? Outcome { get; set; }
        }

        /// <summary>Documented.</summary>
        public class [|IndexCase|]
        {
            [HealthData] public string? Symptoms { get; set; }
        }

        /// <summary>Documented.</summary>
        [Serializable]
        [TracingRecord(DataSubject.Contact)] // as in the decree
        public class [|Contact|]
        {
            [IdentityData] public string? Name { get; set; }
        }

        #region Old
        [Obsolete] public class [|OldCase|] { [HealthData] public string? Symptoms { get; set; } }
        #endregion
        """,
        """
        using ContactTracing.DataProtection;

        // A swab.
        [RetentionMax(90)]
        partial class Swab
        {
            [HealthData] public string? Outcome { get; set; }
        }

        /// <summary>Documented.</summary>
        [RetentionMax(90)]
        public partial class IndexCase
        {
            [HealthData] public string? Symptoms { get; set; }
        }

        /// <summary>Documented.</summary>
        [Serializable]
        [TracingRecord(DataSubject.Contact)] // as in the decree
        [RetentionMax(90)]
        public partial class Contact
        {
            [IdentityData] public string? Name { get; set; }
        }

        #region Old
        [Obsolete]
        [RetentionMax(90)]
        public partial class OldCase { [HealthData] public string? Symptoms { get; set; } }
        #endregion
        """);

    [Fact]
    public Task NestedTypes_OpenTheirContainersToo() => Verify.CodeFix(
        """
        using ContactTracing.DataProtection;

        namespace Tracing
        {
            static class Outer
            {
                interface IMiddle
                {
                    private class [|IndexCase|]
                    {
                        [HealthData] public string? Symptoms { get; set; }
                    }

                    private class [|Contact|]
                    {
                        [IdentityData] public string? Name { get; set; }
                    }
                }
            }
        }
        """,
        """
        using ContactTracing.DataProtection;

        namespace Tracing
        {
            static partial class Outer
            {
                partial interface IMiddle
                {
                    [RetentionMax(90)]
                    private partial class IndexCase
                    {
                        [HealthData] public string? Symptoms { get; set; }
                    }

                    [RetentionMax(90)]
                    private partial class Contact
                    {
                        [IdentityData] public string? Name { get; set; }
                    }
                }
            }
        }
        """);

    [Fact]
    public Task WithoutTheUsing_ItIsAdded() => Verify.CodeFix(
        new TestProject(
            """
            namespace Tracing;

            public class [|Nurse|] : Person;
            """,
            """
            using ContactTracing.DataProtection;

            public abstract class Person { [IdentityData] public string? Name { get; set; } }
            """),
        new TestProject(
            """
            using ContactTracing.DataProtection;

            namespace Tracing;

            [RetentionMax(90)]
            public partial class Nurse : Person;
            """,
            """
            using ContactTracing.DataProtection;

            public abstract class Person { [IdentityData] public string? Name { get; set; } }
            """));

    [Fact]
    public Task UsingThatWouldMakeNamesAmbiguous_IsNotAdded() => Verify.CodeFix(
        new TestProject(
            """
            using Other;

            [Mark]
            public class [|Nurse|] : Person { [RetentionMax] public int Shift { get; set; } }
            """,
            Person,
            Other),
        new TestProject(
            """
            using Other;

            [Mark]
            [ContactTracing.DataProtection.RetentionMax(90)]
            public partial class Nurse : Person { [RetentionMax] public int Shift { get; set; } }
            """,
            Person,
            Other));

    [Fact]
    public Task PartialTypeInSeveralFiles_GetsOneAttribute() => Verify.CodeFix(
        new TestProject(
            "using ContactTracing.DataProtection; public partial class [|Case|] { [HealthData] public string? Symptoms { get; set; } }",
            "public partial class Case { public int Id { get; set; } }"),
        new TestProject(
            """
            using ContactTracing.DataProtection;

            [RetentionMax(90)]
            public partial class Case { [HealthData] public string? Symptoms { get; set; } }
            """,
            "public partial class Case { public int Id { get; set; } }"));

    /// <summary>The anchor is a decision of the developer; that the type was closed to generated code would be news without value.</summary>
    [Fact]
    public Task WhatIsLeft_IsTheAnchor() => Verify.CodeFix(
        new TestProject(
            """
            using ContactTracing.DataProtection;

            public class Outer
            {
                public class [|IndexCase|] { [HealthData] public string? Symptoms { get; set; } }
            }
            """)
        {
            Analyzers = [new RetentionAnchorUnclearAnalyzer(), new CannotGenerateAnalyzer()],
        },
        """
        using ContactTracing.DataProtection;

        public partial class Outer
        {
            [RetentionMax(90)]
            public partial class {|CT1004:IndexCase|} { [HealthData] public string? Symptoms { get; set; } }
        }
        """);

    [Fact]
    public Task WithoutThePackage_OffersNothing() => Verify.NoCodeFix(new TestProject("public class [|Person|] { public string? Name { get; set; } }")
    {
        RegisteredReferences = false,
        AdditionalFiles = [("vendor.classification.txt", "identity | P:Person.Name")],
    });

    private const string Person = "public abstract class Person { [ContactTracing.DataProtection.IdentityData] public string? Name { get; set; } }";

    private const string Other = """
        namespace Other
        {
            public sealed class MarkAttribute : Attribute;

            public sealed class RetentionMaxAttribute : Attribute;
        }
        """;
}
