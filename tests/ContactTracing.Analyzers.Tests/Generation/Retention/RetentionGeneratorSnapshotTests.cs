using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.TestKit;

namespace ContactTracing.Analyzers.Tests.Generation.Retention;

/// <summary>One reviewed file per shape. That what is emitted also works is the matter of ContactTracing.Generated.Tests.</summary>
public sealed class RetentionGeneratorSnapshotTests
{
    [Fact]
    public Task Class() => Generator<RetentionGenerator>.Snapshot("""
        using ContactTracing.DataProtection;

        namespace Tracing;

        [RetentionMax(90, DeleteWhen = nameof(ClosedAt), Basis = "Décret n°2020-551, article 5")]
        public sealed partial class IndexCase
        {
            [RetentionAnchor]
            public DateTimeOffset CollectedAt { get; init; }

            public DateTimeOffset? ClosedAt { get; set; }
        }
        """);

    [Fact]
    public Task OpenClass_PurgesCollectionsOfSubtypes() => Generator<RetentionGenerator>.Snapshot("""
        using ContactTracing.DataProtection;

        namespace Tracing;

        [RetentionMax(60)]
        public partial class Person
        {
            [RetentionAnchor]
            public DateTimeOffset CollectedAt { get; init; }
        }
        """);

    [Fact]
    public Task PositionalRecord() => Generator<RetentionGenerator>.Snapshot("""
        using ContactTracing.DataProtection;

        namespace Tracing;

        [RetentionMax(90, DeleteWhen = nameof(Closed))]
        public sealed partial record Exposure(string Setting, [property: RetentionAnchor] DateTimeOffset CollectedAt, bool Closed);
        """);

    [Fact]
    public Task RecordStruct_WithADate() => Generator<RetentionGenerator>.Snapshot("""
        using ContactTracing.DataProtection;

        namespace Tracing;

        [RetentionMax(90, DeleteWhen = nameof(AnsweredOn))]
        internal readonly partial record struct Call([property: RetentionAnchor] DateOnly MadeOn, DateOnly? AnsweredOn);
        """);

    [Fact]
    public Task Struct_WithAField() => Generator<RetentionGenerator>.Snapshot("""
        using ContactTracing.DataProtection;

        namespace Tracing
        {
            [RetentionMax(14, Months = 1)]
            public partial struct Visit
            {
                [RetentionAnchor]
                public DateTimeOffset Entered;
            }
        }
        """);

    [Fact]
    public Task Interface() => Generator<RetentionGenerator>.Snapshot("""
        using ContactTracing.DataProtection;

        namespace Tracing;

        [RetentionMax(90)]
        public partial interface ITracingRecord
        {
            [RetentionAnchor]
            DateTimeOffset CollectedAt { get; }
        }
        """);

    [Fact]
    public Task GenericType_RepeatsItsConstraints() => Generator<RetentionGenerator>.Snapshot("""
        using ContactTracing.DataProtection;

        namespace Tracing;

        [RetentionMax(90)]
        public sealed partial class Answer<TKey, TValue>
            where TKey : notnull, IComparable<TKey>
            where TValue : class?, new()
        {
            [RetentionAnchor]
            public DateTimeOffset GivenAt { get; init; }
        }
        """);

    [Fact]
    public Task NestedType_StaysInsideItsContainers() => Generator<RetentionGenerator>.Snapshot("""
        using ContactTracing.DataProtection;

        namespace Tracing;

        public static partial class Questionnaire<T>
        {
            public partial record struct Page
            {
                [RetentionMax(90)]
                private sealed partial class Note
                {
                    [RetentionAnchor]
                    public DateTimeOffset WrittenAt { get; init; }
                }
            }
        }
        """);

    [Fact]
    public Task HiddenMembers_AreReadThroughTheType() => Generator<RetentionGenerator>.Snapshot("""
        using ContactTracing.DataProtection;

        namespace Tracing;

        [RetentionMax(90, DeleteWhen = nameof(withdrawal))]
        public sealed partial class Consent
        {
            private readonly string? withdrawal;

            [RetentionAnchor]
            private DateTimeOffset collectedAt;

            public Consent(DateTimeOffset collectedAt, string? withdrawal) =>
                (this.collectedAt, this.withdrawal) = (collectedAt, withdrawal);
        }
        """);

    [Fact]
    public Task Keywords_AreEscaped() => Generator<RetentionGenerator>.Snapshot("""
        using ContactTracing.DataProtection;

        namespace Tracing.@event
        {
            public partial class @class
            {
                [RetentionMax(90, DeleteWhen = nameof(@volatile))]
                public sealed partial record @record<@int>([property: RetentionAnchor] DateTimeOffset @new, bool? @volatile);
            }
        }
        """);

    [Fact]
    public Task UnicodeName_InTheGlobalNamespace() => Generator<RetentionGenerator>.Snapshot("""
        using ContactTracing.DataProtection;

        [RetentionMax(90)]
        public sealed partial class Enquête
        {
            [RetentionAnchor]
            public DateTimeOffset créée { get; init; }
        }
        """);

    [Fact]
    public Task AssemblyDefault_WithItsOwnLaw() => Generator<RetentionGenerator>.Snapshot("""
        using ContactTracing.DataProtection;

        [assembly: RetentionMax(180, Sunset = "2021-04-01", Basis = "Loi <2020-546>, article 11")]
        [assembly: LegalProfile("FR-ContactCovid-2020-11")]
        [assembly: LegalTimeZone("America/Guadeloupe")]

        namespace Tracing;

        public sealed partial class Contact
        {
            [RetentionAnchor]
            public DateTimeOffset CollectedAt { get; init; }
        }
        """);

    [Fact]
    public Task InheritedPeriod_WithAnExplicitlyImplementedAnchor() => Generator<RetentionGenerator>.Snapshot("""
        using ContactTracing.DataProtection;

        namespace Tracing;

        [RetentionMax(30)]
        public abstract class TracingData;

        public sealed partial class Sample : TracingData, IDated
        {
            [RetentionAnchor]
            DateTimeOffset IDated.At => DateTimeOffset.UnixEpoch;
        }

        internal interface IDated
        {
            DateTimeOffset At { get; }
        }
        """);
}
