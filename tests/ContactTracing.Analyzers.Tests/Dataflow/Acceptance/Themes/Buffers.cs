// Buffers, and what looks into them: slices, spans and memory over an array, inline arrays, writers that hand out their space.

// flow: The name is copied behind a header in the buffer
Span<char> line = stackalloc char[64];
"Name: ".CopyTo(line);
c.LastName.AsSpan().CopyTo(line[6..]);
logger.LogInformation("{Line}", line.ToString()); // CT2002

// flow: A temperature is formatted behind the ward
Span<char> line = stackalloc char[64];
c.Ward.CopyTo(line);
var used = c.Ward.Length;
if (c.Temperature.TryFormat(line[used..], out var written))
{
    Console.WriteLine(line[..(used + written)].ToString()); // CT2001
}

// flow: The bytes of a name stand behind their length in the frame
Span<byte> frame = new byte[256];
frame[0] = 1;
Encoding.UTF8.GetBytes(c.LastName, frame[4..]);
logger.LogInformation("Sending {Frame}", Convert.ToHexString(frame)); // CT2002

// flow: The end of a buffer is a variable of its own
Span<char> line = new char[64];
var rest = line[10..];
c.Symptoms.AsSpan().CopyTo(rest);
Console.WriteLine(line.ToString()); // CT2001

// flow: A slice that is cut again
Span<char> line = new char[64];
var body = line.Slice(4);
var text = body.Slice(2, 20);
c.Symptoms.AsSpan(0, 20).CopyTo(text);
logger.LogInformation("{Line}", line.ToString()); // CT2001

// flow: A span over an array takes the name
var cells = new char[32];
var view = cells.AsSpan();
c.LastName.CopyTo(view);
Console.WriteLine(cells); // CT2002

// flow: A measurement in the bytes of a frame
var frame = new byte[16];
System.Buffers.Binary.BinaryPrimitives.WriteDoubleBigEndian(frame.AsSpan(4), c.Temperature);
logger.LogInformation("Frame {Frame}", Convert.ToHexString(frame)); // CT2001

// flow: A cell of an array is written through a span
var row = new string[3];
row.AsSpan()[1] = c.LastName;
logger.LogInformation("{Row}", string.Join(';', row)); // CT2002

// flow: An array is a span by conversion
var row = new string[3];
Span<string> cells = row;
cells[0] = c.Symptoms;
Console.WriteLine(row[0]); // CT2001

// flow: A cell of the memory over an array
var row = new string[3];
Memory<string> cells = row;
cells.Span[0] = c.Symptoms;
Console.WriteLine(string.Join(';', row)); // CT2001

// flow: The span over a list changes its entries
var names = new List<string> { "", "" };
System.Runtime.InteropServices.CollectionsMarshal.AsSpan(names)[0] = c.LastName;
logger.LogInformation("{First}", names[0]); // CT2002

// flow: A loop by reference fills the cells
Span<string> cells = new string[4];
foreach (ref var cell in cells)
{
    cell = c.LastName;
}

logger.LogInformation("{Last}", cells[3]); // CT2002

// flow: A writer hands out the space that is written to
var writer = new System.Buffers.ArrayBufferWriter<char>();
var space = writer.GetSpan(64);
c.LastName.CopyTo(space);
writer.Advance(c.Ward.Length);
Console.WriteLine(writer.WrittenSpan.ToString()); // CT2002

// flow (members): A helper of its own puts the text into a part of the buffer
private static void Put(Span<char> target, string text) => text.AsSpan().CopyTo(target);

private static void Print(IndexCase c, ILogger logger)
{
    Span<char> line = stackalloc char[64];
    Put(line[3..], c.LastName);
    logger.LogInformation("{Line}", line.ToString()); // CT2002
}

// flow (members): A helper moves the span on that it writes to
private static void Put(ref Span<char> rest, string text)
{
    text.CopyTo(rest);
    rest = rest[text.Length..];
}

private static void Print(IndexCase c, ILogger logger)
{
    Span<char> line = stackalloc char[64];
    var rest = line;
    Put(ref rest, "Name: ");
    Put(ref rest, c.LastName);
    logger.LogInformation("{Line}", line.ToString()); // CT2002
}

// flow (types): An inline array holds the last names
[System.Runtime.CompilerServices.InlineArray(4)]
internal struct Recent
{
    private string _first;
}

internal static class Desk
{
    internal static void Print(IndexCase c, ILogger logger)
    {
        var recent = default(Recent);
        recent[0] = c.LastName;
        logger.LogInformation("{Name}", recent[0]); // CT2002
    }
}

// flow (types): An inline array is read by a loop
[System.Runtime.CompilerServices.InlineArray(4)]
internal struct Readings
{
    private double _first;
}

internal static class Station
{
    internal static void Print(IndexCase c)
    {
        var readings = default(Readings);
        readings[^1] = c.Temperature;
        foreach (var reading in readings)
        {
            Console.WriteLine(reading); // CT2001
        }
    }
}

// clean: The ward is copied behind the header
Span<char> line = stackalloc char[64];
"Ward: ".CopyTo(line);
c.Ward.AsSpan().CopyTo(line[6..]);
logger.LogInformation("{Line}", line.ToString());

// clean: The source of a copy takes nothing of its target
Span<char> line = stackalloc char[64];
c.LastName.CopyTo(line);
Span<char> blank = new char[64];
blank.Slice(10).CopyTo(line);
logger.LogInformation("{Blank}", blank.ToString());

// clean: What a range of an array gives is a copy
var row = new[] { "none", "none", "none" };
var copy = row[1..];
copy[0] = c.Symptoms;
c.Notes.AddRange(copy);
Console.WriteLine(row[1]);

// clean: How long the buffer is
Span<char> line = new char[64];
c.LastName.AsSpan().CopyTo(line[6..]);
c.Notes.Add(line.ToString());
logger.LogInformation("{Length}", line.Length);

// clean: Another buffer than that of the view
var cells = new char[32];
var shown = new char[32];
var view = cells.AsSpan(4);
c.LastName.CopyTo(view);
c.Notes.Add(new string(cells));
Console.WriteLine(shown);

// clean (members): A helper puts the ward into a part of the buffer
private static void Put(Span<char> target, string text) => text.AsSpan().CopyTo(target);

private static void Print(IndexCase c, ILogger logger)
{
    Span<char> line = stackalloc char[64];
    Put(line[3..], c.Ward);
    logger.LogInformation("{Line} of {Length}", line.ToString(), line.Length);
}

// clean (types): An inline array of wards beside one of names
[System.Runtime.CompilerServices.InlineArray(4)]
internal struct Recent
{
    private string _first;
}

internal static class Desk
{
    internal static void Print(IndexCase c, ILogger logger)
    {
        var names = default(Recent);
        var wards = default(Recent);
        names[0] = c.LastName;
        wards[0] = c.Ward;
        c.Notes.Add(names[0]);
        logger.LogInformation("{Ward}", wards[0]);
    }
}

// flow (members): A part of a buffer that the object keeps
private readonly char[] _line = new char[64];

private void Keep(IndexCase c) => c.LastName.CopyTo(_line.AsSpan(6));

private void Print(ILogger logger) => logger.LogInformation("{Line}", new string(_line)); // CT2002

// flow (members): A window over a buffer that the object keeps
private readonly char[] _line = new char[64];

private void Keep(IndexCase c)
{
    var rest = _line.AsSpan(6);
    c.LastName.CopyTo(rest);
}

private void Print(ILogger logger) => logger.LogInformation("{Line}", new string(_line)); // CT2002

// clean (members): A window over another buffer of the object
private readonly char[] _line = new char[64];
private readonly char[] _ward = new char[64];

private void Keep(IndexCase c)
{
    var rest = _line.AsSpan(6);
    c.LastName.CopyTo(rest);
    var ward = _ward.AsSpan();
    c.Ward.CopyTo(ward);
}

private void Print(ILogger logger) => logger.LogInformation("{Ward}", new string(_ward));
