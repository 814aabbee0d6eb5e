using Xunit.Sdk;

namespace ContactTracing.DataProtection.Tests.Snapshots;

public sealed class TextSnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ct-snapshot-");
    private readonly Dictionary<string, string> _environment = [];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void SameText_Passes()
    {
        Write("api.verified.txt", "class A\n");

        Snapshot().Verify("api", "class A\n");
    }

    [Fact]
    public void OtherLineEnds_Pass()
    {
        Write("api.verified.txt", "class A\r\nclass B\r\n");

        Snapshot().Verify("api", "class A\nclass B");
    }

    [Fact]
    public void MissingSnapshot_FailsAndIsNotCreated()
    {
        var failure = Assert.Throws<FailException>(() => Snapshot().Verify("api", "class A\n"));

        Assert.Contains("no reviewed snapshot", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("api.verified.txt")));
        Assert.Equal("class A\n", File.ReadAllText(PathOf("api.received.txt")));
    }

    [Fact]
    public void OtherText_FailsAndShowsTheLinesThatDiffer()
    {
        Write("api.verified.txt", "a\nb\nc\nd\ne\nf\ng\n");

        var failure = Assert.Throws<FailException>(() => Snapshot().Verify("api", "a\nb\nc\nd\ne\nF\ng\n"));

        Assert.Contains("  …\n  d\n  e\n- f\n+ F\n  g", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("  c\n", failure.Message, StringComparison.Ordinal);
        Assert.Equal("a\nb\nc\nd\ne\nF\ng\n", File.ReadAllText(PathOf("api.received.txt")));
        Assert.Equal("a\nb\nc\nd\ne\nf\ng\n", File.ReadAllText(PathOf("api.verified.txt")));
    }

    [Fact]
    public void SameTextAgain_RemovesTheReceivedFile()
    {
        Write("api.verified.txt", "class A\n");
        Write("api.received.txt", "class B\n");

        Snapshot().Verify("api", "class A\n");

        Assert.False(File.Exists(PathOf("api.received.txt")));
    }

    [Fact]
    public void Update_RewritesTheSnapshot()
    {
        _environment["UPDATE_SNAPSHOTS"] = "1";
        Write("api.verified.txt", "class A\n");

        Snapshot().Verify("api", "class B\n");

        Assert.Equal("class B\n", File.ReadAllText(PathOf("api.verified.txt")));
    }

    [Fact]
    public void UpdateOnABuildServer_IsRefused()
    {
        _environment["UPDATE_SNAPSHOTS"] = "1";
        _environment["CI"] = "true";
        Write("api.verified.txt", "class A\n");

        Assert.Throws<FailException>(() => Snapshot().Verify("api", "class B\n"));

        Assert.Equal("class A\n", File.ReadAllText(PathOf("api.verified.txt")));
    }

    private TextSnapshot Snapshot() => new(_folder.FullName, name => _environment.GetValueOrDefault(name));

    private void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);
}
