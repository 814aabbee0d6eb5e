// Text: how it is built, cut, encoded, searched, and read back out of buffers.

// flow: Interpolation with alignment and format prints the onset
var line = $"{c.FileNumber,-12}|{c.OnsetAt,20:yyyy-MM-dd}|";
logger.LogInformation("{Line}", line); // CT2001

// flow: An interpolation inside an interpolation
var inner = $"({c.Symptoms})";
var outer = $"Case {c.Id} {inner}";
Console.WriteLine(outer); // CT2001

// flow: A raw string with two dollars has its holes in double braces
var json = $$"""{"name":"{{c.LastName}}"}""";
System.Diagnostics.Trace.WriteLine(json); // CT2002

// flow: A FormattableString keeps its arguments until it is printed
FormattableString message = $"Fever of {c.Temperature}";
logger.LogInformation("{Message}", message.ToString()); // CT2001

// flow: The arguments of a FormattableString are read one by one
FormattableString message = $"{c.Id} {c.Phone}";
var argument = message.GetArgument(1);
Console.WriteLine(argument); // CT2002

// flow: A FormattableString is rendered for the invariant culture
var text = FormattableString.Invariant($"{c.Temperature:0.0}");
logger.LogInformation("{Text}", text); // CT2001

// flow: An interpolated string is created for a culture
var text = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"born {c.BornOn:d}");
System.Diagnostics.Trace.TraceWarning("{0}", text); // CT2002

// flow (types): A handler of the team's own collects the holes
[System.Runtime.CompilerServices.InterpolatedStringHandler]
internal readonly ref struct RowHandler
{
    private readonly StringBuilder _row;

    public RowHandler(int literalLength, int formattedCount) => _row = new(literalLength);

    public void AppendLiteral(string text) => _row.Append(text);

    public void AppendFormatted<T>(T value) => _row.Append('[').Append(value).Append(']');

    internal string Finish() => _row.ToString();
}

internal static class Sheet
{
    private static string Row(RowHandler row) => row.Finish();

    internal static void Print(IndexCase c)
    {
        var row = Row($"{c.FileNumber} {c.Symptoms}");
        Console.WriteLine(row); // CT2001
    }
}

// flow: Format fills its holes by number
var line = string.Format("{1}: {0}", c.LastName, c.Id);
logger.LogInformation("{Line}", line); // CT2002

// flow: Format with a list of arguments
object[] arguments = [c.Id, c.Ward, c.Result, c.Version];
var line = string.Format("{0} {1} {2} {3}", arguments);
Console.WriteLine(line); // CT2001

// flow: A composite format that was parsed before
var format = CompositeFormat.Parse("{0} has {1}");
var line = string.Format(null, format, c.Id, c.Symptoms);
logger.LogInformation("{Line}", line); // CT2001

// flow: Join puts the notes into one line
var line = string.Join("; ", c.Notes);
System.Diagnostics.Debug.WriteLine(line); // CT2001

// flow: Concat of five parts
var line = string.Concat(["(", c.FirstName, " ", c.Ward, ")"]);
logger.LogInformation("{Line}", line); // CT2002

// flow: A builder is filled and turned into text
var sheet = new StringBuilder();
sheet.Append("Case ").Append(c.Id);
sheet.Append(c.Symptoms);
logger.LogInformation("{Sheet}", sheet.ToString()); // CT2001

// flow: A builder is logged itself
var sheet = new StringBuilder("Name: ");
sheet.AppendLine(c.LastName);
Serilog.Log.Information("{Sheet}", sheet); // CT2002

// flow: AppendFormat puts the result between others
var sheet = new StringBuilder();
sheet.AppendFormat("{0}: {1}", c.FileNumber, c.Result);
var text = sheet.ToString();
Console.WriteLine(text); // CT2001

// flow: A builder takes an interpolated string
var sheet = new StringBuilder();
sheet.Append($"{c.FileNumber}: {c.Temperature:0.0}");
log4net.LogManager.GetLogger(typeof(IndexCase)).Info(sheet.ToString(0, 12)); // CT2001

// flow: AppendJoin puts the notes into a builder
var sheet = new StringBuilder().AppendJoin(", ", c.Notes);
logger.LogDebug("{Sheet}", sheet.ToString()); // CT2001

// flow: Insert puts the name in front
var sheet = new StringBuilder(" was called");
sheet.Insert(0, c.LastName);
Console.WriteLine(sheet.ToString()); // CT2002

// flow: Replace brings the symptom in place of a mark
var letter = new StringBuilder("Dear colleague, the case has @symptoms.");
letter.Replace("@symptoms", c.Symptoms);
logger.LogInformation("{Letter}", letter.ToString()); // CT2001

// flow: A builder is appended to another
var part = new StringBuilder(c.Phone);
var whole = new StringBuilder("Call ");
whole.Append(part);
Console.WriteLine(whole.ToString()); // CT2002

// flow: A single letter of a builder
var sheet = new StringBuilder(c.LastName);
var letter = sheet[0];
logger.LogInformation("{Letter}", letter); // CT2002

// flow: A chunk of a builder
var sheet = new StringBuilder().Append(c.Symptoms);
foreach (var chunk in sheet.GetChunks())
{
    Console.WriteLine(chunk.ToString()); // CT2001
}

// flow: A builder copies itself into an array
var sheet = new StringBuilder(c.Symptoms);
var letters = new char[sheet.Length];
sheet.CopyTo(0, letters, 0, letters.Length);
Console.WriteLine(letters); // CT2001

// flow: A span of the phone number is cut
var prefix = c.Phone.AsSpan(0, 3);
var text = prefix.ToString();
logger.LogInformation("{Text}", text); // CT2002

// flow: A span is copied into a buffer on the stack
Span<char> buffer = stackalloc char[64];
c.LastName.AsSpan().CopyTo(buffer);
Console.WriteLine(new string(buffer)); // CT2002

// flow: The memory of a text is cut and printed
var memory = c.Symptoms.AsMemory();
var rest = memory[2..].ToString();
System.Diagnostics.Trace.WriteLine(rest); // CT2001

// flow: A number is formatted into a span
Span<char> buffer = stackalloc char[16];
c.Temperature.TryFormat(buffer, out var written);
var text = new string(buffer[..written]);
logger.LogInformation("{Text}", text); // CT2001

// flow: Upper case, trimmed, padded and cut it is the same name
var name = c.LastName.ToUpperInvariant().Trim().PadRight(20).Substring(0, 10);
System.Diagnostics.Activity.Current?.SetTag("row", name); // CT2002

// flow: The parts of a symptom list are split
var parts = c.Symptoms.Split(',');
logger.LogInformation("First: {Part}", parts[0]); // CT2001

// flow: Removing blanks from the phone number leaves its digits
var digits = c.Phone.Replace(" ", "").Remove(0, 2).Insert(0, "0");
logger.LogInformation("{Digits}", digits); // CT2002

// flow: Searching the symptoms tells what is among them
var coughs = c.Symptoms.Contains("cough", StringComparison.OrdinalIgnoreCase);
Console.WriteLine(coughs); // CT2001

// flow: The bytes of a name in hexadecimal digits
var bytes = Encoding.UTF8.GetBytes(c.LastName);
var hex = Convert.ToHexString(bytes);
logger.LogInformation("{Hex}", hex); // CT2002

// flow: Base64 is no redaction
var encoded = Convert.ToBase64String(Encoding.Unicode.GetBytes(c.Symptoms));
var decoded = Encoding.Unicode.GetString(Convert.FromBase64String(encoded));
Console.WriteLine(encoded); // CT2001
Console.WriteLine(decoded); // CT2001

// flow: Escaping is no redaction either
var escaped = Uri.EscapeDataString(c.Symptoms);
logger.LogInformation("{Escaped}", escaped); // CT2001

// flow: A hash of a phone number can be guessed
var hash = System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(c.Phone));
var digest = Convert.ToHexString(hash);
logger.LogInformation("{Digest}", digest); // CT2002

// flow: A regular expression finds the temperature in the symptoms
var match = System.Text.RegularExpressions.Regex.Match(c.Symptoms, @"\d+");
logger.LogInformation("{Value}", match.Groups[0].Value); // CT2001

// flow: A regular expression replaces digits and leaves the rest
var shown = System.Text.RegularExpressions.Regex.Replace(c.Symptoms, @"\d", "#");
NLog.LogManager.GetCurrentClassLogger().Info(shown); // CT2001

// flow: Letters are collected one by one
var letters = "";
foreach (var letter in c.LastName)
{
    letters += char.ToUpperInvariant(letter);
}

Console.WriteLine(letters); // CT2002

// flow: A reader hands the lines of a symptom back
using var reader = new StringReader(c.Symptoms);
while (reader.ReadLine() is { } line)
{
    logger.LogInformation("{Line}", line); // CT2001
}

// flow: A stream of bytes in memory holds the text
using var stream = new MemoryStream();
using (var writer = new StreamWriter(stream, leaveOpen: true))
{
    writer.Write(c.Symptoms);
}

Console.WriteLine(Encoding.UTF8.GetString(stream.ToArray())); // CT2001

// flow: A text is made of an array of letters
char[] letters = c.FirstName.ToCharArray();
Array.Reverse(letters);
var reversed = new string(letters);
logger.LogInformation("{Reversed}", reversed); // CT2002

// clean: Interpolation of the clean members
var line = $"{c.FileNumber,-12}|{c.CollectedAt:u}|{c.Ward}";
logger.LogInformation("{Line}", line);

// clean: The format mentions symptoms and prints the version
var line = string.Format("Symptoms, version {0}", c.Version);
Console.WriteLine(line);

// clean: A builder beside the one that holds the symptom
var letter = new StringBuilder().Append(c.Symptoms);
var log = new StringBuilder().Append(c.FileNumber);
c.Notes.Add(letter.ToString());
logger.LogInformation("{Log}", log.ToString());

// clean: The builder is cleared before it is filled with the file number
var sheet = new StringBuilder(c.Symptoms);
c.Notes.Add(sheet.ToString());
sheet.Clear();
sheet.Append(c.FileNumber);
Serilog.Log.Debug("{Row}", sheet.ToString());

// clean: The builder is logged before the name is appended
var sheet = new StringBuilder("Case ").Append(c.Id);
logger.LogInformation("{Sheet}", sheet.ToString());
sheet.Append(c.LastName);
c.Notes.Add(sheet.ToString());

// clean: Join of file numbers
var line = string.Join(", ", cases.Select(x => x.FileNumber));
System.Diagnostics.Trace.WriteLine(line);

// clean: The other argument of a FormattableString
FormattableString message = $"{c.FileNumber} in {c.Ward}";
logger.LogInformation("{Message}", message.ToString());

// clean: The format of a FormattableString is written by the developer
FormattableString message = $"Symptoms: {c.Symptoms}";
var format = message.Format;
Console.WriteLine(format);

// clean: Strings are cut out of the ward
var station = c.Ward[..1].ToLowerInvariant() + c.Ward.Split('-')[^1];
logger.LogInformation("{Station}", station);

// clean: Base64 of the file number
var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(c.FileNumber));
Serilog.Log.Information("{Encoded}", encoded);

// clean: A writer is given the symptom and another is read
using var sheet = new StringWriter();
using var log = new StringWriter();
sheet.Write(c.Symptoms);
log.Write(c.Id);
Console.WriteLine(log.ToString());

// clean: An interpolation of names of members
var header = $"{nameof(IndexCase.LastName)};{nameof(IndexCase.Symptoms)};{nameof(IndexCase.Result)}";
logger.LogInformation("{Header}", header);

// clean (types): A handler of the team's own that keeps the literals
[System.Runtime.CompilerServices.InterpolatedStringHandler]
internal readonly ref struct LiteralHandler
{
    private readonly StringBuilder _text;

    public LiteralHandler(int literalLength, int formattedCount) => _text = new(literalLength);

    public void AppendLiteral(string text) => _text.Append(text);

    public void AppendFormatted<T>(T value) => _text.Append("***");

    internal string Finish() => _text.ToString();
}

internal static class Sheet
{
    private static string Masked(LiteralHandler text) => text.Finish();

    internal static void Print(IndexCase c) => Console.WriteLine(Masked($"Symptoms: {c.Symptoms}"));
}

// clean (members): A redacting method over an interpolation of both
[Redacts] private static string Blank(string text) => new('x', 8);

private static void Print(IndexCase c, ILogger logger)
{
    var line = Blank($"{c.LastName} {c.Symptoms}");
    logger.LogInformation("{Line}", line.ToUpperInvariant());
}

// clean: A regular expression over the file number
var year = System.Text.RegularExpressions.Regex.Match(c.FileNumber, @"^\d{4}").Value;
logger.LogInformation("{Year}", year);

// flow: A builder goes on by the name that its own call returned
var report = new StringBuilder();
var line = report.Append("Case: ");
line.Append(c.LastName);
Console.WriteLine(report); // CT2002

// clean: A builder that is cut to nothing
var text = new StringBuilder(c.Symptoms);
c.Notes.Add(text.ToString());
text.Length = 0;
text.Append(c.Ward);
logger.LogInformation("{Text}", text);

// flow: A builder that is cut to a part
var text = new StringBuilder(c.Symptoms);
text.Length = 10;
Console.WriteLine(text); // CT2001
