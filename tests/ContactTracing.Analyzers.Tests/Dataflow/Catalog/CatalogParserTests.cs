using ContactTracing.Analyzers.Dataflow.Catalog;

namespace ContactTracing.Analyzers.Tests.Dataflow.Catalog;

public sealed class CatalogParserTests
{
    [Fact]
    public void Sink_HasItsColumns()
    {
        var row = Assert.IsType<SinkRow>(Assert.Single(Read("sink | M:N.T.M(System.String,System.Object[]) | message, args | log | template = message").Rows));
        Assert.Equal("M:N.T.M(System.String,System.Object[])", row.Id);
        Assert.Equal("T:N.T", row.TypeId);
        Assert.False(row.IsFamily);
        Assert.Equal(["message", "args"], row.Inputs.Select(i => i.Parameter));
        Assert.Equal("message", Assert.Single(row.Template));
        Assert.Equal(Rendering.Members, row.TemplateRendering);
        Assert.Equal(SinkScope.Arguments, row.Scope);
    }

    [Theory]
    [InlineData("value", "value", Rendering.Text, null)]
    [InlineData("value@", "value", Rendering.Members, null)]
    [InlineData("value@deep", "value", Rendering.Text, "deep")]
    [InlineData("args", SinkInput.AllParameters, Rendering.Text, null)]
    [InlineData("args@", SinkInput.AllParameters, Rendering.Members, null)]
    public void Input_SaysHowAnObjectIsRead(string column, string parameter, object rendering, string? flag)
    {
        var row = Assert.IsType<SinkRow>(Assert.Single(Read($"sink | T:N.T | {column} | log").Rows));
        Assert.Equal(new SinkInput(parameter, (Rendering)rendering, flag), Assert.Single(row.Inputs));
    }

    [Fact]
    public void TemplateOfSerilog_IsDestructured() => Assert.Equal(
        Rendering.Destructured,
        Assert.IsType<SinkRow>(Assert.Single(Read("sink | T:N.T | args | log | serilog template = message").Rows)).TemplateRendering);

    [Theory]
    [InlineData("contents", "P:N.T.P", SinkScope.Contents)]
    [InlineData("return", "M:N.T.M", SinkScope.ReturnedDelegate)]
    [InlineData("construction", "T:N.T", SinkScope.Construction)]
    public void Scope_IsAWordOfItsOwn(string column, string id, object scope)
    {
        var row = Assert.IsType<SinkRow>(Assert.Single(Read($"sink | {id} | {column} | log").Rows));
        Assert.Equal(scope, row.Scope);
        Assert.Empty(row.Inputs);
    }

    [Fact]
    public void SinkIntoAWriter_NamesTheWriters()
    {
        var row = Assert.IsType<SinkRow>(Assert.Single(Read("sink | M:N.T.M(System.IO.Stream) | this | file | into = stream, writer").Rows));
        Assert.Equal(SinkInput.Self, Assert.Single(row.Inputs).Parameter);
        Assert.Equal(["stream", "writer"], row.Into.AsEnumerable());
        Assert.Empty(row.Template);
    }

    [Theory]
    [InlineData("file | M:N.T.Open(System.String)")]
    [InlineData("file | T:N.T")]
    public void File_OpensAWriter(string row) => Assert.IsType<FileRow>(Assert.Single(Read(row).Rows));

    [Theory]
    [InlineData("file | P:N.T.Output")]
    [InlineData("file | M:N.T.Open | text")]
    [InlineData("sink | P:N.T.Output | args | file")]
    [InlineData("sink | P:N.T.Output | contents | file")]
    [InlineData("sink | M:N.T.Write(System.String) | text | file | template = text")]
    [InlineData("sink | M:N.T.Write(System.String) | text | log | into = this")]
    [InlineData("sink | M:N.T.Write(System.String) | this | log")]
    public void RowOfAFile_FollowsItsGrammar(string row)
    {
        Assert.Empty(Read(row).Rows);
        Assert.Single(Read(row).Errors);
    }

    [Fact]
    public void ContentsThatAreSerialised_AreReadMemberByMember()
    {
        var row = Assert.IsType<SinkRow>(Assert.Single(Read("sink | P:N.T.P | contents@ | log").Rows));
        Assert.Equal(SinkScope.Contents, row.Scope);
        Assert.Equal(Rendering.Members, Assert.Single(row.Inputs).Rendering);
    }

    [Theory]
    [InlineData("log", SinkChannel.Log)]
    [InlineData("exception", SinkChannel.Exception)]
    [InlineData("address", SinkChannel.Address)]
    [InlineData("file", SinkChannel.File)]
    public void Channel_SaysWhereTheDataEnds(string column, object channel) =>
        Assert.Equal(channel, Assert.IsType<SinkRow>(Assert.Single(Read($"sink | T:N.T | args | {column}").Rows)).Channel);

    [Fact]
    public void OtherKinds_AreRead()
    {
        var rows = Read("redact | T:N.R\ntransfer | T:N.S | text\ntransfer | M:N.S.M | members").Rows;
        Assert.Equal(
            [new RedactorRow("T:N.R", 1), new TransferRow("T:N.S", Rendering.Text, 2), new TransferRow("M:N.S.M", Rendering.Members, 3)],
            rows.AsEnumerable());
    }

    [Theory]
    [InlineData("M:N.T.M``1(``0,System.Collections.Generic.Dictionary{System.String,N.X.Y})", "T:N.T")]
    [InlineData("M:N.T`2.#ctor(System.Int32)", "T:N.T`2")]
    [InlineData("P:N.Outer.T.Item(System.String)", "T:N.Outer.T")]
    [InlineData("T:N.T", "T:N.T")]
    public void TypeId_IsTheDeclaringType(string id, string type) => Assert.Equal(type, new RedactorRow(id, 1).TypeId);

    [Fact]
    public void CommentsAndEmptyLines_AreSkipped() =>
        Assert.Equal(5, Assert.Single(Read("\uFEFF# a comment\n\n   \n// another\n redact|T:N.R \r\n").Rows).Line);

    [Theory]
    [InlineData("sink | T:N.T", CatalogErrorKind.Sink)]
    [InlineData("transfer | P:N.T.P | text", CatalogErrorKind.Transfer)]
    [InlineData("source | T:N.T | health", CatalogErrorKind.Source)]
    [InlineData("Sink | T:N.T | args | log", CatalogErrorKind.UnknownKind)]
    [InlineData("health | T:N.T", CatalogErrorKind.UnknownKind)]
    public void UnreadableRow_IsAnErrorOfItsKind(string line, object kind) =>
        Assert.Equal(kind, Assert.Single(Read(line).Errors).Kind);

    [Theory]
    [InlineData("sink | T:N.T | args")]
    [InlineData("sink | T:N.T | args | radio")]
    [InlineData("sink | T:N.T |  | log")]
    [InlineData("sink | T:N.T | two words | log")]
    [InlineData("sink | T:N.T | a, | log")]
    [InlineData("sink | T:N.T | @ | log")]
    [InlineData("sink | T:N.T | args | log | message")]
    [InlineData("sink | T:N.T | args | log | template =")]
    [InlineData("sink | T:N.T | args | log | other template = message")]
    [InlineData("sink | N.T | args | log")]
    [InlineData("sink | E:N.T.E | args | log")]
    [InlineData("sink | M:N.T.M(System.String, System.String) | args | log")]
    [InlineData("sink | T:N.T | contents | log")]
    [InlineData("sink | P:N.T.P | return | log")]
    [InlineData("sink | M:N.T.M | return | address")]
    [InlineData("sink | M:N.T.#ctor | construction | log")]
    [InlineData("transfer | T:N.T | image")]
    [InlineData("redact | T:N.T | text")]
    [InlineData("source | T:N.T")]
    [InlineData("redact")]
    [InlineData("|||")]
    public void UnreadableRow_IsAnErrorAndHidesNoOther(string line)
    {
        var file = Read($"{line}\nredact | T:N.R");
        var error = Assert.Single(file.Errors);
        Assert.Equal((1, line), (error.Line, error.Text));
        Assert.Equal("T:N.R", Assert.Single(file.Rows).Id);
    }

    private static CatalogFile Read(string text) => CatalogParser.Parse(text);
}
