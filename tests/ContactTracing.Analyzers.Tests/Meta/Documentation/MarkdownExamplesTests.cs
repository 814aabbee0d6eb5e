namespace ContactTracing.Analyzers.Tests.Meta.Documentation;

public sealed class MarkdownExamplesTests
{
    [Fact]
    public void TaggedBlocks_AreExamples()
    {
        var examples = MarkdownExamples.Of("""
            # Page

            ```csharp violation CT9001 CT1001
            class A;
            ```

            ```csharp fixed
            class B;
            ```

            """);

        Assert.Equal([(3, true, "class A;\n"), (7, false, "class B;\n")], examples.Select(e => (e.Line, e.IsViolation, e.Code)));
        Assert.Equal(["CT9001", "CT1001"], examples[0].Ids);
        Assert.Empty(examples[1].Ids);
    }

    [Fact]
    public void OtherBlocks_AreNone() => Assert.Empty(MarkdownExamples.Of("""
        ```csharp
        class A;
        ```

        ```sh
        dotnet build
        ```

        """));

    [Fact]
    public void CatalogsInForce_AreKnownFromTheOthers()
    {
        const string Page = """
            ```dataflow in force
            redact | T:N.A
            ```

            ```dataflow
            redact | T:N.B
            ```

            ```
            redact | T:N.C
            ```

            """;

        Assert.Equal(["redact | T:N.A\n"], MarkdownExamples.Catalogs(Page, inForce: true));
        Assert.Equal(["redact | T:N.A\n", "redact | T:N.B\n"], MarkdownExamples.Catalogs(Page, inForce: false));
        Assert.Empty(MarkdownExamples.Of(Page));
    }

    [Fact]
    public void ConfigurationInForce_IsKnownFromTheOthers()
    {
        const string Page = """
            ```ini in force
            is_global = true
            ```

            ```ini
            dotnet_diagnostic.CT0001.severity = warning
            ```

            """;

        Assert.Equal("is_global = true\n", MarkdownExamples.Configuration(Page));
        Assert.Empty(MarkdownExamples.Of(Page));
    }

    [Fact]
    public void FenceInsideALongerFence_OpensNoExample() => Assert.Empty(MarkdownExamples.Of("""
        ````md
        ```csharp violation
        class A;
        ```
        ````

        """));

    [Fact]
    public void WordThatIsNoRule_Fails() => Assert.Throws<FormatException>(() => MarkdownExamples.Of("""
        ```csharp violation soon
        class A;
        ```

        """));
}
