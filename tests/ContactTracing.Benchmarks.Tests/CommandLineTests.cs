namespace ContactTracing.Benchmarks.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public void Verb_HasTheSizesOfTheBars() =>
        Assert.Equal(new CommandLine("build", Folder: null, Lines: 300_000, Runs: 5), CommandLine.Parse(["build"]));

    [Fact]
    public void Options_AreTaken() => Assert.Equal(
        new CommandLine("all", Folder: "code", Lines: 1_000, Runs: 2, Input: "Annotated", AsBuilt: true, Rows: 500, Batch: 10, Database: "sqlite", MemoryRows: 900),
        CommandLine.Parse(["all", "--runs", "2", "--folder", "code", "--lines", "1000", "--input", "Annotated", "--threads", "several", "--rows", "500", "--batch", "10", "--database", "sqlite", "--memory-rows", "900"]));

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

    [Fact]
    public void Database_IsTheOnlyOneThatIsPurged()
    {
        Assert.All(CommandLine.Databases, database => Assert.True(CommandLine.Parse(["purge"]).AsksForDatabase(database)));
        Assert.Equal(["postgresql"], CommandLine.Databases.Where(CommandLine.Parse(["purge", "--database", "postgresql"]).AsksForDatabase));
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
    [InlineData("purge --rows 0")]
    [InlineData("purge --batch none")]
    [InlineData("purge --memory-rows 0")]
    [InlineData("purge --database oracle")]
    public void AnythingElse_IsRefused(string arguments) =>
        Assert.Throws<FormatException>(() => CommandLine.Parse(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
