using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.TestKit;
using ContactTracing.TestKit.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.Analyzers.Tests.Generation.Retention;

/// <summary>For which types something is emitted, under which name, and for which nothing.</summary>
public sealed class RetentionGeneratorTests
{
    private const string Anchor = "[RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }";

    [Fact]
    public void NamesThatDifferOnlyByCase_GetFilesOfTheirOwn()
    {
        var names = Names($$"""
            [RetentionMax(90)] public sealed partial class IndexCase { {{Anchor}} }
            [RetentionMax(90)] public sealed partial class Indexcase { {{Anchor}} }
            """);

        Assert.Equal(2, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void SameNameWithAnotherArity_GetsAFileOfItsOwn() => Assert.Equal(
        ["Answer.Retention.g.cs", "Answer`1.Retention.g.cs"],
        Names($$"""
            [RetentionMax(90)] public sealed partial class Answer { {{Anchor}} }
            [RetentionMax(90)] public sealed partial class Answer<T> { {{Anchor}} }
            """));

    [Fact]
    public void NestedTypeAndTypeOfANamespaceOfTheSameName_DoNotClash() => Assert.Equal(
        ["A+B.Retention.g.cs", "C.B.Retention.g.cs"],
        Names($$"""
            public partial class A { [RetentionMax(90)] public sealed partial class B { {{Anchor}} } }
            namespace C { [RetentionMax(90)] public sealed partial class B { {{Anchor}} } }
            """));

    [Fact]
    public void VeryLongName_IsShortenedToFitAFileSystem()
    {
        var name = Assert.Single(Names($$"""[RetentionMax(90)] public sealed partial class {{new string('é', 300)}} { {{Anchor}} }"""));

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(name), 1, 255);
    }

    [Fact]
    public void TypeInSeveralParts_GetsOneFile() => Assert.Equal(
        ["IndexCase.Retention.g.cs"],
        Names($$"""
            public sealed partial class IndexCase { {{Anchor}} }
            [RetentionMax(90)] public sealed partial class IndexCase;
            public sealed partial class IndexCase { public int Number { get; init; } }
            """));

    [Fact]
    public void AnchorMarkedTwice_OnPropertyAndField_GetsOneFile() => Assert.Equal(
        ["IndexCase.Retention.g.cs"],
        Names("""
            [assembly: RetentionMax(90)]
            public sealed partial class IndexCase
            {
                [RetentionAnchor]
                [field: RetentionAnchor]
                public DateTimeOffset CollectedAt { get; init; }
            }
            """));

    [Theory]
    [InlineData("public sealed partial record IndexCase([property: RetentionAnchor] DateTimeOffset CollectedAt);")]
    [InlineData("public sealed partial record IndexCase([property: RetentionAnchorAttribute] DateTimeOffset CollectedAt);")]
    [InlineData("public sealed partial record IndexCase([field: ContactTracing.DataProtection.RetentionAnchor] DateTimeOffset CollectedAt);")]
    [InlineData("public sealed partial class IndexCase { [field: RetentionAnchor] public DateTimeOffset CollectedAt { get; init; } }")]
    [InlineData("public sealed partial class IndexCase { [property: RetentionAnchor] public DateTimeOffset CollectedAt { get; init; } }")]
    [InlineData("public sealed partial class IndexCase { [field: RetentionAnchor] public DateTimeOffset CollectedAt; }")]
    public void AnchorBehindAnAttributeTarget_IsFoundUnderAnAssemblyDefault(string declaration) =>
        Assert.Equal(["IndexCase.Retention.g.cs"], Names("[assembly: RetentionMax(90)]\n" + declaration));

    [Fact]
    public void TypeThatInheritsPeriodAndAnchor_IsServedByItsBase() => Assert.Equal(
        ["Person.Retention.g.cs"],
        Names($$"""
            [RetentionMax(90)] public partial class Person { {{Anchor}} }
            public sealed partial class Nurse : Person;
            """));

    [Fact]
    public void AnchorMarkedOnAnInterface_ServesAnImplementerWithAPeriodOfItsOwn()
    {
        var result = Run("""
            public interface IDated { [RetentionAnchor] DateTimeOffset At { get; } }
            [RetentionMax(90)] public sealed partial record Sample(DateTimeOffset At) : IDated;
            """).Compiles();

        Assert.Contains("counted from <c>At</c>", result["Sample.Retention.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void OverrideOfAnAnchor_IsTheSameAnchor() => Assert.Equal(
        ["Nurse.Retention.g.cs", "Person.Retention.g.cs"],
        Names("""
            [RetentionMax(90)] public abstract partial class Person { [RetentionAnchor] public abstract DateTimeOffset At { get; } }
            [RetentionMax(60)] public sealed partial class Nurse : Person { [RetentionAnchor] public override DateTimeOffset At => default; }
            """));

    [Fact]
    public void StaticPartialClassOfTheUser_IsJoined() => Run($$"""
        [RetentionMax(90)] public sealed partial class IndexCase { {{Anchor}} }
        public static partial class IndexCaseRetention
        {
            public static bool IsLast(IndexCase record) => DueAt(record) == Deadline(record);
        }
        """).Compiles();

    [Fact]
    public void UnknownProfile_IsLeftToTheApplicationThatRegistersIt() => Assert.Contains(
        "at most 90 days, never beyond the calendar months of the legal profile (FR-Later)",
        Run($$"""
            [assembly: LegalProfile("FR-Later")]
            [RetentionMax(90)] public sealed partial class IndexCase { {{Anchor}} }
            """).Compiles()["IndexCase.Retention.g.cs"],
        StringComparison.Ordinal);

    [Fact]
    public void OldLanguageVersion_GetsNoNullableAnnotations()
    {
        var result = Generator<RetentionGenerator>.Run(new TestProject("""
            using System;
            using ContactTracing.DataProtection;
            [RetentionMax(90, DeleteWhen = nameof(Ended))]
            public sealed partial class Stay
            {
                [RetentionAnchor] public DateTimeOffset Began { get; set; }
                public DateTimeOffset Ended { get; set; }
            }
            """)
        {
            LanguageVersion = LanguageVersion.CSharp7_3,
            Nullable = NullableContextOptions.Disable,
            ImplicitUsings = false,
        }).Compiles();

        Assert.DoesNotContain("#nullable", result["Stay.Retention.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void ClsCompliantAssembly_GetsNoWarning() => Run($$"""
        [assembly: CLSCompliant(true)]
        [RetentionMax(90)] public partial class IndexCase { {{Anchor}} }
        """).Compiles();

    [Fact]
    public void ObsoleteTypeAndAnchor_GetNoWarning() => Run("""
        [Obsolete("Use Contact.")]
        [RetentionMax(90)]
        public sealed partial class IndexCase { [Obsolete("Use At."), RetentionAnchor] public DateTimeOffset CollectedAt { get; init; } }
        """).Compiles();

    [Theory]
    [InlineData("[Obsolete(\"Use Contact.\", true)]")]
    [InlineData("[System.Diagnostics.CodeAnalysis.Experimental(\"HOSP001\")]")]
    public void TypeWhoseUseIsAnError_GetsAPolicyWhoseUseIsOneToo(string attribute) => Assert.Contains(
        attribute.Trim('[', ']').Split('.')[^1],
        Run($$"""
            {{attribute}}
            [RetentionMax(90)]
            public sealed partial class IndexCase { {{attribute}} [RetentionAnchor] private DateTimeOffset at; public void Set() => at = default; }
            """).Compiles()["IndexCase.Retention.g.cs"],
        StringComparison.Ordinal);

    [Fact]
    public void TypeInsideOneWhoseUseIsAnError_Compiles() => Run($$"""
        [Obsolete("Use Contact.", true)]
        public partial class Outer { [RetentionMax(90)] public sealed partial class IndexCase { {{Anchor}} } }
        """).Compiles();

    [Fact]
    public void TypeNameInLowerCase_GetsNoWarning() => Run($$"""
        #pragma warning disable CS8981
        public partial class outer { [RetentionMax(90)] public sealed partial class inner { {{Anchor}} } }
        """).Compiles();

    [Fact]
    public void TypeWithoutRetention_GetsNothing() =>
        Silent($$"""public sealed partial class IndexCase { {{Anchor}} }""");

    [Fact]
    public void ExemptType_GetsNothing() => Silent($$"""
        [assembly: RetentionMax(90)]
        [RetentionExempt("Lives for one request.", "Décret n°2020-551")] public sealed partial class Request { {{Anchor}} }
        """);

    [Fact]
    public void AssemblyDefaultWithoutAnchors_GetsNothing() => Silent("""
        [assembly: RetentionMax(90)]
        public sealed partial class Clock { public DateTimeOffset Now { get; init; } }
        """);

    [Fact]
    public void AbstractTypeThatLeavesTheAnchorToOthers_GetsNothing() => Silent("[RetentionMax(90)] public abstract partial class TracingData;");

    [Theory]
    [InlineData("[RetentionMax(90)] public sealed class IndexCase { ANCHOR }")]
    [InlineData("public class Outer { [RetentionMax(90)] public sealed partial class IndexCase { ANCHOR } }")]
    [InlineData("[RetentionMax(90)] public ref partial struct IndexCase { ANCHOR }")]
    [InlineData("[RetentionMax(90)] file partial class IndexCase { ANCHOR }")]
    [InlineData("[RetentionMax(90)] public sealed partial class IndexCase;")]
    [InlineData("[RetentionMax(90)] public sealed partial class IndexCase { ANCHOR [RetentionAnchor] public DateTimeOffset SeenAt { get; init; } }")]
    [InlineData("[RetentionMax(90)] public sealed partial class IndexCase { [RetentionAnchor] public DateTime At { get; init; } }")]
    [InlineData("[RetentionMax(90)] public sealed partial class IndexCase { [RetentionAnchor] public DateTimeOffset? At { get; init; } }")]
    [InlineData("[RetentionMax(0)] public sealed partial class IndexCase { ANCHOR }")]
    [InlineData("[RetentionMax(90, Months = -1)] public sealed partial class IndexCase { ANCHOR }")]
    [InlineData("[RetentionMax(90, Sunset = \"01/04/2021\")] public sealed partial class IndexCase { ANCHOR }")]
    [InlineData("[RetentionMax(90, DeleteWhen = \"Gone\")] public sealed partial class IndexCase { ANCHOR }")]
    [InlineData("[RetentionMax(90)] public sealed partial class IndexCase { ANCHOR } public class IndexCaseRetention;")]
    public void WhatAFindingForbids_GetsNothing(string source) => Silent(source.Replace("ANCHOR", Anchor, StringComparison.Ordinal));

    [Fact]
    public void CopyOfTheAttributesWithoutTheCalendar_GetsNothing() => Generator<RetentionGenerator>.Silent(new TestProject("""
        namespace ContactTracing.DataProtection
        {
            public sealed class RetentionMaxAttribute : Attribute { public RetentionMaxAttribute(int days) { } }
            public sealed class RetentionAnchorAttribute : Attribute;
            [RetentionMax(90)] public sealed partial class IndexCase { [RetentionAnchor] public DateTimeOffset At { get; init; } }
        }
        """) { RegisteredReferences = false });

    private static GeneratorResult Run(string source) =>
        Generator<RetentionGenerator>.Run("using ContactTracing.DataProtection;\n" + source);

    private static IEnumerable<string> Names(string source) => Run(source).Compiles().Sources.Select(s => s.HintName);

    private static void Silent(string source) =>
        Generator<RetentionGenerator>.Silent("using ContactTracing.DataProtection;\n" + source);
}
