using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Meta;

/// <summary>What holds for every generator, the later ones included.</summary>
public sealed class GeneratorContractTests
{
    public static TheoryData<Type> Generators { get; } = new(RuleInventory.GeneratorTypes);

    [Theory]
    [MemberData(nameof(Generators))]
    public void Generator_IsFoundByTheCompiler(Type generator)
    {
        var mark = Assert.Single(generator.GetCustomAttributes<GeneratorAttribute>(inherit: false));

        Assert.Equal([LanguageNames.CSharp], mark.Languages);
        Assert.True(generator.IsSealed);
    }

    [Theory]
    [MemberData(nameof(Generators))]
    public void Generator_StandsInTheFolderOfItsFeature(Type generator)
    {
        var feature = generator.Namespace!.Split('.')[^1];

        Assert.Equal($"ContactTracing.Analyzers.Generation.{feature}", generator.Namespace);
        Assert.True(Repository.Exists($"src/ContactTracing.Analyzers/Generation/{feature}/{generator.Name}.cs"));
    }

    [Theory]
    [MemberData(nameof(Generators))]
    public void Generator_NamesItsStepsForTheCachingTests(Type generator) => Assert.NotEmpty(
        generator.GetNestedType("Steps", BindingFlags.Public | BindingFlags.NonPublic)?.GetFields() ?? []);
}
