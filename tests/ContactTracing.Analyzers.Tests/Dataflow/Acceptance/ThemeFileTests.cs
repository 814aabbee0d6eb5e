namespace ContactTracing.Analyzers.Tests.Dataflow.Acceptance;

public sealed class ThemeFileTests
{
    [Fact]
    public void Sections_AreReadWithTheirPlaces()
    {
        var sections = ThemeFile.Parse("Locals", """
            // What a local holds.

            // flow: A symptom is kept
            var text = c.Symptoms;
            logger.LogInformation(text); // CT2001

            // clean (members): A note is kept
            void Log() { }

            // miss (types): A name, and more
            class Reader { } // CT2002 CT2005
            """);

        Assert.Equal(["Locals: A symptom is kept", "Locals: A note is kept", "Locals: A name, and more"], sections.Select(s => s.Name));
        Assert.Equal([Expectation.Flow, Expectation.Clean, Expectation.Miss], sections.Select(s => s.Expectation));
        Assert.Equal([Holding.Statements, Holding.Members, Holding.Types], sections.Select(s => s.Holding));
        Assert.Equal([3, 7, 10], sections.Select(s => s.Line));
        Assert.Equal(["var text = c.Symptoms;", "logger.LogInformation(text); // CT2001"], sections[0].Code);
        Assert.Equal([new Finding(5, "CT2001")], sections[0].Expected);
        Assert.Empty(sections[1].Expected);
        Assert.Equal([new Finding(11, "CT2002"), new Finding(11, "CT2005")], sections[2].Expected.OrderBy(f => f.Id));
    }

    [Fact]
    public void EmptyFile_HasNoSections() => Assert.Empty(ThemeFile.Parse("Locals", ""));

    [Theory]
    [InlineData("//flow: A sentence")]
    [InlineData("// Flow: A sentence")]
    [InlineData("  // flow: A sentence")]
    [InlineData("// flow (member): A sentence")]
    [InlineData("// flow(members): A sentence")]
    [InlineData("// flow:A sentence")]
    [InlineData("// flow: ")]
    [InlineData("// flow: A sentence ")]
    [InlineData("// clean (types, members): A sentence")]
    public void MisspeltHead_IsRejected(string head) => Rejects(1, head, "Log(c); // CT2001");

    [Fact]
    public void SectionWithoutCode_IsRejected() => Rejects(2, "", "// flow: A sentence", "", "// clean: Another", "Log();");

    [Fact]
    public void FlowWithoutMark_IsRejected() => Rejects(1, "// flow: A sentence", "Log(c);");

    [Fact]
    public void MissWithoutMark_IsRejected() => Rejects(1, "// miss: A sentence", "Log(c);");

    [Fact]
    public void CleanSectionWithMark_IsRejected() => Rejects(1, "// clean: A sentence", "Log(c); // CT2001");

    [Theory]
    [InlineData("Log(c); // CT2001, CT2002")]
    [InlineData("Log(c); // CT201")]
    [InlineData("Log(c); // reports CT2001")]
    [InlineData("Log(c); // CT2001 because of the name")]
    public void HalfAMark_IsRejected(string line) => Rejects(3, "// flow: A sentence", "Log(c); // CT2001", line);

    [Fact]
    public void CodeBeforeTheFirstSection_IsRejected() => Rejects(2, "// A remark", "Log(c); // CT2001", "// flow: A sentence", "Log(c); // CT2001");

    [Fact]
    public void CodeWithoutAnySection_IsRejected() => Rejects(1, "Log(c); // CT2001");

    [Fact]
    public void SentenceThatStandsTwice_IsRejected() =>
        Rejects(3, "// flow: A sentence", "Log(c); // CT2001", "// clean: A SENTENCE", "Log();");

    [Theory]
    [InlineData("// the flow goes on")]
    [InlineData("var clean = Clean(text); // clean again")]
    public void RemarkInASection_IsNoHead(string line) =>
        Assert.Single(ThemeFile.Parse("Locals", $"// flow: A sentence\n{line}\nLog(c); // CT2001"));

    private static void Rejects(int line, params string[] lines)
    {
        var thrown = Assert.Throws<ThemeFormatException>(() => ThemeFile.Parse("Locals", string.Join('\n', lines)));

        Assert.StartsWith($"Locals.cs({line}): ", thrown.Message, StringComparison.Ordinal);
    }
}
