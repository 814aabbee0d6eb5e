using ContactCovid.Workbook;
using ContactTracing.DataProtection;
using static ContactCovid.Workbook.WorkbookLayout;

namespace ContactTracing.Samples.Tests;

public sealed class WorkbookReaderTests : IDisposable
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly DateTimeOffset Now = new(2021, 2, 15, 7, 0, 0, TimeSpan.Zero);

    private readonly WorkbookBuilder _workbook = new();

    public void Dispose() => _workbook.Dispose();

    [Fact]
    public void Good_rows_are_read()
    {
        var content = Read();

        Assert.Empty(content.Problems);
        var indexCase = Assert.Single(content.IndexCases);
        Assert.Equal("PZ-1", indexCase.FileNumber);
        Assert.Equal(new DateOnly(1987, 5, 12), indexCase.BornOn);
        Assert.Equal(new DateTimeOffset(2021, 2, 2, 9, 30, 0, TimeSpan.FromHours(1)), indexCase.CreatedAt);
        Assert.Equal(IdentityDisclosure.Anonymous, indexCase.Disclosure);
        Assert.Equal("PZ-1-1", Assert.Single(indexCase.Contacts).FileNumber);
    }

    [Fact]
    public void Index_case_without_contacts_is_read()
    {
        _workbook.With(ContactSheet, 2, ContactColumns[0], null);
        foreach (var heading in ContactColumns)
        {
            _workbook.With(ContactSheet, 2, heading, null);
        }

        var content = Read();

        Assert.Empty(content.Problems);
        Assert.Empty(Assert.Single(content.IndexCases).Contacts);
    }

    [Theory]
    [InlineData(BornOn, "31/02/1980", "D (Date de naissance)")]
    [InlineData(BornOn, "01/01/0001", "D (Date de naissance)")]
    [InlineData(BornOn, "16/02/2021", "D (Date de naissance)")]
    [InlineData(SampledOn, "16/02/2021", "F (Date de prélèvement)")]
    [InlineData(BornOn, "=-5", "D (Date de naissance)")]
    [InlineData(BornOn, "=1E300", "D (Date de naissance)")]
    [InlineData(BornOn, "=NaN", "D (Date de naissance)")]
    [InlineData(CreatedAt, "hier", "J (Créé le)")]
    [InlineData(CreatedAt, "16/02/2021 08:00", "J (Créé le)")]
    [InlineData(CreatedAt, "01/01/0001 00:00", "J (Créé le)")]
    [InlineData(CreatedAt, "31/12/9999 23:59", "J (Créé le)")]
    [InlineData(CreatedAt, null, "J (Créé le)")]
    [InlineData(FileNumber, "   ", "A (N° de dossier)")]
    [InlineData(LastName, null, "B (Nom)")]
    [InlineData(Result, "positive ?", "G (Résultat)")]
    [InlineData(Result, "#REF!", "G (Résultat)")]
    [InlineData(Disclosure, "peut-être", "I (Identité communicable aux contacts)")]
    public void Broken_cell_is_reported_with_its_place_and_its_row_is_left_out(string heading, string? value, string column)
    {
        _workbook.WithCopyOfRow(IndexCaseSheet, 2).With(IndexCaseSheet, 3, FileNumber, "PZ-2").With(IndexCaseSheet, 3, heading, value);

        var content = Read();

        var problem = Assert.Single(content.Problems);
        Assert.Equal((IndexCaseSheet, 3u, column), (problem.Sheet, problem.Row, problem.Column));
        Assert.Equal("PZ-1", Assert.Single(content.IndexCases).FileNumber);
    }

    [Fact]
    public void Problem_never_repeats_the_value_of_the_cell()
    {
        _workbook.With(IndexCaseSheet, 2, Result, "secret-of-the-patient").With(IndexCaseSheet, 2, BornOn, "secret-of-the-patient");

        var content = Read();

        Assert.NotEmpty(content.Problems);
        Assert.All(content.Problems, p => Assert.DoesNotContain("secret", p.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void All_problems_of_a_row_are_reported()
    {
        _workbook.With(IndexCaseSheet, 2, Result, "?").With(IndexCaseSheet, 2, BornOn, "?").With(IndexCaseSheet, 2, Phone, null);

        Assert.Equal(["D (Date de naissance)", "E (Téléphone)", "G (Résultat)"], Read().Problems.Where(p => p.Sheet == IndexCaseSheet).Select(p => p.Column));
    }

    [Fact]
    public void Rows_with_problems_are_counted_once()
    {
        _workbook.With(IndexCaseSheet, 2, Result, "?").With(IndexCaseSheet, 2, BornOn, "?");

        var content = Read();

        Assert.Equal(2, content.RowCount);
        Assert.Equal(2, content.BrokenRowCount);
        Assert.Equal(3, content.Problems.Count);
    }

    [Fact]
    public void Contact_seen_tomorrow_is_reported()
    {
        _workbook.With(ContactSheet, 2, LastContactOn, "16/02/2021");

        Assert.Equal((ContactSheet, "F (Dernier contact le)"), Assert.Single(Read().Problems.Select(p => (p.Sheet, p.Column))));
    }

    [Fact]
    public void Contact_seen_today_is_read()
    {
        _workbook.With(ContactSheet, 2, LastContactOn, "15/02/2021");

        Assert.Empty(Read().Problems);
    }

    [Fact]
    public void Headings_below_empty_rows_are_found()
    {
        _workbook.EmptyRows = 3;
        _workbook.With(IndexCaseSheet, 2, Result, "?");

        Assert.Equal((IndexCaseSheet, 5u), (Read().Problems[0].Sheet, Read().Problems[0].Row));
    }

    [Fact]
    public void Cells_without_references_stand_side_by_side()
    {
        _workbook.HasReferences = false;

        var content = Read();

        Assert.Empty(content.Problems);
        Assert.Equal("PZ-1-1", Assert.Single(Assert.Single(content.IndexCases).Contacts).FileNumber);
    }

    [Fact]
    public void Column_that_is_there_twice_is_refused()
    {
        _workbook.With(IndexCaseSheet, 1, Phone, LastName);

        var problem = Assert.Throws<WorkbookFormatException>(() => Read()).Message;

        Assert.Equal($"Sheet '{IndexCaseSheet}' has no column '{Phone}'.", problem);
        _workbook.With(IndexCaseSheet, 1, Phone, Phone).WithAnotherColumn(IndexCaseSheet, LastName);
        Assert.Equal($"Sheet '{IndexCaseSheet}' has more than one column '{LastName}'.", Assert.Throws<WorkbookFormatException>(() => Read()).Message);
    }

    [Fact]
    public void Sheet_name_in_other_case_is_found()
    {
        _workbook.Rename(IndexCaseSheet, "PATIENTS ZÉRO ");

        Assert.Single(Read().IndexCases);
    }

    [Fact]
    public void Workbook_that_lacks_a_part_is_refused()
    {
        using (var archive = System.IO.Compression.ZipFile.Open(_workbook.Save(), System.IO.Compression.ZipArchiveMode.Update))
        {
            archive.Entries.First(e => e.FullName.Contains("sheet", StringComparison.OrdinalIgnoreCase)).Delete();
        }

        Assert.Throws<WorkbookFormatException>(() => WorkbookReader.Read(_workbook.File, Paris, Now));
    }

    [Fact]
    public void Contact_of_an_index_case_that_was_not_read_is_reported()
    {
        _workbook.With(IndexCaseSheet, 2, Result, "?");

        var content = Read();

        Assert.Empty(content.IndexCases);
        Assert.Contains(content.Problems, p => p is { Sheet: ContactSheet, Row: 2, Column: "B (Dossier du patient zéro)" });
    }

    [Fact]
    public void Second_row_with_the_same_file_number_is_reported()
    {
        _workbook.WithCopyOfRow(IndexCaseSheet, 2).WithCopyOfRow(ContactSheet, 2);

        var content = Read();

        Assert.Equal([(IndexCaseSheet, 3u), (ContactSheet, 3u)], content.Problems.Select(p => (p.Sheet, p.Row)));
        Assert.Single(Assert.Single(content.IndexCases).Contacts);
    }

    [Fact]
    public void Date_in_the_repeated_hour_of_autumn_is_the_earlier_instant()
    {
        _workbook.With(IndexCaseSheet, 2, CreatedAt, "25/10/2020 02:30");

        Assert.Equal(new DateTimeOffset(2020, 10, 25, 0, 30, 0, TimeSpan.Zero), Assert.Single(Read().IndexCases).CreatedAt);
    }

    [Fact]
    public void Missing_sheet_is_named()
    {
        _workbook.Without(ContactSheet);

        Assert.Contains($"'{ContactSheet}'", Assert.Throws<WorkbookFormatException>(() => Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_column_is_named()
    {
        _workbook.WithoutColumn(IndexCaseSheet, CreatedAt);

        Assert.Contains($"'{CreatedAt}'", Assert.Throws<WorkbookFormatException>(() => Read()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(1500)]
    public void Truncated_file_is_refused(int length)
    {
        var bytes = File.ReadAllBytes(_workbook.Save());
        File.WriteAllBytes(_workbook.File, bytes[..Math.Min(length, bytes.Length - 1)]);

        Assert.Throws<WorkbookFormatException>(() => WorkbookReader.Read(_workbook.File, Paris, Now));
    }

    [Fact]
    public void Text_file_is_refused()
    {
        File.WriteAllText(_workbook.File, "Nom;Prénom");

        Assert.Throws<WorkbookFormatException>(() => WorkbookReader.Read(_workbook.File, Paris, Now));
    }

    private WorkbookContent Read() => WorkbookReader.Read(_workbook.Save(), Paris, Now);
}
