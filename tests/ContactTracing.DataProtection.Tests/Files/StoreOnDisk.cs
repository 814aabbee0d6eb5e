using System.Globalization;
using System.Text;
using ContactTracing.DataProtection.Tests.Retention;

namespace ContactTracing.DataProtection.Tests.Files;

/// <summary>A store in a folder of its own on the disk, with a clock and evidence that tests set and read.</summary>
internal sealed class StoreOnDisk : IDisposable
{
    public const string Insurance = "Assurance Maladie";

    /// <summary>The morning on which tests begin, in Paris.</summary>
    public static readonly DateTimeOffset Morning = Moment.At("2021-02-15T08:00+01:00");

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("transfer-");

    public StoreOnDisk(RetentionPolicy? policy = null) => Policy = policy ?? Policies.NinetyDays;

    public RetentionPolicy Policy { get; }

    public SettableClock Clock { get; } = new(Morning);

    public EvidenceInMemory Evidence { get; } = new();

    /// <summary>What lies around the store.</summary>
    public string Outside(string name) => Path.Combine(root.FullName, name);

    public string Folder => Outside("store");

    public string Data(Guid id) => Path.Combine(Folder, $"{id:N}.data");

    public string Sidecar(Guid id) => Path.Combine(Folder, $"{id:N}.sidecar");

    public string Hold(Guid id) => Path.Combine(Folder, $"{id:N}.hold");

    /// <summary>A file that is being written, or temporary, whose data was collected at an instant, which is the clock's where none is given.</summary>
    public string Part(Guid id, DateTimeOffset? anchor = null) =>
        Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{id:N}.{(anchor ?? Clock.Now).UtcTicks}.part"));

    public Task<TransferFileStore> OpenAsync(int batchSize = PurgeOptions.DefaultBatchSize) =>
        TransferFileStore.OpenAsync(Folder, Policy, Evidence, new PurgeOptions { Clock = Clock, BatchSize = batchSize });

    /// <summary>The names in the folder but for the lock.</summary>
    public IReadOnlyList<string> Names() =>
        [.. new DirectoryInfo(Folder).GetFileSystemInfos().Select(entry => entry.Name).Where(name => name != ".lock").Order(StringComparer.Ordinal)];

    /// <summary>A file whose data was collected at an instant, which is the clock's where none is given.</summary>
    public Task<TransferFile> CreateAsync(TransferFileStore store, DateTimeOffset? anchor = null, string content = "a workbook") =>
        store.CreateAsync("contacts.xlsx", Insurance, anchor ?? Clock.Now, (stream, token) => stream.WriteAsync(Encoding.UTF8.GetBytes(content), token).AsTask());

    /// <summary>Makes files, and sets the clock to the instant at which they are due.</summary>
    public async Task<IReadOnlyList<Guid>> CreateDueAsync(TransferFileStore store, int count)
    {
        var files = new List<Guid>();
        for (var i = 0; i < count; i++)
        {
            files.Add((await CreateAsync(store)).Id);
        }

        Clock.Now = Due;
        return files;
    }

    public Task<PurgeEvidence> PurgeAsync(TransferFileStore store) => store.PurgeAsync(PurgeRun.Start(Clock));

    /// <summary>The start of the day on which a file of <see cref="Morning"/> has its deadline, less the two days of lead.</summary>
    public static DateTimeOffset Due { get; } = Moment.At("2021-05-13T00:00+02:00");

    public static DateTimeOffset Deadline { get; } = Moment.At("2021-05-15T00:00+02:00");

    public static async Task<string> ReadAsync(TransferFileStore store, Guid id)
    {
        using var reader = new StreamReader(await store.OpenReadAsync(id));
        return await reader.ReadToEndAsync();
    }

    public void Dispose() => root.Delete(recursive: true);
}
