using ContactTracing.TestKit.Failures;

namespace ContactTracing.TestKit.Tests.Snapshots;

public sealed class SnapshotOrphansTests : IDisposable
{
    private readonly DirectoryInfo _project = Directory.CreateTempSubdirectory("orphans-");

    public void Dispose() => _project.Delete(recursive: true);

    [Fact]
    public void ThisProject_HasNone() => SnapshotOrphans.Verify(typeof(SnapshotOrphansTests).Assembly);

    [Fact]
    public void SnapshotOfALivingTest_Passes()
    {
        Write("Snapshots/SnapshotOrphansTests/SnapshotOfALivingTest_Passes/X.g.verified.cs");
        Write("SnapshotOrphans.public.verified.txt");

        Verify();
    }

    [Theory]
    [InlineData("Snapshots/SnapshotOrphansTests/RenamedTest/X.g.verified.cs")]
    [InlineData("Rules/Snapshots/GoneTests/SnapshotOfALivingTest_Passes/X.g.verified.cs")]
    [InlineData("Snapshots/SnapshotOrphansTests/X.g.verified.cs")]
    [InlineData("Gone.verified.txt")]
    public void SnapshotWithoutTest_Fails(string path)
    {
        Write(path);

        var failure = Assert.Throws<VerificationException>(Verify);

        Assert.Contains(Path.GetFileName(path), failure.Message);
    }

    private void Verify() => SnapshotOrphans.Verify(typeof(SnapshotOrphansTests).Assembly, _project);

    private void Write(string path)
    {
        var file = new FileInfo(Path.Combine(_project.FullName, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, "");
    }
}
