using System.Collections.Immutable;
using ContactTracing.Analyzers.Tests.Rules;
using ContactTracing.DataProtection.EntityFrameworkCore;
using ContactTracing.DataProtection.Hosting;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace ContactTracing.Analyzers.Tests.Generation.Registration;

/// <summary>Projects that purge through EF Core in a host.</summary>
internal static class HostedProject
{
    public const string Case = """
        using ContactTracing.DataProtection;

        namespace Tracing.Cases;

        [RetentionMax(90)]
        public sealed partial class IndexCase
        {
            [RetentionAnchor]
            public DateTimeOffset CollectedAt { get; init; }
        }
        """;

    public static ImmutableArray<MetadataReference> WithoutHosting { get; } =
    [
        .. EntityFramework.References,
        TestReferences.Of(typeof(PurgeModelException).Assembly),
        TestReferences.Of(typeof(IServiceCollection).Assembly),
    ];

    public static TestProject Of(params string[] sources) => new(sources)
    {
        References = [.. WithoutHosting, TestReferences.Of(typeof(ContactTracingPurgeBuilder).Assembly)],
        GlobalConfig = "is_global = true\nbuild_property.RootNamespace = Tracing",
    };
}
