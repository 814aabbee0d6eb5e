namespace ContactTracing.DataProtection.Tests.Files;

/// <summary>The name under which a file is sent never becomes a path, here or at the recipient's.</summary>
public sealed class NameToSendTests : IDisposable
{
    private readonly StoreOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Theory]
    [InlineData("../escaped.xlsx")]
    [InlineData("..\\escaped.xlsx")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\escaped.xlsx")]
    [InlineData("a:stream")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData(" ")]
    [InlineData(" a.xlsx")]
    [InlineData("a.xlsx ")]
    [InlineData("a.xlsx.")]
    [InlineData("a\0.xlsx")]
    [InlineData("a\n.xlsx")]
    [InlineData("a\u202Exslx.exe")]
    [InlineData("a*.xlsx")]
    [InlineData("nul")]
    [InlineData("CON.xlsx")]
    [InlineData("com1 .xlsx")]
    [InlineData("LPT¹")]
    public async Task NameThatIsNoPlainFileName_IsRefusedAndNotQuoted(string name)
    {
        var store = await disk.OpenAsync();

        var refusal = await Assert.ThrowsAnyAsync<ArgumentException>(
            () => store.CreateAsync(name, StoreOnDisk.Insurance, StoreOnDisk.Morning, (_, _) => Task.CompletedTask));

        Assert.DoesNotContain("escaped", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(disk.Names());
        Assert.Equal(["store"], Directory.GetFileSystemEntries(disk.Outside("")).Select(Path.GetFileName));
    }

    // Written so because half of a pair does not survive in an attribute.
    [Fact]
    public async Task HalfACharacter_IsRefused()
    {
        var store = await disk.OpenAsync();

        await Assert.ThrowsAnyAsync<ArgumentException>(
            () => store.CreateAsync($"a{(char)0xD800}.xlsx", StoreOnDisk.Insurance, StoreOnDisk.Morning, (_, _) => Task.CompletedTask));
    }

    [Theory]
    [InlineData("contacts.xlsx")]
    [InlineData("Été à l'hôpital (1).xlsx")]
    [InlineData(".hidden")]
    [InlineData("console.xlsx")]
    [InlineData("com10.xlsx")]
    [InlineData("a..b")]
    [InlineData("\ud83d\ude00.xlsx")]
    public async Task PlainName_IsKeptAsItIs(string name)
    {
        var store = await disk.OpenAsync();

        await store.CreateAsync(name, StoreOnDisk.Insurance, StoreOnDisk.Morning, (_, _) => Task.CompletedTask);

        Assert.Equal(name, Assert.Single(await store.ListAsync()).DisplayName);
    }

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public async Task Length_IsCountedInBytes(int bytes, bool isPlain)
    {
        var store = await disk.OpenAsync();
        var name = new string('é', bytes / 2) + new string('a', bytes % 2);

        var failure = await Record.ExceptionAsync(() => store.CreateAsync(name, StoreOnDisk.Insurance, StoreOnDisk.Morning, (_, _) => Task.CompletedTask));

        Assert.Equal(isPlain, failure is null);
    }

    [Fact]
    public async Task Recipient_IsNamed()
    {
        var store = await disk.OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => store.CreateAsync("a.xlsx", " ", StoreOnDisk.Morning, (_, _) => Task.CompletedTask));
    }
}
