using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ContactTracing.Analyzers.Tests.Meta;

/// <summary>What holds for every code fix, the later ones included.</summary>
public sealed class CodeFixContractTests
{
    public static TheoryData<Type> Fixes { get; } = new(RuleInventory.FixTypes);

    [Theory]
    [MemberData(nameof(Fixes))]
    public void Fix_IsFoundByTheEditor(Type fix)
    {
        var mark = Assert.Single(fix.GetCustomAttributes<ExportCodeFixProviderAttribute>(inherit: false));

        Assert.Equal([LanguageNames.CSharp], mark.Languages);
        Assert.True(fix.IsPublic && fix.IsSealed);
    }

    [Theory]
    [MemberData(nameof(Fixes))]
    public void Fix_StandsInTheBandOfItsRule(Type fix)
    {
        var rule = RuleInventory.Rule(Assert.Single(RuleInventory.Create<CodeFixProvider>(fix).FixableDiagnosticIds));

        Assert.Equal($"ContactTracing.Analyzers.CodeFixes.{rule.Band}", fix.Namespace);
        Assert.True(Repository.Exists($"src/ContactTracing.Analyzers.CodeFixes/{rule.Band}/{fix.Name}.cs"));
    }
}
