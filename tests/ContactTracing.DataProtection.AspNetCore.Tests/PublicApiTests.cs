using ContactTracing.TestKit;
using PublicApiGenerator;

namespace ContactTracing.DataProtection.AspNetCore.Tests;

/// <summary>The public API is a promise, to the code that is generated too; each change is reviewed as a change of the snapshot.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void PublicApi_IsTheReviewedOne() => TextSnapshot.Verify(
        "PublicApi", typeof(ContactTracingAccessOptions).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }));
}
