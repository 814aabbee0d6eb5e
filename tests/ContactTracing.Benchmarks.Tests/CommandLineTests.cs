namespace ContactTracing.Benchmarks.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public void Verb_HasTheSizesOfTheBars() =>
        Assert.Equal(new CommandLine("build", Folder: null, Lines: 300_000, Runs: 5), CommandLine.Parse(["build"]));

    [Fact]
    public void Options_AreTaken() => Assert.Equal(
        new CommandLine("all", Folder: "code", Lines: 1_000, Runs: 2, Input: "Annotated", AsBuilt: true),
        CommandLine.Parse(["all", "--runs", "2", "--folder", "code", "--lines", "1000", "--input", "Annotated", "--threads", "several"]));

    [Fact]
    public void All_AsksForEveryVerb()
    {
        Assert.All(CommandLine.Verbs, verb => Assert.True(CommandLine.Parse(["all"]).Asks(verb)));
        Assert.False(CommandLine.Parse(["curves"]).Asks("build"));
    }

    [Fact]
    public void Input_IsTheOnlyOneThatIsBuilt()
    {
        Assert.All(CommandLine.Inputs, input => Assert.True(CommandLine.Parse(["build"]).AsksForInput(input)));
        Assert.Equal(["Annotated"], CommandLine.Inputs.Where(CommandLine.Parse(["build", "--input", "Annotated"]).AsksForInput));
    }

    [Theory]
    [InlineData("")]
    [InlineData("fly")]
    [InlineData("build --lines")]
    [InlineData("build --lines 0")]
    [InlineData("build --lines -5")]
    [InlineData("build --runs many")]
    [InlineData("build --speed 9")]
    [InlineData("build --input Everything")]
    [InlineData("build --threads none")]
    public void AnythingElse_IsRefused(string arguments) =>
        Assert.Throws<FormatException>(() => CommandLine.Parse(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
