// flow: a symptom is written into a file at once
File.WriteAllText("case.txt", c.Symptoms); // CT1008

// flow: lines, bytes and appended texts are written too
File.WriteAllLines("cases.csv", cases.Select(x => x.LastName)); // CT1008
File.WriteAllBytes("case.bin", Encoding.UTF8.GetBytes(c.Phone)); // CT1008
File.AppendAllText("cases.csv", $"{c.FileNumber};{c.Result}"); // CT1008
await File.WriteAllTextAsync("case.json", JsonSerializer.Serialize(c)); // CT1008

// clean: what names a case and tells nothing of it is written
File.WriteAllText("case.txt", c.FileNumber);
File.WriteAllText("count.txt", cases.Count.ToString());
File.WriteAllLines("wards.txt", cases.Select(x => x.Ward));
File.AppendAllText("log.txt", $"{c}");

// clean: the name of the file is not its content
File.WriteAllText(c.LastName + ".txt", "");

// flow: a temporary file is a file
var path = Path.GetTempFileName();
File.WriteAllText(path, c.Symptoms); // CT1008

// flow: a writer is opened over a path and written into
using var writer = new StreamWriter("cases.csv");
writer.WriteLine("number;name");
writer.WriteLine($"{c.FileNumber};{c.LastName}"); // CT1008

// clean: a writer is over memory, a file beside it is not written into
using var memory = new MemoryStream();
using var file = File.Create("cases.csv");
using var writer = new StreamWriter(memory);
writer.WriteLine(c.LastName);
file.WriteByte(1);

// flow: a writer is over a stream over a file
using var stream = new FileStream("cases.csv", FileMode.Create);
using var packed = new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionLevel.Fastest);
using var writer = new StreamWriter(packed, Encoding.UTF8);
await writer.WriteLineAsync(c.LastName); // CT1008

// clean: a text is written in memory and counted
using var writer = new StringWriter();
writer.Write(c.Symptoms);
File.WriteAllText("length.txt", cases.Count.ToString());

// flow: the writer that File.CreateText returns is used at once
File.CreateText("case.txt").Write(c.Symptoms); // CT1008

// flow: memory is copied into a file
using var memory = new MemoryStream();
JsonSerializer.Serialize(memory, c);
using var file = File.OpenWrite("case.json");
memory.CopyTo(file); // CT1008

// clean: a file is copied into memory, and that is written into
using var memory = new MemoryStream();
using var file = File.Open("case.json", FileMode.Open);
file.CopyTo(memory);
JsonSerializer.Serialize(memory, c);

// clean: what was read from a file goes into a text with the symptom
using var reader = new StreamReader(File.Open("template.txt", FileMode.Open));
var text = new StringBuilder(reader.ReadToEnd());
text.Append(c.Symptoms);

// flow: either a file or nothing
TextWriter writer = flag ? new StreamWriter("cases.csv") : TextWriter.Null;
writer.Write(c.LastName); // CT1008

// flow: the console under another name is a log, and is reported as one
TextWriter writer = flag ? File.CreateText("cases.csv") : Console.Out;
writer.Write(c.Symptoms); // CT2001

// clean: a writer is replaced by one over memory
TextWriter writer = new StreamWriter("cases.csv");
writer.Write("number;name");
writer.Dispose();
writer = new StringWriter();
writer.Write(c.LastName);

// flow: serializers write whole records into a file
using var file = File.Create("cases.json");
await JsonSerializer.SerializeAsync(file, cases); // CT1008
new System.Xml.Serialization.XmlSerializer(typeof(IndexCase)).Serialize(file, c); // CT1008
new System.Runtime.Serialization.DataContractSerializer(typeof(IndexCase)).WriteObject(file, c); // CT1008

// flow: writers of XML and JSON are over a file
using var file = File.Create("case.json");
using var json = new Utf8JsonWriter(file);
json.WriteStartObject();
json.WriteString("number", c.FileNumber);
json.WriteString("symptoms", c.Symptoms); // CT1008
using var xml = System.Xml.XmlWriter.Create("case.xml");
xml.WriteElementString("name", c.LastName); // CT1008

// clean: writers of XML and JSON are over memory
using var memory = new MemoryStream();
using var json = new Utf8JsonWriter(memory);
json.WriteString("symptoms", c.Symptoms);
using var xml = System.Xml.XmlWriter.Create(memory);
xml.WriteElementString("name", c.LastName);

// flow: a binary writer packs the name into a file
using var writer = new BinaryWriter(File.Open("case.bin", FileMode.Create));
writer.Write(c.Id);
writer.Write(c.LastName); // CT1008

// flow: an entry of an archive in a file
using var archive = System.IO.Compression.ZipFile.Open("cases.zip", System.IO.Compression.ZipArchiveMode.Create);
using var entry = new StreamWriter(archive.CreateEntry("case.txt").Open());
entry.Write(c.Symptoms); // CT1008

// clean: an entry of an archive in memory
using var memory = new MemoryStream();
using var archive = new System.IO.Compression.ZipArchive(memory, System.IO.Compression.ZipArchiveMode.Create);
using var entry = new StreamWriter(archive.CreateEntry("case.txt").Open());
entry.Write(c.Symptoms);

// flow: a document is built and saved
var document = new System.Xml.Linq.XDocument(new System.Xml.Linq.XElement("case", c.LastName));
document.Save("case.xml"); // CT1008

// clean: a document is saved into memory
var document = new System.Xml.Linq.XDocument(new System.Xml.Linq.XElement("case", c.LastName));
document.Save(new MemoryStream());

// flow: a table is filled and written
var table = new System.Data.DataTable("cases");
table.Columns.Add("name");
table.Rows.Add(c.LastName);
table.WriteXml("cases.xml"); // CT1008

// flow (members): a helper writes what it is given into a file of its own
private static void Save(string path, string text)
{
    using var writer = new StreamWriter(path);
    writer.Write(text);
}

private void Export(IndexCase c)
{
    Save("ward.txt", c.Ward);
    Save("case.txt", c.Symptoms); // CT1008
}

// flow (members): a helper writes the record into the writer that it is given
private static void Write(TextWriter writer, IndexCase c)
{
    writer.Write(c.FileNumber);
    writer.WriteLine(c.Symptoms);
}

private void Export(IndexCase c)
{
    using var file = new StreamWriter("case.txt");
    Write(file, c); // CT1008
    using var memory = new StringWriter();
    Write(memory, c);
}

// flow (members): a helper wraps the stream that it is given and reads the store
private static void Write(Stream stream, Store store)
{
    using var writer = new StreamWriter(stream);
    foreach (var c in store.All())
    {
        writer.WriteLine(c.LastName);
    }
}

private static void Export(Store store)
{
    using var file = File.Create("cases.csv");
    Write(file, store); // CT1008
    Write(new MemoryStream(), store);
}

// flow (members): a helper passes the writer on
private static void Outer(TextWriter writer, string text) => Inner(writer, text);

private static void Inner(TextWriter writer, string text) => writer.Write(text);

private void Export(IndexCase c)
{
    using var writer = File.AppendText("cases.csv");
    Outer(writer, c.Ward);
    Outer(writer, c.LastName); // CT1008
}

// clean (members): a response, a connection and any other stream of a caller are no files
private static async Task Answer(Microsoft.AspNetCore.Http.HttpResponse response, Stream stream, TextWriter writer, IndexCase c)
{
    await response.Body.WriteAsync(Encoding.UTF8.GetBytes(c.Symptoms));
    await JsonSerializer.SerializeAsync(stream, c);
    await writer.WriteAsync(c.LastName);
}

// flow (members): a helper opens the writer
private static TextWriter Open(string path) => new StreamWriter(File.Create(path));

private void Export(IndexCase c)
{
    using var writer = Open("case.txt");
    writer.Write(c.Symptoms); // CT1008
}

// flow (types): a field holds the writer
internal sealed class Export(string path) : IDisposable
{
    private readonly StreamWriter _writer = new(path);

    internal void Add(IndexCase c)
    {
        _writer.Write(c.FileNumber);
        _writer.WriteLine(c.LastName); // CT1008
    }

    public void Dispose() => _writer.Dispose();
}

// flow (types): a constructor opens the file, and lines are given to a method
internal sealed class Export
{
    private readonly TextWriter _writer;

    internal Export(string folder)
    {
        var file = File.Create(Path.Combine(folder, "cases.csv"));
        _writer = new StreamWriter(file);
    }

    internal void Line(string text) => _writer.WriteLine(text);
}

internal static class Desk
{
    internal static void Run(Export export, IndexCase c)
    {
        export.Line(c.Ward);
        export.Line(c.LastName); // CT1008
    }
}

// clean (types): a field holds a writer over memory
internal sealed class Export
{
    private readonly StringWriter _writer = new();

    internal void Add(IndexCase c) => _writer.WriteLine(c.LastName);
}

// flow (types): whoever creates the export passes the writer
internal sealed class Export(TextWriter writer)
{
    internal void Line(string text) => writer.WriteLine(text);
}

internal static class Desk
{
    internal static void Run(IndexCase c)
    {
        var file = new Export(File.CreateText("cases.csv"));
        file.Line(c.Ward);
        file.Line(c.LastName); // CT1008
        var memory = new Export(new StringWriter());
        memory.Line(c.LastName);
    }
}

// clean (types): two classes of one shape, and only the other is over a file
internal sealed class Log(TextWriter writer)
{
    internal void Line(string text) => writer.WriteLine(text);

    internal static Log Open() => new(File.CreateText("starts.log"));
}

internal sealed class Sheet(TextWriter writer)
{
    internal void Line(string text) => writer.WriteLine(text);

    internal static Sheet Open() => new(new StringWriter());
}

internal static class Desk
{
    internal static void Run(IndexCase c)
    {
        Log.Open().Line(c.Ward);
        Sheet.Open().Line(c.LastName);
    }
}

// flow (members): a helper opens the file and gives the writer to a lambda
private static void Save(string path, Action<TextWriter> write)
{
    using var writer = new StreamWriter(path);
    write(writer);
}

private void Export(IndexCase c) => Save("case.txt", w => w.Write(c.Symptoms)); // CT1008

// flow (members): a local function writes into the writer that it is given
private void Export(IndexCase c)
{
    using var file = new StreamWriter("case.txt");
    Add(file, c.Ward);
    Add(file, c.LastName); // CT1008

    static void Add(TextWriter writer, string text) => writer.WriteLine(text);
}

// clean (members): the managed store gives the stream
private static Task Send(TransferFileStore files, IndexCase c) => files.CreateAsync(
    "case.json", "Assurance Maladie", c.CollectedAt, (stream, token) => JsonSerializer.SerializeAsync(stream, c, cancellationToken: token));

// clean (members): a temporary file of the managed store
private static async Task Send(TransferFileStore files, IndexCase c)
{
    await using var file = await files.CreateTemporaryAsync(DateTimeOffset.UtcNow);
    await JsonSerializer.SerializeAsync(file.Content, c);
    using var writer = new StreamWriter(file.Content);
    writer.Write(c.Symptoms);
}

// flow: CsvHelper writes records into a file
using var writer = new StreamWriter("cases.csv");
using var csv = new CsvHelper.CsvWriter(writer, System.Globalization.CultureInfo.InvariantCulture);
csv.WriteField(c.FileNumber);
csv.WriteField(c.LastName); // CT1008
csv.WriteRecords(cases); // CT1008

// clean: CsvHelper writes records into memory
using var writer = new StringWriter();
using var csv = new CsvHelper.CsvWriter(writer, System.Globalization.CultureInfo.InvariantCulture);
csv.WriteRecords(cases);

// flow: a workbook of ClosedXML is filled by cell and saved
using var workbook = new ClosedXML.Excel.XLWorkbook();
var sheet = workbook.Worksheets.Add("cases");
sheet.Cell(1, 1).Value = c.LastName;
workbook.SaveAs("cases.xlsx"); // CT1008

// clean: a workbook with nothing of a person is saved, and one with a name goes into memory
using var wards = new ClosedXML.Excel.XLWorkbook();
var sheet = wards.Worksheets.Add("wards");
sheet.Cell(1, 1).Value = c.Ward;
wards.SaveAs("wards.xlsx");
using var names = new ClosedXML.Excel.XLWorkbook();
names.Worksheets.Add("names").Cell(1, 1).Value = c.LastName;
names.SaveAs(new MemoryStream());

// flow: a workbook of NPOI is filled by row and written
var workbook = new NPOI.XSSF.UserModel.XSSFWorkbook();
var row = workbook.CreateSheet("cases").CreateRow(0);
row.CreateCell(0).SetCellValue(c.FileNumber);
var cell = row.CreateCell(1);
cell.SetCellValue(c.LastName);
using var file = File.Create("cases.xlsx");
workbook.Write(file); // CT1008

// flow: a package of EPPlus is opened over a file and saved
using var package = new OfficeOpenXml.ExcelPackage(new FileInfo("cases.xlsx"));
var sheet = package.Workbook.Worksheets.Add("cases");
sheet.Cells["A1"].Value = c.LastName;
package.Save(); // CT1008

// clean: a package of EPPlus gives bytes
using var package = new OfficeOpenXml.ExcelPackage();
package.Workbook.Worksheets.Add("cases").Cells["A1"].Value = c.LastName;
var bytes = package.GetAsByteArray();

// flow: Newtonsoft writes the record into a file
using var writer = File.CreateText("case.json");
new Newtonsoft.Json.JsonSerializer().Serialize(writer, c); // CT1008

// flow: what a log returns goes into a file as well
string Logged(string text)
{
    Console.WriteLine(text);
    return text;
}

File.WriteAllText("case.txt", Logged(c.Symptoms)); // CT1008 CT2001
