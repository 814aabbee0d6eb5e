using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Tests.Subjects;
using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace ContactTracing.TestKit.Tests.Incrementality;

public class EditTests
{
    private const string Source = GreetingGenerator.Attribute + "[Greet] internal class World;\n";

    [Fact]
    public void UnrelatedEdit_LeavesTheOutputCached()
    {
        var project = new TestProject(Source, "class Other;");

        Generator<GreetingGenerator>
            .Edit(project, project with { Sources = project.Sources.SetItem(1, new TestFile("Test1.cs", "class Changed;")) })
            .Expect(GreetingGenerator.Models, Unchanged)
            .ExpectOutputs(Cached);
    }

    [Fact]
    public async Task MovedCode_IsUnchanged() => await Generator<GreetingGenerator>
        .Edit(Source, "// Comment.\n" + Source)
        .Expect(GreetingGenerator.Models, Unchanged)
        .ExpectOutputs(Cached)
        .ExpectOutputsReused();

    [Fact]
    public void RelevantEdit_IsModified() => Generator<GreetingGenerator>
        .Edit(Source, Source.Replace("World", "Moon"))
        .Expect(GreetingGenerator.Models, Modified);

    [Fact]
    public void SecondType_IsNewAndTheFirstUnchanged()
    {
        var project = new TestProject(GreetingGenerator.Attribute, "[Greet] internal class World;");
        var second = new TestFile("Test2.cs", "[Greet] internal class Moon;");

        var edit = Generator<GreetingGenerator>.Edit(project, project with { Sources = project.Sources.Add(second) });

        edit.Expect(GreetingGenerator.Models, Unchanged, New);
        Assert.Contains("Hello, Moon", edit.After["Moon.Greeting.g.cs"]);
    }

    [Fact]
    public void WrongReason_Fails()
    {
        var edit = Generator<GreetingGenerator>.Edit(Source, Source.Replace("World", "Moon"));

        var failure = Assert.Throws<VerificationException>(() => edit.Expect(GreetingGenerator.Models, Unchanged));

        Assert.Equal("The step Models should be Unchanged, but is Modified.", failure.Message);
        Assert.Throws<VerificationException>(edit.ExpectOutputsReused);
    }

    [Fact]
    public void UnknownStep_FailsAndListsTheOthers()
    {
        var failure = Assert.Throws<VerificationException>(
            () => Generator<GreetingGenerator>.Edit(Source, Source).Expect("Typo", Cached));

        Assert.Contains("No step is named Typo. Tracked: ", failure.Message);
        Assert.Contains(GreetingGenerator.Models, failure.Message);
    }

    [Fact]
    public void AdditionalFileAndOptionEdits_ReachTheGenerator()
    {
        var project = new TestProject("class C;") { AdditionalFiles = [("a.txt", "1")], GlobalConfig = "build_property.Word = x" };

        Generator<ListingGenerator>.Edit(project, project with { GlobalConfig = "build_property.Word = y" })
            .Expect(ListingGenerator.Words, Modified).Expect(ListingGenerator.Files, Cached);
        Generator<ListingGenerator>.Edit(project, project with { AdditionalFiles = [("a.txt", "1"), ("b.txt", "2")] })
            .Expect(ListingGenerator.Words, Cached).Expect(ListingGenerator.Files, Cached, New);
        Generator<ListingGenerator>.Edit(project, project with { AdditionalFiles = [("a.txt", "2")] })
            .Expect(ListingGenerator.Files, Modified);
    }
}
