using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Tests.Rules;
using ContactTracing.DataProtection.EntityFrameworkCore;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Steps = ContactTracing.Analyzers.Generation.Retention.RetentionGenerator.Steps;

namespace ContactTracing.Analyzers.Tests.Generation.Retention;

/// <summary>The purge through EF Core is emitted where its package is referenced. That it deletes rightly is tested on databases.</summary>
public sealed class EntityPurgeGeneratorTests
{
    private const string Case = """
        using ContactTracing.DataProtection;

        namespace Tracing;

        [RetentionMax(90, DeleteWhen = nameof(ClosedAt))]
        public sealed partial class IndexCase
        {
            [RetentionAnchor]
            public DateTimeOffset CollectedAt { get; init; }

            public DateTimeOffset? ClosedAt { get; set; }
        }
        """;

    [Fact]
    public Task Entity_IsPurgedFromADatabase() => Generator<RetentionGenerator>.Snapshot(WithEntityFramework(Case));

    [Fact]
    public Task EntityWithHiddenMembers_IsAskedForThemByName() => Generator<RetentionGenerator>.Snapshot(WithEntityFramework("""
        using ContactTracing.DataProtection;

        namespace Tracing;

        [RetentionMax(90, DeleteWhen = nameof(closing))]
        internal partial class Contact
        {
            private readonly string? closing = null;

            [RetentionAnchor]
            private DateOnly SeenOn { get; set; }
        }
        """));

    [Theory]
    [InlineData("bool", "When<global::Tracing.IndexCase>(record => record.Closed)")]
    [InlineData("bool?", "When<global::Tracing.IndexCase>(record => record.Closed == true)")]
    [InlineData("DateTimeOffset", "At<global::Tracing.IndexCase>(record => record.Closed)")]
    [InlineData("DateOnly", "On<global::Tracing.IndexCase>(record => record.Closed)")]
    [InlineData("DateOnly?", "On<global::Tracing.IndexCase>(record => record.Closed)")]
    [InlineData("string?", "When<global::Tracing.IndexCase>(record => (object?)record.Closed != null)")]
    [InlineData("int?", "When<global::Tracing.IndexCase>(record => (object?)record.Closed != null)")]
    public void Fulfilment_IsAskedInTermsOfADatabase(string type, string expected) => Assert.Contains(
        expected,
        Emitted(WithEntityFramework(Case.Replace("DateTimeOffset? ClosedAt", type + " Closed", StringComparison.Ordinal).Replace("(ClosedAt)", "(Closed)", StringComparison.Ordinal))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("sealed partial class IndexCase", "partial struct IndexCase")]
    [InlineData("sealed partial class IndexCase", "partial record struct IndexCase")]
    public void TypeThatIsNoEntity_IsPurgedInMemoryOnly(string old, string edited) =>
        Assert.DoesNotContain("PurgeAsync", Emitted(WithEntityFramework(Case.Replace(old, edited, StringComparison.Ordinal))), StringComparison.Ordinal);

    [Fact]
    public void WithoutThePackage_NothingOfItIsEmitted() =>
        Assert.DoesNotContain("EntityFramework", Emitted(new TestProject(Case) { References = EntityFramework.References }), StringComparison.Ordinal);

    [Fact]
    public void MemberOfTheUserWithAnEmittedName_IsInTheWayOnlyWhereItIsEmitted()
    {
        const string Taken = Case + "public static partial class IndexCaseRetention { public static void PurgeAsync() { } }";

        Generator<RetentionGenerator>.Silent(WithEntityFramework(Taken));
        Assert.Contains("PurgeExpired", Emitted(Taken), StringComparison.Ordinal);
    }

    [Fact]
    public void OldLanguage_GetsCodeThatItKnows() => Assert.DoesNotContain(
        "PurgeOptions?",
        Emitted(WithEntityFramework("""
            using System;
            using ContactTracing.DataProtection;

            namespace Tracing
            {
                [RetentionMax(90)]
                public sealed partial class IndexCase
                {
                    [RetentionAnchor]
                    public DateTimeOffset CollectedAt { get; set; }
                }
            }
            """) with { LanguageVersion = LanguageVersion.CSharp7_3, Nullable = NullableContextOptions.Disable, ImplicitUsings = false }),
        StringComparison.Ordinal);

    [Fact]
    public void ReferenceToThePackage_WritesTheFileAgain() => Generator<RetentionGenerator>
        .Edit(new TestProject(Case) { References = EntityFramework.References }, WithEntityFramework(Case))
        .Expect(Steps.Own, IncrementalStepRunReason.Modified)
        .ExpectOutputs(IncrementalStepRunReason.Modified);

    [Fact]
    public void UnrelatedEdit_LeavesItAlone() => Generator<RetentionGenerator>
        .Edit(WithEntityFramework(Case), WithEntityFramework(Case, "public sealed class Unrelated;"))
        .Expect(Steps.Own, IncrementalStepRunReason.Unchanged)
        .ExpectOutputs(IncrementalStepRunReason.Cached);

    private static TestProject WithEntityFramework(params string[] sources) => new(sources)
    {
        References = [.. EntityFramework.References, TestReferences.Of(typeof(PurgeModelException).Assembly)],
    };

    private static string Emitted(TestProject project) => Assert.Single(Generator<RetentionGenerator>.Run(project).Sources).Text;
}
