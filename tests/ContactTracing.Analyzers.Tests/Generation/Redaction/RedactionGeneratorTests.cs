using ContactTracing.Analyzers.Generation.Redaction;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.Analyzers.Tests.Generation.Redaction;

/// <summary>One snapshot for each shape of the emitted code. What it does is tested in ContactTracing.Generated.Tests.</summary>
public sealed class RedactionGeneratorTests
{
    [Fact]
    public Task Class_IsRedacted() => Generator<RedactionGenerator>.Snapshot(
        """
        using ContactTracing.DataProtection;

        namespace Hospital;

        /// <summary>Documented.</summary>
        public sealed partial class IndexCase
        {
            /// <summary>Documented.</summary>
            [Pseudonym]
            public Guid Id { get; init; }

            /// <summary>Documented.</summary>
            [HealthData(HealthCategory.Symptoms)]
            public string? Symptoms { get; init; }

            /// <summary>Documented.</summary>
            [RetentionAnchor]
            public DateTimeOffset CollectedAt { get; init; }

            /// <summary>Documented.</summary>
            public string Summary => Id + ": " + Symptoms;
        }
        """);

    [Fact]
    public Task Structure_IsRedacted() => Generator<RedactionGenerator>.Snapshot(
        """
        using ContactTracing.DataProtection;

        public readonly ref partial struct Reading
        {
            public int Device { get; init; }

            [HealthData]
            public ReadOnlySpan<char> Text { get; init; }
        }
        """);

    [Fact]
    public Task Records_PrintMembersAtEachLevel() => Generator<RedactionGenerator>.Snapshot(
        """
        using ContactTracing.DataProtection;

        namespace Hospital;

        public partial record Person(int Number, [IdentityData(IdentityKind.Name)] string Name);

        public sealed partial record Contact(int Number, string Name, DateOnly LastSeen) : Person(Number, Name);
        """);

    [Fact]
    public Task RecordStructure_PrintsMembersPrivately() => Generator<RedactionGenerator>.Snapshot(
        """
        using ContactTracing.DataProtection;

        public readonly partial record struct Test(TimeSpan Age, [HealthData(HealthCategory.TestResult)] bool? IsPositive);
        """);

    [Fact]
    public Task NestedGenericType_IsReopenedWithItsContainers() => Generator<RedactionGenerator>.Snapshot(
        """
        using ContactTracing.DataProtection;

        namespace Hospital.@internal;

        public partial interface IWard<TPatient>
            where TPatient : notnull
        {
            protected internal partial record struct Bed
            {
                public partial class @class<TValue>
                    where TValue : struct
                {
                    public int? @int { get; set; }

                    public TPatient? Patient { get; set; }

                    [HealthData]
                    public TValue Valeur { get; set; }
                }
            }
        }
        """);

    [Fact]
    public Task HandWrittenToString_StaysAndTheDebuggerShowsTheName() => Generator<RedactionGenerator>.Snapshot(
        """
        using ContactTracing.DataProtection;

        public partial class Case
        {
            [HealthData]
            public string? Symptoms { get; set; }

            public override string ToString() => "Case: " + Symptoms;
        }
        """);

    [Fact]
    public Task InheritedState_ComesFirstAndItsCodeIsNotCalled() => Generator<RedactionGenerator>.Snapshot(
        """
        using ContactTracing.DataProtection;

        public class Entity
        {
            public long Id { get; set; }

            public virtual string? Note { get; set; }

            public object? Tag { get; set; }

            [IdentityData]
            public string? Owner { get; set; }

            public override string ToString() => Owner ?? "";
        }

        public partial class Visit : Entity
        {
            public Entity? Other { get; set; }

            public int[] Beds = [];
        }
        """);

    [Fact]
    public Task OldLanguage_GetsCodeThatItKnows() => Generator<RedactionGenerator>.Snapshot(new TestProject(
        """
        using System;
        using ContactTracing.DataProtection;

        namespace Hospital
        {
            public partial class IndexCase
            {
                public int Id { get; set; }

                [HealthData]
                public string Symptoms { get; set; }
            }
        }
        """)
    {
        LanguageVersion = LanguageVersion.CSharp8,
        ImplicitUsings = false,
        Nullable = NullableContextOptions.Disable,
    });
}
