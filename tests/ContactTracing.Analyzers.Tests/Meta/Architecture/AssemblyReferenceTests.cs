using System.Reflection;
using ContactTracing.Analyzers.CodeFixes;
using ContactTracing.Analyzers.Rules;
using ContactTracing.DataProtection;

namespace ContactTracing.Analyzers.Tests.Meta.Architecture;

public sealed class AssemblyReferenceTests
{
    [Fact]
    public void DataProtection_KnowsNobody() =>
        Assert.All(References(typeof(HealthDataAttribute)), r => Assert.True(IsFramework(r), r));

    [Fact]
    public void Analyzers_KnowTheCompilerAndNothingElse() =>
        Assert.All(
            References(typeof(ContactTracingAnalyzer)).Where(r => !IsFramework(r)),
            // Workspaces are missing in a command-line build: an analyzer that needs them would not load (RS1038).
            r => Assert.Contains(r, (string[])["Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp"]));

    [Fact]
    public void CodeFixes_DoNotKnowTheLibraryOfTheUser() =>
        Assert.DoesNotContain("ContactTracing.DataProtection", References(typeof(ContactTracingCodeFix)));

    private static IEnumerable<string> References(Type type) =>
        type.Assembly.GetReferencedAssemblies().Select(r => r.Name!);

    private static bool IsFramework(string name) =>
        name is "netstandard" or "mscorlib" || name.StartsWith("System.", StringComparison.Ordinal);
}
