using ContactTracing.Analyzers.Generation.Registration;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Steps = ContactTracing.Analyzers.Generation.Registration.RegistrationGenerator.Steps;

namespace ContactTracing.Analyzers.Tests.Generation.Registration;

/// <summary>One call registers the purge of every retained entity type. That it purges is tested in a host.</summary>
public sealed class RegistrationGeneratorTests
{
    private const string Case = HostedProject.Case;

    [Fact]
    public Task EntityTypes_AreRegisteredByOneCall() => Generator<PurgeAndRegistration>.Snapshot(HostedProject.Of(
        Case,
        """
        using ContactTracing.DataProtection;

        [assembly: RetentionMax(60)]

        namespace Tracing.Calls
        {
            public partial class Day
            {
                internal sealed partial class Call
                {
                    [RetentionAnchor]
                    public DateOnly On { get; init; }
                }
            }
        }
        """));

    [Fact]
    public void OldLanguage_GetsCodeThatItKnows() => Assert.Contains(
        "PurgeScheduleOptions> configure = null",
        Generator<PurgeAndRegistration>.Run(HostedProject.Of("""
            using System;
            using ContactTracing.DataProtection;

            [RetentionMax(90)]
            public sealed partial class IndexCase
            {
                [RetentionAnchor]
                public DateTimeOffset CollectedAt { get; set; }
            }
            """) with { LanguageVersion = LanguageVersion.CSharp7_3, Nullable = NullableContextOptions.Disable, ImplicitUsings = false })
            .Compiles()["ContactTracingRegistration.g.cs"],
        StringComparison.Ordinal);

    [Fact]
    public void WithoutThePackage_NothingIsRegistered() =>
        Generator<RegistrationGenerator>.Silent(HostedProject.Of(Case) with { References = HostedProject.WithoutHosting });

    [Theory]
    [InlineData("public sealed partial class IndexCase", "public partial struct IndexCase")]
    [InlineData("public sealed partial class IndexCase", "public sealed partial class IndexCase<T>")]
    [InlineData("public sealed partial class IndexCase", "[Obsolete(\"\", true)] public sealed partial class IndexCase")]
    [InlineData("public sealed partial class IndexCase", "public sealed class IndexCase")]
    [InlineData("[RetentionAnchor]", "")]
    public void TypeThatTheCallCannotPurge_IsLeftOut(string old, string edited) =>
        Generator<RegistrationGenerator>.Silent(HostedProject.Of(Case.Replace(old, edited, StringComparison.Ordinal)));

    [Theory]
    [InlineData("private")]
    [InlineData("protected")]
    public void TypeThatIsHiddenInAnother_IsLeftOut(string accessibility) => Generator<RegistrationGenerator>.Silent(HostedProject.Of(
        Case.Replace("[RetentionMax(90)]", "public partial class Outer { [RetentionMax(90)]", StringComparison.Ordinal)
            .Replace("public sealed", accessibility + " sealed", StringComparison.Ordinal) + "}"));

    [Theory]
    [InlineData("namespace Tracing { public static class ContactTracingRegistration { } }")]
    [InlineData("namespace Tracing.ContactTracingRegistration { public class Page; }")]
    [InlineData("namespace Tracing { public static class ContactTracingOfTestProject { } }")]
    public void NameThatIsTaken_GetsNoRegistration(string source) => Generator<RegistrationGenerator>.Silent(HostedProject.Of(Case, source));

    [Theory]
    [InlineData("namespace Other { public static class ContactTracingRegistration { } }")]
    [InlineData("namespace Tracing { public static class ContactTracingRegistry { } }")]
    [InlineData("namespace Tracing { public static class ContactTracingOfTestProjects { } }")]
    public void NameThatIsNearlyTaken_GetsARegistration(string source) => Assert.Contains(
        Generator<PurgeAndRegistration>.Run(HostedProject.Of(Case, source)).Compiles().Sources,
        static file => file.HintName == "ContactTracingRegistration.g.cs");

    [Fact]
    public void UnrelatedEdit_LeavesItAlone() => Generator<RegistrationGenerator>
        .Edit(HostedProject.Of(Case), HostedProject.Of(Case, "public sealed class Unrelated;"))
        .Expect(Steps.Entity, IncrementalStepRunReason.Unchanged)
        .ExpectOutputs(IncrementalStepRunReason.Cached);

    [Fact]
    public void EditOfThePeriod_LeavesItAlone() => Generator<RegistrationGenerator>
        .Edit(HostedProject.Of(Case), HostedProject.Of(Case.Replace("90", "60", StringComparison.Ordinal)))
        .Expect(Steps.Entity, IncrementalStepRunReason.Unchanged)
        .ExpectOutputs(IncrementalStepRunReason.Cached);

    [Fact]
    public void SecondType_WritesItAgain() => Generator<RegistrationGenerator>
        .Edit(HostedProject.Of(Case), HostedProject.Of(Case, Case.Replace("IndexCase", "Contact", StringComparison.Ordinal)))
        .Expect(Steps.Entity, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.New)
        .ExpectOutputs(IncrementalStepRunReason.Modified);
}
