using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Snapshots;

namespace ContactTracing.TestKit.Tests.Snapshots;

public sealed class TextSnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("text-snapshot-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void SameText_Passes()
    {
        Write("api.verified.txt", "class A\n");

        Compare("class A\n");
    }

    [Fact]
    public void OtherLineEnds_Pass()
    {
        Write("api.verified.txt", "class A\r\nclass B\r\n");

        Compare("class A\nclass B");
    }

    [Fact]
    public void MissingSnapshot_FailsAndIsNotCreated()
    {
        var failure = Assert.Throws<VerificationException>(() => Compare("class A\n"));

        Assert.Contains("api has no snapshot", failure.Message);
        Assert.False(File.Exists(PathOf("api.verified.txt")));
        Assert.Equal("class A\n", Read("api.received.txt"));
    }

    [Fact]
    public void OtherText_FailsAndShowsTheLinesThatDiffer()
    {
        Write("api.verified.txt", "a\nb\nc\nd\ne\nf\ng\n");

        var failure = Assert.Throws<VerificationException>(() => Compare("a\nb\nc\nd\ne\nF\ng\n"));

        Assert.Contains("  …\n  c\n  d\n  e\n- f\n+ F\n  g", failure.Message);
        Assert.DoesNotContain("  b\n", failure.Message);
        Assert.Equal("a\nb\nc\nd\ne\nF\ng\n", Read("api.received.txt"));
        Assert.Equal("a\nb\nc\nd\ne\nf\ng\n", Read("api.verified.txt"));
    }

    [Fact]
    public void SameTextAgain_RemovesTheReceivedFile()
    {
        Write("api.verified.txt", "class A\n");
        Write("api.received.txt", "class B\n");

        Compare("class A\n");

        Assert.False(File.Exists(PathOf("api.received.txt")));
    }

    [Fact]
    public void Update_RewritesTheSnapshot()
    {
        Write("api.verified.txt", "class A\n");
        Write("api.received.txt", "class B\n");

        TextSnapshot.Verify("api", "class B", _folder.FullName, SnapshotMode.Update);

        Assert.Equal("class B\n", Read("api.verified.txt"));
        Assert.False(File.Exists(PathOf("api.received.txt")));
    }

    private void Compare(string text) => TextSnapshot.Verify("api", text, _folder.FullName, SnapshotMode.Compare);

    private void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    private string Read(string file) => File.ReadAllText(PathOf(file));

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);
}
