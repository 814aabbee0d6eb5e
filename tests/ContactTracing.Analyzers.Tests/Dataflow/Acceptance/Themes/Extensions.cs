// flow (types): a classic extension of the record makes a headline
internal static class CaseExtensions
{
    internal static string Headline(this IndexCase c) => $"{c.FileNumber} {c.Symptoms}";
}

internal sealed class Desk(ILogger logger)
{
    internal void Open(IndexCase c) => logger.LogInformation("Opening {Headline}", c.Headline()); // CT2001
}

// flow (types): an extension of strings shortens the name
internal static class TextExtensions
{
    internal static string Shorten(this string text, int length) => text.Length <= length ? text : text[..length] + "…";
}

internal static class Desk
{
    internal static void Print(IndexCase c) => Console.WriteLine(c.LastName.Shorten(12)); // CT2002
}

// flow (types): an extension of the logger is a wrapper
internal static class LoggerExtensions
{
    internal static void Desk(this ILogger logger, string text) => logger.LogInformation("[desk] {Text}", text);
}

internal sealed class Intake(ILogger logger)
{
    internal void Receive(IndexCase c)
    {
        logger.Desk(c.FileNumber);
        logger.Desk("onset " + c.OnsetAt); // CT2001
    }
}

// flow (types): an extension of a sequence of cases selects the results
internal static class CaseSequences
{
    internal static IEnumerable<TestResult> Results(this IEnumerable<IndexCase> cases) => cases.Select(x => x.Result);
}

internal static class Desk
{
    internal static void Print(List<IndexCase> cases)
    {
        Console.WriteLine(string.Join(", ", cases.Results())); // CT2001
    }
}

// flow (types): an extension is called like the static method that it is
internal static class ContactExtensions
{
    internal static string Dial(this Contact contact) => "tel:" + contact.Phone;
}

internal static class Desk
{
    internal static void Print(Contact contact)
    {
        System.Diagnostics.Trace.WriteLine(ContactExtensions.Dial(contact)); // CT2002
    }
}

// flow (types): three extensions in a chain keep what the first one reads
internal static class Chain
{
    internal static double Fever(this IndexCase c) => c.Temperature - 37.0;

    internal static double Rounded(this double value) => Math.Round(value, 1);

    internal static string InDegrees(this double value) => value + " °C";
}

internal static class Desk
{
    internal static void Print(IndexCase c) => Console.WriteLine(c.Fever().Rounded().InDegrees()); // CT2001
}

// flow (types): a generic extension hands its receiver to a function
internal static class Pipes
{
    internal static TResult Into<T, TResult>(this T value, Func<T, TResult> next) => next(value);
}

internal static class Desk
{
    internal static void Print(IndexCase c, ILogger logger)
    {
        logger.LogDebug("{Text}", c.Into(x => x.Symptoms).Into(s => s.Trim())); // CT2001
    }
}

// flow (types): a Deconstruct extension hands out the symptoms
internal static class Parts
{
    internal static void Deconstruct(this IndexCase c, out string number, out string symptoms) =>
        (number, symptoms) = (c.FileNumber, c.Symptoms);
}

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var (number, complaint) = c;
        Console.WriteLine(number);
        Console.WriteLine(complaint); // CT2001
    }
}

// flow (types): an extension of the enum turns the result into a label
internal static class Labels
{
    internal static string Label(this TestResult result) => result switch
    {
        TestResult.Positive => "positive",
        TestResult.Negative => "negative",
        _ => "pending",
    };
}

internal static class Desk
{
    internal static void Print(IndexCase c, ILogger logger) => logger.LogInformation("Test is {Label}", c.Result.Label()); // CT2001
}

// flow (types): an extension block has a method that reads the record
internal static class CaseMembers
{
    extension(IndexCase c)
    {
        internal string Complaint() => c.Symptoms.ToLowerInvariant();
    }
}

internal static class Desk
{
    internal static void Note(IndexCase c, ILogger logger)
    {
        logger.LogInformation("{Complaint}", c.Complaint()); // CT2001
    }
}

// flow (types): an extension property computes from the onset
internal static class CaseMembers
{
    extension(IndexCase c)
    {
        internal int DaysIll => c.OnsetAt is { } onset ? (DateTime.UtcNow - onset).Days : 0;
    }
}

internal static class Desk
{
    internal static void Print(IndexCase c) => Console.WriteLine($"ill for {c.DaysIll} days"); // CT2001
}

// flow (types): a static extension member describes a record that it is given
internal static class CaseMembers
{
    extension(IndexCase)
    {
        internal static string Describe(IndexCase c) => c.FirstName + " " + c.LastName;
    }
}

internal static class Desk
{
    internal static void Print(IndexCase c) => Console.WriteLine(IndexCase.Describe(c)); // CT2002
}

// flow (types): an extension property of strings quotes the note
internal static class TextMembers
{
    extension(string text)
    {
        internal string Quoted => "«" + text + "»";
    }
}

internal static class Desk
{
    internal static void Print(IndexCase c) => Console.WriteLine(c.Notes[0].Quoted); // CT2001
}

// flow (types): an extension block of the logger is a wrapper
internal static class LoggerMembers
{
    extension(ILogger logger)
    {
        internal void Visit(string what, object value) => logger.LogInformation("{What}: {Value}", what, value);
    }
}

internal sealed class Intake(ILogger logger)
{
    internal void Receive(IndexCase c)
    {
        logger.Visit("version", c.Version);
        logger.Visit("positive", c.IsPositive); // CT2001
    }
}

// flow (types): a generic extension block reads through an interface
internal interface IHasPhone
{
    [IdentityData] string Phone { get; }
}

internal static class PhoneMembers
{
    extension<T>(T holder) where T : IHasPhone
    {
        internal string Dial => "tel:" + holder.Phone;
    }
}

internal static class Desk
{
    internal static void Print<T>(T holder) where T : IHasPhone => Console.WriteLine(holder.Dial); // CT2002
}

// flow (types): an extension is called on a record that may be missing
internal static class CaseExtensions
{
    internal static string Headline(this IndexCase c) => c.Symptoms + " / " + c.Ward;
}

internal static class Desk
{
    internal static void Print(IndexCase? c)
    {
        var headline = c?.Headline() ?? "no case";
        Console.WriteLine(headline); // CT2001
    }
}

// flow (types): an extension of the builder appends the case
internal static class BuilderExtensions
{
    internal static StringBuilder AppendCase(this StringBuilder text, IndexCase c) =>
        text.Append(c.FileNumber).Append(": ").Append(c.Temperature);
}

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var text = new StringBuilder("Cases\n").AppendCase(c);
        Console.WriteLine(text.ToString()); // CT2001
    }
}

// flow (types): an extension of the optional date formats it
internal static class DateExtensions
{
    internal static string French(this DateTime? date) => date?.ToString("dd/MM/yyyy") ?? "inconnue";
}

internal static class Desk
{
    internal static void Print(IndexCase c, ILogger logger) => logger.LogWarning("Début {Onset}", c.OnsetAt.French()); // CT2001
}

// clean (types): an extension property reads the file number
internal static class CaseMembers
{
    extension(IndexCase c)
    {
        internal string Reference => "case " + c.FileNumber;
    }
}

internal static class Desk
{
    internal static void Print(IndexCase c) => Console.WriteLine(c.Reference);
}

// clean (types): an extension asks only when the record was collected
internal static class CaseExtensions
{
    internal static bool IsOverdue(this IndexCase c, DateTimeOffset now) => now - c.CollectedAt > TimeSpan.FromDays(80);
}

internal static class Desk
{
    internal static void Print(IndexCase c, ILogger logger)
    {
        logger.LogInformation("Overdue: {Overdue}", c.IsOverdue(DateTimeOffset.UtcNow));
    }
}

// clean (types): an extension of strings is used on the ward and, without a log, on the symptom
internal static class TextExtensions
{
    internal static string Shorten(this string text, int length) => text.Length <= length ? text : text[..length];
}

internal static class Desk
{
    internal static string Print(IndexCase c)
    {
        var complaint = c.Symptoms.Shorten(20);
        Console.WriteLine(c.Ward.Shorten(20));
        return complaint;
    }
}

// clean (types): extensions of one name for two types, and the clean one is called
internal static class Headlines
{
    internal static string Headline(this IndexCase c) => c.Symptoms;

    internal static string Headline(this Contact contact) => contact.Ward + " " + contact.Id;
}

internal static class Desk
{
    internal static void Print(Contact contact) => Console.WriteLine(contact.Headline());
}

// clean (types): a method of the type wins over the extension of the same name
internal sealed class Folder
{
    [HealthData] internal string Symptoms { get; init; } = "";

    internal string Headline() => "a folder";
}

internal static class FolderExtensions
{
    internal static string Headline(this Folder folder) => folder.Symptoms;
}

internal static class Desk
{
    internal static void Print(Folder folder) => Console.WriteLine(folder.Headline());
}

// clean (types): an extension of the logger logs the reference of the record only
internal static class LoggerExtensions
{
    internal static void CaseSeen(this ILogger logger, IndexCase c) => logger.LogInformation("Seen {Number}", c.FileNumber);
}

internal sealed class Intake(ILogger logger)
{
    internal void Receive(IndexCase c)
    {
        logger.CaseSeen(c);
    }
}

// clean (types): a redacting extension masks the phone number
internal static class Masks
{
    [Redacts]
    internal static string Masked(this string text) => text.Length < 3 ? "***" : "***" + text[^2..];
}

internal static class Desk
{
    internal static void Print(Contact contact) => Console.WriteLine("Called " + contact.Phone.Masked());
}

// clean (types): a generic extension names the type of its receiver
internal static class TypeExtensions
{
    internal static string TypeName<T>(this T item) where T : class => typeof(T).Name.ToLowerInvariant();
}

internal static class Desk
{
    internal static void Print(CaseRecord row) => Console.WriteLine("saved " + row.TypeName());
}

// clean (types): a static extension member of the record type is a constant
internal static class CaseMembers
{
    extension(IndexCase)
    {
        internal static string TableName => "index_cases";
    }
}

internal static class Desk
{
    internal static void Print(ILogger logger) => logger.LogInformation("Purging {Table}", IndexCase.TableName);
}

// clean (types): one block has a classified property and a clean one
internal static class CaseMembers
{
    extension(IndexCase c)
    {
        internal string Complaint => c.Symptoms;

        internal string Revision => "v" + c.Version;
    }
}

internal static class Desk
{
    internal static void Print(IndexCase c) => Console.WriteLine(c.Revision);
}
