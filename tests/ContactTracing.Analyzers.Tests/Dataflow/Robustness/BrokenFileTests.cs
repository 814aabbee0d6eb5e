using System.Globalization;
using ContactTracing.Analyzers.Tests.Dataflow.Acceptance;
using ContactTracing.Analyzers.Tests.Meta;
using ContactTracing.Analyzers.Tests.Rules.Disclosure;
using ContactTracing.TestKit;

namespace ContactTracing.Analyzers.Tests.Dataflow.Robustness;

/// <summary>Code that is being typed, merged or generated wrongly, and code whose references are not there.</summary>
public sealed class BrokenFileTests
{
    /// <summary>How many variants a run tries; <c>ROBUSTNESS_VARIANTS=3000 dotnet test --filter BrokenFile</c> tries more.</summary>
    private const int Variants = 240;

    private static readonly TestFile[] s_beside = [new("/0/Prelude.cs", Repository.Read(Themes.Prelude)), new("/0/Stubs.cs", SinkPackages.Stubs)];

    [Fact]
    public async Task RandomTokensLeftOut_BringNoRuleDown()
    {
        var asked = Environment.GetEnvironmentVariable("ROBUSTNESS_VARIANTS");
        var variants = asked is null ? Variants : int.Parse(asked, CultureInfo.InvariantCulture);
        await Parallel.ForAsync(0, variants, async (number, token) =>
        {
            var broken = BrokenFile.Of(number);
            var reported = await HostileCode.Analyze(HostileCode.Compile([.. s_beside, broken], HostileCode.References), concurrent: false, token);
            var crashes = HostileCode.Crashes(reported);
            Assert.True(crashes.Length == 0, $"Variant {number} of {broken.Path}: {crashes}\n\n{broken.Text}");
        });
    }

    [Fact]
    public void OneNumber_IsOneVariant()
    {
        Assert.Equal(BrokenFile.Of(17), BrokenFile.Of(17));
        Assert.NotEqual(BrokenFile.Of(17).Text, BrokenFile.Of(17 + 4).Text);
    }

    /// <summary>As before the restore: the attributes are in the sources, the rest of the world is not there.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task MissingReferences_BringNoRuleDown(bool withTheCoreLibrary)
    {
        var core = HostileCode.References.Where(r => withTheCoreLibrary && r.Display!.EndsWith("System.Runtime.dll", StringComparison.Ordinal)).ToList();
        Assert.Equal(withTheCoreLibrary ? 1 : 0, core.Count);
        var attributes = TestReferences.Registered;
        foreach (var file in ConstructFile.Names.Select(static n => new TestFile($"/0/{n}.cs", ConstructFile.Text(n))).Concat(Enumerable.Range(0, 12).Select(BrokenFile.Of)))
        {
            var reported = await HostileCode.Analyze(HostileCode.Compile([.. s_beside, file], [.. core, .. attributes]));

            Assert.Equal("", HostileCode.Crashes(reported));
        }
    }
}
