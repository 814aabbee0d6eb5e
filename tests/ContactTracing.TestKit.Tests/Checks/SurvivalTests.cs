using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Tests.Subjects;

namespace ContactTracing.TestKit.Tests.Checks;

public class SurvivalTests
{
    private const string Greeted = GreetingGenerator.Attribute + "[Greet] internal class World;";

    [Fact]
    public Task SturdyAnalyzer_Survives() => AnalyzerVerifier<BadNameAnalyzer>.Survives("class [|Bad|] { int M(int a) => a; }");

    [Fact]
    public async Task AnalyzerThatNeedsAName_Fails()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(
            () => AnalyzerVerifier<FirstLetterAnalyzer>.Survives("class Good { }"));

        Assert.Contains("IndexOutOfRangeException", failure.Message);
        Assert.EndsWith("Half-typed source:\n\nclass", failure.Message);
    }

    [Fact]
    public void SturdyGenerator_Survives() => Generator<GreetingGenerator>.Survives(Greeted);

    [Fact]
    public void GeneratorThatNeedsAName_Fails()
    {
        var failure = Assert.Throws<VerificationException>(() => Generator<NamelessGenerator>.Survives(Greeted));

        Assert.Contains("The output .Greeting.g.cs is not C#", failure.Message);
        Assert.Contains("[Greet] internal class", failure.Message);
    }
}
