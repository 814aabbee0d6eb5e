using ContactTracing.Analyzers.Dataflow.Catalog;

namespace ContactTracing.Analyzers.Tests.Dataflow.Catalog;

public sealed class CatalogTableTests
{
    [Fact]
    public void SeveralKindsOfRowForOneId_AreKept()
    {
        var table = Read("sink | T:N.T | args | log\ntransfer | T:N.T | text");
        Assert.Equal(2, table["T:N.T"].Length);
        Assert.Empty(table.Errors);
    }

    [Fact]
    public void SameKindTwice_IsADuplicate() => Assert.Equal(
        new CatalogError(2, CatalogErrorKind.Duplicate, "T:N.T"),
        Assert.Single(Read("sink | T:N.T | args | log\nsink | T:N.T | value | log").Errors));

    [Fact]
    public void OneFamilyInTwoChannels_IsNoDuplicate() =>
        Assert.Empty(Read("sink | T:N.T | detail | exception\nsink | T:N.T | url | address").Errors);

    [Theory]
    [InlineData("sink | M:N.T.M | args | log")]
    [InlineData("transfer | M:N.T.M | text")]
    public void RedactorThatPassesOn_IsAContradiction(string row) => Assert.Equal(
        new CatalogError(2, CatalogErrorKind.Contradiction, "M:N.T.M"),
        Assert.Single(Read($"{row}\nredact | M:N.T.M").Errors));

    [Theory]
    [InlineData("T", true)]
    [InlineData("G", true)]
    [InlineData("M", false)]
    [InlineData("N", false)]
    public void MayHaveType_GoesByTheNameOfTheType(string name, bool expected) =>
        Assert.Equal(expected, Read("redact | M:N.T.M\nredact | T:N.G`1").MayHaveType(name));

    private static CatalogTable Read(string text) => new(CatalogParser.Parse(text).Rows);
}
