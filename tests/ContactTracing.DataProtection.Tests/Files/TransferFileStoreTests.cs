using System.Runtime.Versioning;
using System.Text;
using System.Threading.Channels;
using ContactTracing.DataProtection.Tests.Calendar;

namespace ContactTracing.DataProtection.Tests.Files;

public sealed class TransferFileStoreTests : IDisposable
{
    private const string PersonsName = "Léa MARTIN.xlsx";

    private readonly StoreOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Fact]
    public async Task Created_IsListedAndRead_WithWhatIsKnownOfIt()
    {
        var store = await disk.OpenAsync();

        var created = await store.CreateAsync(PersonsName, StoreOnDisk.Insurance, StoreOnDisk.Morning, Write("a workbook"));

        Assert.Equal((PersonsName, StoreOnDisk.Insurance), (created.DisplayName, created.Recipient));
        Assert.Equal((StoreOnDisk.Morning, StoreOnDisk.Due, StoreOnDisk.Deadline), (created.Anchor, created.DueAt, created.Deadline));
        Assert.Equal([created], await (await disk.OpenAsync()).ListAsync());
        Assert.Equal("a workbook", await StoreOnDisk.ReadAsync(store, created.Id));
    }

    [Fact]
    public async Task NameOfAPerson_StandsInTheSidecarOnly()
    {
        var store = await disk.OpenAsync();

        var created = await store.CreateAsync(PersonsName, StoreOnDisk.Insurance, StoreOnDisk.Morning, Write("a workbook"));

        Assert.Equal([$"{created.Id:N}.data", $"{created.Id:N}.sidecar"], disk.Names());
        Assert.DoesNotContain("MARTIN", created.ToString(), StringComparison.Ordinal);
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Everything_IsItsOwnersAlone_FromTheFirstByte()
    {
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var store = await disk.OpenAsync();
        using var temporary = await store.CreateTemporaryAsync(StoreOnDisk.Morning);
        var whileWriting = new List<UnixFileMode>();

        await store.CreateAsync("contacts.xlsx", StoreOnDisk.Insurance, StoreOnDisk.Morning, (stream, _) =>
        {
            stream.WriteByte(1);
            whileWriting.AddRange(Directory.GetFiles(disk.Folder).Select(File.GetUnixFileMode));
            return Task.CompletedTask;
        });

        Assert.Equal(Owner | UnixFileMode.UserExecute, File.GetUnixFileMode(disk.Folder));
        Assert.Equal([Owner, Owner, Owner], whileWriting);
        Assert.Equal(4, Directory.GetFiles(disk.Folder).Length);
        Assert.All(Directory.GetFiles(disk.Folder), file => Assert.Equal(Owner, File.GetUnixFileMode(file)));
    }

    [Fact]
    public async Task WriterThatClosesTheStream_IsNoTrouble()
    {
        var store = await disk.OpenAsync();

        var created = await store.CreateAsync("contacts.csv", StoreOnDisk.Insurance, StoreOnDisk.Morning, async (stream, _) =>
        {
            await using var writer = new StreamWriter(stream);
            await writer.WriteAsync("a table");
        });

        Assert.Equal("a table", await StoreOnDisk.ReadAsync(store, created.Id));
    }

    [Fact]
    public async Task FileThatIsBeingWritten_IsNotSeen()
    {
        var store = await disk.OpenAsync();
        IReadOnlyList<TransferFile>? seen = null;

        await store.CreateAsync("contacts.xlsx", StoreOnDisk.Insurance, StoreOnDisk.Morning, async (stream, token) =>
        {
            await stream.WriteAsync(new byte[100_000], token);
            await stream.FlushAsync(token);
            seen = await store.ListAsync(token);
        });

        Assert.Empty(seen!);
        Assert.Single(await store.ListAsync());
    }

    // The system tells of renames in their order.
    [Fact]
    public async Task Sidecar_IsThereBeforeItsFileIsSeen()
    {
        var store = await disk.OpenAsync();
        var renamed = Channel.CreateUnbounded<string>();
        using var watcher = new FileSystemWatcher(disk.Folder) { NotifyFilter = NotifyFilters.FileName };
        watcher.Renamed += (_, change) => renamed.Writer.TryWrite(change.Name!);
        watcher.EnableRaisingEvents = true;

        var file = await disk.CreateAsync(store);

        using var waiting = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        Assert.Equal($"{file.Id:N}.sidecar", await renamed.Reader.ReadAsync(waiting.Token));
        Assert.Equal($"{file.Id:N}.data", await renamed.Reader.ReadAsync(waiting.Token));
    }

    [Fact]
    public async Task WriterThatFails_LeavesNothing_AndOtherFilesAsTheyWere()
    {
        var store = await disk.OpenAsync();
        var kept = await disk.CreateAsync(store);

        await Assert.ThrowsAsync<InvalidDataException>(() => store.CreateAsync("contacts.xlsx", StoreOnDisk.Insurance, StoreOnDisk.Morning, (stream, _) =>
        {
            stream.WriteByte(1);
            throw new InvalidDataException();
        }));

        Assert.Equal([$"{kept.Id:N}.data", $"{kept.Id:N}.sidecar"], disk.Names());
    }

    [Fact]
    public async Task WriterThatIsStopped_LeavesNothing()
    {
        var store = await disk.OpenAsync();
        using var stopping = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.CreateAsync(
            "contacts.xlsx", StoreOnDisk.Insurance, StoreOnDisk.Morning, (_, _) => stopping.CancelAsync(), stopping.Token));

        Assert.Empty(disk.Names());
    }

    [Fact]
    public async Task FileThatIsNotThere_IsNotFound()
    {
        var store = await disk.OpenAsync();

        await Assert.ThrowsAsync<FileNotFoundException>(() => store.OpenReadAsync(Guid.NewGuid()));
    }

    [Fact]
    public async Task Temporary_IsWrittenAndRead_AndGoneAfterwards()
    {
        var store = await disk.OpenAsync();
        await using (var temporary = await store.CreateTemporaryAsync(StoreOnDisk.Morning))
        {
            await temporary.Content.WriteAsync(new byte[10]);
            temporary.Content.Position = 0;

            Assert.Equal(10, await temporary.Content.ReadAsync(new byte[20]));
            Assert.Single(disk.Names());
            Assert.Empty(await store.ListAsync());
        }

        Assert.Empty(disk.Names());
    }

    private static Func<Stream, CancellationToken, Task> Write(string content) =>
        (stream, token) => stream.WriteAsync(Encoding.UTF8.GetBytes(content), token).AsTask();
}
