using System.Reflection;
using System.Runtime.Loader;
using System.Runtime.Versioning;
using ContactTracing.TestKit;
using PublicApiGenerator;

namespace ContactTracing.DataProtection.Tests;

/// <summary>The public API is a promise; each change of it is reviewed as a change of <c>PublicApi.*.verified.txt</c>.</summary>
public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new()
    {
        // The version and the commit are no part of the promise.
        IncludeAssemblyAttributes = false,
    };

    [Fact]
    public void PublicApi_OfNet_IsTheReviewedOne() =>
        Verify("net10.0", ".NETCoreApp,Version=v10.0", typeof(HealthDataAttribute).Assembly);

    [Fact]
    public void PublicApi_OfNetStandard_IsTheReviewedOne()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "netstandard2.0", "ContactTracing.DataProtection.dll");
        var context = new AssemblyLoadContext("netstandard2.0", isCollectible: true);
        Verify("netstandard2.0", ".NETStandard,Version=v2.0", context.LoadFromAssemblyPath(path));
        context.Unload();
    }

    private static void Verify(string name, string framework, Assembly build)
    {
        Assert.Equal(framework, build.GetCustomAttribute<TargetFrameworkAttribute>()?.FrameworkName);
        TextSnapshot.Verify("PublicApi." + name, build.GeneratePublicApi(Options));
    }
}
