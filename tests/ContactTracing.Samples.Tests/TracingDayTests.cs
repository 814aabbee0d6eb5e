using System.Globalization;
using ContactCovid;
using ContactCovid.Storage;
using ContactCovid.Workbook;
using ContactTracing.DataProtection;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace ContactTracing.Samples.Tests;

public sealed class TracingDayTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ct-day-");

    private string Store => Path.Combine(_folder.FullName, "transfer");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("2021-02-15T07:00Z")]
    [InlineData("2021-04-30T00:00+02:00")]
    [InlineData("2024-03-01T09:00+01:00")]
    public async Task Purge_deletes_what_is_due_and_nothing_else(string moment)
    {
        var now = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
        await RunAsync(new Arguments(now, null));

        await using var context = TracingContext.Open(Path.Combine(_folder.FullName, "contact-covid.db"));
        var kept = await context.IndexCases.Select(c => new { c.FileNumber, c.CreatedAt }).ToListAsync();
        var expected = Imported(now).Where(c => !IsDue(c.CreatedAt, now)).Select(c => c.FileNumber);

        Assert.NotEmpty(kept);
        Assert.Equal(expected.Order(), kept.Select(c => c.FileNumber).Order());
        Assert.Equal(kept.Min(c => c.CreatedAt), kept.Where(c => !IsDue(c.CreatedAt, now)).Min(c => c.CreatedAt));
        Assert.Empty(await context.Contacts.Where(c => !context.IndexCases.Any(i => i.FileNumber == c.IndexCaseFileNumber)).ToListAsync());
    }

    [Fact]
    public async Task Purge_of_the_next_day_deletes_what_became_due()
    {
        var today = DateTimeOffset.Parse("2021-02-15T07:00Z", CultureInfo.InvariantCulture);
        await RunAsync(new Arguments(today, null, Next: today.AddDays(1)));

        await using var context = TracingContext.Open(Path.Combine(_folder.FullName, "contact-covid.db"));
        var kept = await context.IndexCases.Select(c => c.FileNumber).ToListAsync();
        var runs = (await context.Set<PurgeEvidence>().ToListAsync()).Where(e => e.RecordType.EndsWith("IndexCase", StringComparison.Ordinal)).OrderBy(e => e.StartedAt);
        var imported = Imported(today);

        Assert.Equal(imported.Where(c => !IsDue(c.CreatedAt, today.AddDays(1))).Select(c => c.FileNumber).Order(), kept.Order());
        Assert.Equal(
            [imported.Count(c => IsDue(c.CreatedAt, today)), imported.Count(c => IsDue(c.CreatedAt, today.AddDays(1)) && !IsDue(c.CreatedAt, today))],
            runs.Select(e => (int)e.Deleted));
        Assert.All(runs, e => Assert.Equal(PurgeOutcome.Completed, e.Outcome));
    }

    [Fact]
    public async Task Nothing_that_is_shown_names_a_person_or_a_symptom()
    {
        var output = await RunAsync(Arguments.Parse([])!);

        Assert.Contains("Deleted", output, StringComparison.Ordinal);
        Assert.All(
            InventedPeople.LastNames.Concat(InventedPeople.FirstNames).Concat(InventedPeople.Symptoms.SelectMany(s => s.Split(", "))),
            word => Assert.DoesNotMatch($@"\b{word}\b", output));
        Assert.DoesNotContain("06 39 98", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_day_shows_the_same_output() =>
        Assert.Equal(await RunAsync(Arguments.Parse([])!), await RunAgainAsync());

    [Fact]
    public async Task Workbook_does_not_outlive_its_import()
    {
        await RunAsync(Arguments.Parse([])!);

        Assert.Empty(_folder.GetFiles("*.xlsx"));
        Assert.Empty(Directory.GetFiles(Store, "*.part"));
    }

    [Fact]
    public async Task Workbook_that_is_confirmed_is_gone_and_the_other_waits()
    {
        var output = await RunAsync(Arguments.Parse([])!);

        Assert.Matches("new cases .* confirmed and deleted", output);
        Assert.Matches("all cases .* not confirmed yet", output);
        var waiting = Assert.Single(Directory.GetFiles(Store, "*.data"));
        using var context = TracingContext.Open(Path.Combine(_folder.FullName, "contact-covid.db"));
        var sent = WorkbookReader.Read(waiting, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"), Arguments.Parse([])!.Now);
        Assert.Empty(sent.Problems);
        Assert.Equal(await context.IndexCases.Select(c => c.FileNumber).OrderBy(n => n).ToListAsync(), sent.IndexCases.Select(c => c.FileNumber).Order());
    }

    // A workbook is a copy: it goes when the oldest record in it goes, not three months after it was written.
    [Fact]
    public async Task Workbook_that_nobody_confirms_goes_with_its_oldest_record()
    {
        var today = DateTimeOffset.Parse("2021-02-15T07:00Z", CultureInfo.InvariantCulture);

        await RunAsync(new Arguments(today, null, Next: today.AddDays(1)));

        Assert.Empty(Directory.GetFiles(Store, "*.data"));
        using var evidence = new PurgeEvidenceFile(Path.Combine(_folder.FullName, "evidence.jsonl"));
        Assert.Equal([0, 1, 1], (await evidence.ReadAsync()).Select(run => run.Deleted));
    }

    [Fact]
    public async Task Workbook_that_cannot_be_read_leaves_nothing_behind()
    {
        var file = Path.Combine(_folder.FullName, "broken.xlsx");
        await File.WriteAllTextAsync(file, "no workbook");

        await Assert.ThrowsAsync<WorkbookFormatException>(() => RunAsync(Arguments.Parse(["--workbook", file])!));

        Assert.Equal(["broken.xlsx"], _folder.GetFiles().Select(f => f.Name));
    }

    [Fact]
    public async Task Import_that_is_stopped_stores_nothing()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(Arguments.Parse([])!, stopped.Token));

        Assert.Empty(_folder.GetFiles("*.xlsx"));
        await using var context = TracingContext.Open(Path.Combine(_folder.FullName, "contact-covid.db"));
        Assert.Empty(await context.IndexCases.ToListAsync());
    }

    [Theory]
    [InlineData("2021-02-15", "2021-02-15T00:00Z")]
    [InlineData("2021-02-15T08:00", "2021-02-15T08:00Z")]
    [InlineData("2021-02-15T08:00:30-04:00", "2021-02-15T12:00:30Z")]
    public void Moment_of_the_command_line_is_an_instant(string text, string instant) => Assert.Equal(
        DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), Arguments.Parse(["--now", text])!.Now);

    [Theory]
    [InlineData("--now")]
    [InlineData("--now", "tomorrow")]
    [InlineData("--next", "tomorrow")]
    [InlineData("--now", "10:00")]
    [InlineData("--now", "02/03/2021")]
    [InlineData("--now", "0001-01-01")]
    [InlineData("--now", "9999-12-31")]
    [InlineData("--unknown", "x")]
    public void Command_line_that_cannot_be_understood_is_refused(params string[] words) => Assert.Null(Arguments.Parse(words));

    private async Task<string> RunAgainAsync()
    {
        File.Delete(Path.Combine(_folder.FullName, "contact-covid.db"));
        Directory.Delete(Store, recursive: true);
        return await RunAsync(Arguments.Parse([])!);
    }

    private async Task<string> RunAsync(Arguments arguments, CancellationToken cancellationToken = default)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = 200;
        await new TracingDay(_folder, console).RunAsync(arguments, cancellationToken);
        return writer.ToString();
    }

    private IReadOnlyList<ContactCovid.Domain.IndexCase> Imported(DateTimeOffset now)
    {
        var paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        using var file = new MemoryStream();
        new SampleWorkbook(TracingDay.Seed, TimeZoneInfo.ConvertTime(now, paris).DateTime).Write(file);
        file.Position = 0;
        return WorkbookReader.Read(file, paris, now).IndexCases;
    }

    // The rule of the circular in the plainest words: two days before the first of "90 days later" and "3 months later" begins in Paris.
    private static bool IsDue(DateTimeOffset createdAt, DateTimeOffset now)
    {
        var paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        var created = TimeZoneInfo.ConvertTime(createdAt, paris).Date;
        var last = created.AddDays(90) < created.AddMonths(3) ? created.AddDays(90) : created.AddMonths(3);
        var deadline = new DateTimeOffset(last, paris.GetUtcOffset(last));
        return now >= deadline - TimeSpan.FromDays(2);
    }
}
