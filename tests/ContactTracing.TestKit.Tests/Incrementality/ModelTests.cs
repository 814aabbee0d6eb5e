using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Snapshots;
using ContactTracing.TestKit.Tests.Subjects;

namespace ContactTracing.TestKit.Tests.Incrementality;

public class ModelTests
{
    private const string Source = GreetingGenerator.Attribute + "[Greet] internal class World;\n";

    [Fact]
    public void SymbolInModel_FailsWithItsPath()
    {
        var failure = Assert.Throws<VerificationException>(() => Generator<SymbolInModelGenerator>.Run(Source));

        Assert.Contains("There is a value of type ISymbol in the model, at\n  Models.Parts[0].Symbol", failure.Message);
    }

    [Fact]
    public void LocationInModel_FailsWithItsPath()
    {
        var failure = Assert.Throws<VerificationException>(() => Generator<LocationInModelGenerator>.Run(Source));

        Assert.Contains("There is a value of type Location in the model, at\n  Models.Item2", failure.Message);
    }

    [Fact]
    public Task ArrayInModel_FailsWithItsPath() => Fails<ArrayInModelGenerator>(
        "the same text parsed again", "Models.Values: two String[] with equal content are unequal; the type compares by reference");

    [Fact]
    public Task PositionInModel_FailsWithItsPath() => Fails<PositionInModelGenerator>("a comment before the code", "Models.Item2: ");

    private static async Task Fails<TGenerator>(params string[] parts)
        where TGenerator : GreetingGenerator, new()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(
            () => Generator<TGenerator>.Snapshot(Source, Path.GetTempPath(), SnapshotMode.Compare));
        foreach (var part in parts)
        {
            Assert.Contains(part, failure.Message);
        }
    }
}
