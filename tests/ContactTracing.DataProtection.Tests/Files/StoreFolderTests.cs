namespace ContactTracing.DataProtection.Tests.Files;

public sealed class StoreFolderTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("folder-");

    public void Dispose() => root.Delete(recursive: true);

    // A folder whose name is not on the disk is gone after a power cut, with all that it holds.
    [Fact]
    public void FolderThatIsCreated_IsOnTheDisk_WithThoseAboveIt()
    {
        var flushed = new List<string>();
        var path = Path.Combine(root.FullName, "var", "outbox", "store");

        new StoreFolder(path + Path.DirectorySeparatorChar, flushed.Add).CreateIfMissing();

        Assert.Equal([root.FullName, Path.Combine(root.FullName, "var"), Path.Combine(root.FullName, "var", "outbox")], flushed);
        Assert.True(Directory.Exists(path));
    }

    [Fact]
    public void FolderThatIsThere_IsLeftAsItIs()
    {
        var flushed = new List<string>();

        new StoreFolder(root.FullName, flushed.Add).CreateIfMissing();

        Assert.Empty(flushed);
    }
}
