// flow: a record is serialised into a local that is printed
var json = JsonSerializer.Serialize(c);
var line = $"case {c.Id}: {json}";
Console.WriteLine(line); // CT2005

// flow: a list of records is serialised with options
var options = new JsonSerializerOptions { WriteIndented = true };
var json = JsonSerializer.Serialize(cases, options);
logger.LogDebug("Sending {Body}", json); // CT2005

// flow: Newtonsoft serialises a record although its text is redacted
Console.WriteLine($"{c}");
var text = Newtonsoft.Json.JsonConvert.SerializeObject(c, Newtonsoft.Json.Formatting.Indented);
Console.WriteLine(text); // CT2005

// flow: a record is written as XML
var serializer = new System.Xml.Serialization.XmlSerializer(typeof(IndexCase));
using var writer = new StringWriter();
serializer.Serialize(writer, c);
logger.LogTrace("{Xml}", writer.ToString()); // CT2005

// flow: a data contract serialiser writes into a stream that is read as text
var serializer = new System.Runtime.Serialization.DataContractSerializer(typeof(Contact));
using var stream = new MemoryStream();
serializer.WriteObject(stream, contact);
Console.WriteLine(Encoding.UTF8.GetString(stream.ToArray())); // CT2005

// flow: a record becomes bytes and the bytes become text
var bytes = JsonSerializer.SerializeToUtf8Bytes(contact);
var text = Encoding.UTF8.GetString(bytes);
System.Diagnostics.Trace.WriteLine(text); // CT2005

// flow: an anonymous object with a symptom is serialised
var json = JsonSerializer.Serialize(new { c.FileNumber, c.Symptoms });
logger.LogInformation("Payload {Json}", json); // CT2001

// flow: a dictionary of values is serialised
var values = new Dictionary<string, object> { ["number"] = c.FileNumber, ["born"] = c.BornOn };
var json = JsonSerializer.Serialize(values);
Console.WriteLine(json); // CT2002

// flow: a JSON object is put together by hand
var node = new System.Text.Json.Nodes.JsonObject
{
    ["number"] = c.FileNumber,
    ["temperature"] = c.Temperature,
};
logger.LogInformation("{Node}", node.ToJsonString()); // CT2001

// flow: a JSON writer writes the symptom into a stream
using var stream = new MemoryStream();
using (var writer = new Utf8JsonWriter(stream))
{
    writer.WriteStartObject();
    writer.WriteString("symptoms", c.Symptoms);
    writer.WriteEndObject();
}

Console.WriteLine(Encoding.UTF8.GetString(stream.ToArray())); // CT2001

// flow: an XML element holds the result
var element = new System.Xml.Linq.XElement("case", new System.Xml.Linq.XAttribute("id", c.Id));
element.Add(new System.Xml.Linq.XElement("result", c.Result));
Console.WriteLine(element.ToString()); // CT2001

// flow: a binary writer packs the name and the bytes are shown in hex
using var stream = new MemoryStream();
using var packer = new BinaryWriter(stream);
packer.Write(c.Version);
packer.Write(c.LastName);
packer.Flush();
logger.LogDebug("{Bytes}", Convert.ToHexString(stream.ToArray())); // CT2002

// flow (types): a hand-written text prints the symptoms
internal sealed class Note(string number, string symptoms)
{
    [HealthData] internal string Symptoms { get; } = symptoms;

    public override string ToString() => $"note on {number}: {Symptoms}";
}

internal static class Desk
{
    internal static void Print(Note note) => Console.WriteLine(note); // CT2005
}

// flow (types): a hand-written text asks a helper, and the helper tells
internal sealed class Swab
{
    [HealthData] internal TestResult Outcome { get; init; }

    public override string ToString() => Described(false);

    private string Described(bool brief) => brief ? "swab" : "swab " + Outcome;
}

internal static class Desk
{
    internal static void Note(Swab swab, ILogger logger) => logger.LogInformation("Read {Swab}", swab); // CT2005
}

// flow (members): the compiler writes the text of a record
private void Print(List<CaseRecord> rows)
{
    foreach (var row in rows)
    {
        var text = row.ToString();
        Console.WriteLine(text); // CT2005
    }
}

// flow (types): a record prints its members by a method of its own
internal sealed record Sample(int Rack, [property: HealthData] string Finding)
{
    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Rack = ").Append(Rack).Append(", Finding = ").Append(Finding);
        return true;
    }
}

internal static class Desk
{
    internal static void Print(Sample sample) => System.Diagnostics.Debug.WriteLine($"{sample}"); // CT2005
}

// flow (members): a raw body is logged before it becomes an index case
private async Task<IndexCase?> Receive(Stream body, ILogger logger)
{
    using var reader = new StreamReader(body);
    var text = await reader.ReadToEndAsync();
    logger.LogDebug("Received {Body}", text); // CT2005
    return JsonSerializer.Deserialize<IndexCase>(text);
}

// flow (members): a raw body is logged after it became an index case
private int Receive(string body, ILogger logger)
{
    var received = JsonSerializer.Deserialize<IndexCase>(body)!;
    logger.LogInformation("Received {Number}", received.FileNumber);
    logger.LogInformation("Received {Body}", body); // CT2005
    return received.Version;
}

// flow (members): a raw body is logged when it cannot be read
private IndexCase? Receive(string body, ILogger logger)
{
    try
    {
        return Newtonsoft.Json.JsonConvert.DeserializeObject<IndexCase>(body);
    }
    catch (Newtonsoft.Json.JsonException)
    {
        logger.LogError("Not readable: {Body}", body); // CT2005
        return null;
    }
}

// flow (members): the bytes of a message are printed and then deserialised
private List<CaseRecord>? Receive(byte[] message)
{
    Console.WriteLine(Convert.ToBase64String(message)); // CT2005
    return JsonSerializer.Deserialize<List<CaseRecord>>(message);
}

// flow (members): the XML of a contact is printed before it is read
private Contact? Receive(string xml)
{
    Console.Error.WriteLine("read: " + xml); // CT2005
    var serializer = new System.Xml.Serialization.XmlSerializer(typeof(Contact));
    return (Contact?)serializer.Deserialize(new StringReader(xml));
}

// flow (members): a helper reads the body that its caller has printed
private static IndexCase? Parse(string json) => JsonSerializer.Deserialize<IndexCase>(json);

private void Import(string path)
{
    var json = File.ReadAllText(path);
    Console.WriteLine(json); // CT2005
    Keep(Parse(json));
}

private void Keep(IndexCase? c) => _ = c?.Version;

// flow (types): one of two classified members is hidden from the serialiser
internal sealed class Draft
{
    [IdentityData, System.Text.Json.Serialization.JsonIgnore] public string Name { get; init; } = "";

    [HealthData] public string Symptoms { get; init; } = "";
}

internal static class Desk
{
    internal static void Dump(Draft draft) => Console.WriteLine(JsonSerializer.Serialize(draft)); // CT2005
}

// flow (types): a member is hidden from another serialiser than the one that writes
internal sealed class Draft
{
    public int Id { get; init; }

    [HealthData, System.Text.Json.Serialization.JsonIgnore] public string Symptoms { get; init; } = "";
}

internal static class Desk
{
    internal static void Dump(Draft draft)
    {
        Console.WriteLine(Newtonsoft.Json.JsonConvert.SerializeObject(draft)); // CT2005
    }
}

// clean (types): a hand-written text prints clean members only
internal sealed class Note(string number)
{
    [HealthData] internal string Symptoms { get; init; } = "";

    public override string ToString() => $"note on {number}, {nameof(Symptoms)} not shown";
}

internal static class Desk
{
    internal static void Print(Note note) => Console.WriteLine(note);
}

// clean (types): a hand-written text asks a helper, and the helper does not tell
internal sealed class Swab
{
    public int Rack { get; init; }

    [HealthData] internal TestResult Outcome { get; init; }

    public override string ToString() => Described("rack");

    private string Described(string label) => label + " " + Rack;
}

internal static class Desk
{
    internal static void Note(Swab swab, ILogger logger) => logger.LogInformation("Read {Swab}", swab);
}

// clean: the text of a partial type is redacted
var text = $"{c} met {contact}";
logger.LogInformation("{Text}", text);
Console.WriteLine(string.Join(", ", cases));

// clean (types): every classified member is hidden from the serialiser that writes
internal sealed class Draft
{
    public int Id { get; init; }

    [HealthData, System.Text.Json.Serialization.JsonIgnore] public string Symptoms { get; init; } = "";
}

internal static class Desk
{
    internal static void Dump(Draft draft) => Console.WriteLine(JsonSerializer.Serialize(draft));
}

// clean (types): every classified member is hidden from Newtonsoft
internal sealed class Draft
{
    public string Ward { get; init; } = "";

    [Newtonsoft.Json.JsonIgnore, IdentityData] public string Name { get; init; } = "";
}

internal static class Desk
{
    internal static void Dump(Draft draft, ILogger logger)
    {
        var json = Newtonsoft.Json.JsonConvert.SerializeObject(draft);
        logger.LogDebug("{Json}", json);
    }
}

// clean: a projection to clean members is serialised
var rows = cases.Select(x => new { x.Id, x.FileNumber, x.Ward });
var json = JsonSerializer.Serialize(rows);
logger.LogInformation("Rows {Json}", json);

// clean: a record is sent over HTTPS and only the answer is logged
using var client = new System.Net.Http.HttpClient();
var body = new System.Net.Http.StringContent(JsonSerializer.Serialize(c), Encoding.UTF8, "application/json");
var answer = await client.PostAsync("https://contactcovid.example/cases", body);
logger.LogInformation("Sent {Number}: {Status}", c.FileNumber, answer.StatusCode);

// clean (members): a body that becomes no record is logged
private sealed record Settings(int Stations, string Region);

private Settings? Configure(string json, ILogger logger)
{
    logger.LogInformation("Configured by {Json}", json);
    return JsonSerializer.Deserialize<Settings>(json);
}

// clean: the length of a serialised record is no part of it
var json = JsonSerializer.Serialize(c);
var size = json.Length;
logger.LogDebug("Sending {Size} characters", size);

// clean (members): of a received record the file number is logged
private void Receive(string body, ILogger logger)
{
    var received = JsonSerializer.Deserialize<IndexCase>(body);
    logger.LogInformation("Received {Number}, version {Version}", received?.FileNumber, received?.Version);
}

// clean (members): one text becomes a record and the other one is printed
private IndexCase? Import(string path)
{
    var json = File.ReadAllText(path);
    var readme = File.ReadAllText(path + ".readme");
    Console.WriteLine(readme);
    return JsonSerializer.Deserialize<IndexCase>(json);
}

// clean: the options and the type of a serialiser are printed
var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
var json = JsonSerializer.Serialize(contact, options);
Console.WriteLine($"{nameof(contact)} as {typeof(Contact).Name}, indented: {options.WriteIndented}");

// miss: a member of a node is asked at once
logger.LogInformation("{Node}", System.Text.Json.JsonSerializer.SerializeToNode(c)!["Symptoms"]); // CT2005
