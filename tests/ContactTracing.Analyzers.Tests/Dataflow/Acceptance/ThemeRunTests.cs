namespace ContactTracing.Analyzers.Tests.Dataflow.Acceptance;

/// <summary>The suite is trusted because it fails where it should; these tests see it fail.</summary>
public sealed class ThemeRunTests
{
    [Fact]
    public async Task RightSections_AreRight()
    {
        var results = await Run("""
            // flow: Statements
            logger.LogInformation("{Symptoms}", c.Symptoms); // CT2001

            // flow (members): Members
            void Log(IndexCase c) =>
                Console.WriteLine(
                    c.LastName); // CT2002

            // flow (types): Types
            class Reader
            {
                void Log(CaseRecord record) => Console.WriteLine(record); // CT2005
            }

            // flow: Two rules on a line
            logger.LogInformation($"{c.LastName} {c.Symptoms}"); // CT2001 CT2002

            // clean: Another member
            logger.LogInformation("{Version}", c.Version);
            """);

        Assert.All(results, static r => Assert.True(r.IsRight, r.ToString()));
    }

    [Fact]
    public async Task MissingFinding_IsShownUnderItsLine()
    {
        var result = Assert.Single(await Run("""
            // flow: A count
            logger.LogInformation("{Count}", cases.Count); // CT2001
            """));

        Assert.False(result.IsRight);
        Assert.Equal(
            """
            Probe: A count (Probe.cs:1)
                 2 logger.LogInformation("{Count}", cases.Count); // CT2001
                   ^ missing: CT2001

            """.ReplaceLineEndings("\n"),
            result.ToString());
    }

    [Fact]
    public async Task WrongFinding_IsShownUnderItsLine()
    {
        var result = Assert.Single(await Run("""
            // clean: A symptom
            var id = c.Id;
            logger.LogInformation("{Symptoms}", c.Symptoms);
            """));

        Assert.Equal([new Finding(3, "CT2001")], result.Wrong);
        Assert.Contains("     3 logger.LogInformation(\"{Symptoms}\", c.Symptoms);\n       ^ not expected: CT2001\n", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindingOfAnotherRule_IsWrong()
    {
        var result = Assert.Single(await Run("""
            // flow: A name
            logger.LogInformation("{Name}", c.LastName); // CT2001
            """));

        Assert.Equal([new Finding(2, "CT2001")], result.Missing);
        Assert.Equal([new Finding(2, "CT2002")], result.Wrong);
    }

    [Theory]
    [InlineData("logger.LogInformation(c.Simptoms);")]
    [InlineData("logger.LogInformation(c.Symptoms;")]
    [InlineData("} } }")]
    [InlineData("if (flag) {")]
    [InlineData("/*")]
    public async Task BrokenSection_FailsAlone(string broken)
    {
        const string Whole = "logger.LogInformation(c.Symptoms); // CT2001";
        var results = await Run($"// flow: Before\n{Whole}\n// clean: Broken\n{broken}\n// flow: After\n{Whole}");

        Assert.Equal([true, false, true], results.Select(static r => r.IsRight));
        Assert.Contains(results[1].Problems, static p => p.Contains("CS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SectionsOfOneName_DoNotMeet()
    {
        var results = await Run("""
            // flow (types): A note that shows
            record Note([property: HealthData] string Text);
            class Writer { void Write(Note note) => Console.WriteLine(note); } // CT2005

            // clean (types): A note that does not
            record Note(string Text);
            class Writer { void Write(Note note) => Console.WriteLine(note); }
            """);

        Assert.All(results, static r => Assert.True(r.IsRight, r.ToString()));
    }

    [Fact]
    public async Task Score_CountsPlacesNotTests()
    {
        var score = ThemeScore.Of("Probe", await Run("""
            // flow: Found, and one place too much
            logger.LogInformation("{Symptoms}", c.Symptoms); // CT2001
            logger.LogInformation("{Name}", c.LastName);

            // miss: Half found
            logger.LogInformation("{Symptoms}", c.Symptoms); // CT2001
            logger.LogInformation("{Count}", cases.Count); // CT2001

            // clean: Silent
            logger.LogInformation("{Id}", c.Id);

            // clean: Not silent
            logger.LogInformation("{Symptoms}", c.Symptoms);
            """));

        Assert.Equal(new ThemeScore("Probe", Flows: 2, FlowsFound: 1, NearMisses: 2, NearMissesSilent: 1, Expected: 3, Found: 2, Wrong: 2), score);
        Assert.Equal(2 / 3d, score.Recall);
        Assert.Equal(0.5, score.Precision);
    }

    private static async Task<IReadOnlyList<SectionResult>> Run(string text)
    {
        var sections = ThemeFile.Parse("Probe", text.ReplaceLineEndings("\n"));
        var results = await ThemeRun.Run(sections);
        return [.. sections.Select(s => results[s])];
    }
}
