// flow (members): a helper writes to the console's output that it is given
private static void Write(TextWriter to, string text) => to.Write(text);

private void Print(IndexCase c) => Write(Console.Out, c.Symptoms); // CT2001

// flow (members): a field holds the console's output
private static readonly TextWriter s_output = Console.Out;

private void Print(IndexCase c) => s_output.WriteLine(c.Symptoms); // CT2001

// flow (types): a report is created over the console
internal sealed class Report(TextWriter to)
{
    internal void Add(IndexCase c) => to.WriteLine(c.LastName); // CT2002
}

internal static class Program
{
    internal static Report Open() => new(Console.Out);
}

// flow (members): a writer is opened over the standard output
private void Print(IndexCase c)
{
    using var writer = new StreamWriter(Console.OpenStandardOutput());
    writer.WriteLine(c.Symptoms); // CT2001
}

// flow: the request body is read as text and again as a record
var request = new Microsoft.AspNetCore.Http.DefaultHttpContext().Request;
var text = await new StreamReader(request.Body).ReadToEndAsync();
logger.LogInformation("{Text}", text); // CT2005
var read = await Microsoft.AspNetCore.Http.HttpRequestJsonExtensions.ReadFromJsonAsync<IndexCase>(request);

// flow: the body of a response is logged before it becomes a record
var response = await new System.Net.Http.HttpClient().GetAsync("https://lab.example/results");
logger.LogInformation("{Body}", await response.Content.ReadAsStringAsync()); // CT2005
var result = await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<IndexCase>(response.Content);

// flow (members): a stream becomes a record and is read again for the log
private async Task ImportAsync(Stream stream, ILogger logger)
{
    var c = await System.Text.Json.JsonSerializer.DeserializeAsync<IndexCase>(stream);
    stream.Position = 0;
    logger.LogDebug("{Text}", await new StreamReader(stream).ReadToEndAsync()); // CT2005
}

// flow (members): a helper reads any type from text
private static T? Parse<T>(string text) => System.Text.Json.JsonSerializer.Deserialize<T>(text);

private void Import(string body, ILogger logger)
{
    logger.LogDebug("{Body}", body); // CT2005
    var c = Parse<IndexCase>(body);
}

// flow: a method group in a variable prints
Action<string> print = Console.WriteLine;
print(c.Symptoms); // CT2001

// flow (members): a method in a variable gives back the name
private static string Same(string text) => text;

private void Print(IndexCase c)
{
    Func<string, string> same = Same;
    Console.WriteLine(same(c.LastName)); // CT2002
}

// flow (members): one of two methods is chosen and called where there is one
private void Log(string text) => Console.WriteLine(text);

private void Print(IndexCase c, bool isVerbose)
{
    Action<string>? log = isVerbose ? Log : null;
    log?.Invoke(c.Symptoms); // CT2001
}

// flow: a lambda that may be null is invoked
Action<string>? log = text => logger.LogInformation("{Text}", text);
log?.Invoke(c.Symptoms); // CT2001

// flow (types): a lambda fills the options that it is given
internal sealed class Options
{
    internal string Recipient = "";
    internal string Ward = "";
}

internal static class Desk
{
    internal static void Send(IndexCase c)
    {
        var options = new Options();
        Action<Options> configure = o => o.Recipient = c.Phone;
        configure(options);
        Console.WriteLine(options.Ward);
        Console.WriteLine(options.Recipient); // CT2002
    }
}

// clean (members): a helper writes to memory, and a constant to the console
private static void Write(TextWriter to, string text) => to.Write(text);

private void Print(IndexCase c)
{
    var memory = new StringWriter();
    Write(memory, c.Symptoms);
    Write(Console.Out, "printed");
}

// clean: the status of a response whose body becomes a record
var response = await new System.Net.Http.HttpClient().GetAsync("https://lab.example/results");
logger.LogInformation("{Status}", response.StatusCode);
var result = await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<IndexCase>(response.Content);

// clean (members): a helper reads a type without classified members from text
private static T? Parse<T>(string text) => System.Text.Json.JsonSerializer.Deserialize<T>(text);

private void Import(string body, IndexCase c, ILogger logger)
{
    c.Symptoms = "";
    logger.LogDebug("{Body}", body);
    var numbers = Parse<List<int>>(body);
}

// clean (members): a method in a variable throws its argument away
private static string Constant(string text) => "constant";

private void Print(IndexCase c)
{
    Func<string, string> constant = Constant;
    Console.WriteLine(constant(c.LastName));
}

// clean: a time is not changed by what is added to it
var now = DateTimeOffset.UtcNow;
var later = now.AddMinutes(c.Temperature);
logger.LogInformation("{Now}", now);

// clean (members): a token and a service tell nothing of what is made with them
private static async Task<System.Net.HttpStatusCode> AskAsync(System.Net.Http.HttpClient client, System.Threading.CancellationToken token) => (await client.GetAsync("https://lab.example", token)).StatusCode;

private async Task PrintAsync(System.Net.Http.HttpClient client, IndexCase c, System.Threading.CancellationToken token)
{
    c.Symptoms = "";
    Console.WriteLine(await AskAsync(client, token));
}
