using System.Collections.Immutable;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Generation.Registration;

/// <summary>Entities in assemblies of their own, and a host in another: it calls the registration of each layer, and none is ambiguous.</summary>
public sealed class LayeredSolutionTests
{
    private const string Usings = """
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;
        """;

    private const string Context = "public sealed class TracingContext : DbContext;";

    [Fact]
    public void Host_CallsTheRegistrationOfItsLayer() => Host(
        $$"""
        {{Usings}}
        using Hospital.Data;

        namespace Hospital.Web;

        {{Context}}

        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddContactTracingOfHospitalData<TracingContext>();
        }
        """,
        Layer("Hospital.Data", "Hospital.Data", "IndexCase"));

    // All of them have one root namespace, which is the harder case: the host has entities too, and every name is in sight.
    [Theory]
    [InlineData("Hospital", "Hospital")]
    [InlineData("Hospital.Cases", "Hospital.Calls")]
    public void Host_WithEntitiesOfItsOwn_CallsThoseOfTwoLayers(string firstNamespace, string secondNamespace) => Host(
        $$"""
        {{Usings}}
        using ContactTracing.DataProtection;
        using {{firstNamespace}};
        using {{secondNamespace}};

        namespace Hospital;

        {{Context}}

        [RetentionMax(30)]
        internal sealed partial class Letter
        {
            [RetentionAnchor]
            public DateTimeOffset SentAt { get; init; }
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services)
            {
                services.AddContactTracing<TracingContext>();
                services.AddContactTracingOfHospitalCases<TracingContext>();
                services.AddContactTracingOfHospitalCallsV2<TracingContext>(options => options.BatchSize = 10);
            }
        }
        """.Replace("using Hospital;\nusing Hospital;", "using Hospital;", StringComparison.Ordinal),
        Layer("Hospital.Cases", firstNamespace, "IndexCase"),
        Layer("hospital.calls-v2", secondNamespace, "Call"));

    // A layer between that has entities too, and refers to the first.
    [Fact]
    public void Layer_MayCallThatOfAnother()
    {
        var cases = Layer("Hospital.Cases", "Hospital", "IndexCase");
        var calls = Layer("Hospital.Calls", "Hospital", "Call", cases);
        Host(
            $$"""
            {{Usings}}
            using Hospital;

            {{Context}}

            public static class Startup
            {
                public static void Configure(IServiceCollection services)
                {
                    services.AddContactTracingOfHospitalCases<TracingContext>();
                    ContactTracingOfHospitalCalls.AddContactTracingOfHospitalCalls<TracingContext>(services);
                }
            }
            """,
            cases,
            calls);
    }

    [Theory]
    [InlineData("Hospital.Data", "ContactTracingOfHospitalData")]
    [InlineData("3rd-party.tools", "ContactTracingOf3rdPartyTools")]
    [InlineData("Hôpital_Données", "ContactTracingOfHôpital_Données")]
    [InlineData("--", "ContactTracingOf")]
    public void Name_IsThatOfTheAssembly(string assembly, string name) => Assert.Contains(
        $"public static class {name}\n",
        Run(new TestProject(Entity("IndexCase")) { AssemblyName = assembly })["ContactTracingRegistration.g.cs"],
        StringComparison.Ordinal);

    private static PortableExecutableReference Layer(string assembly, string space, string type, params MetadataReference[] references)
    {
        var layer = Run(new TestProject(Entity(type)) { AssemblyName = assembly, GlobalConfig = $"build_property.RootNamespace = {space}" }, references);
        using var image = new MemoryStream();
        Assert.True(layer.Compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    // Internal, as entities of a layer often are: what is public names them nowhere.
    private static string Entity(string type) => $$"""
        using ContactTracing.DataProtection;

        namespace Hospital.Entities;

        [RetentionMax(90)]
        internal sealed partial class {{type}}
        {
            [RetentionAnchor]
            public DateTimeOffset CollectedAt { get; init; }
        }
        """;

    private static void Host(string source, params MetadataReference[] layers) =>
        Run(new TestProject(source) { AssemblyName = "Hospital.Web", GlobalConfig = "build_property.RootNamespace = Hospital" }, layers);

    private static TestKit.Generators.GeneratorResult Run(TestProject project, params MetadataReference[] references) =>
        Generator<PurgeAndRegistration>.Run(project with { References = [.. HostedProject.Of().References, .. references] }).Compiles();
}
