// flow: a name in the query of a request
using var client = new System.Net.Http.HttpClient();
var answer = await client.GetAsync($"https://lab.example/results?name={c.LastName}"); // CT2004
logger.LogInformation("{Status}", answer.StatusCode);

// flow: the address is put together in a local
using var client = new System.Net.Http.HttpClient();
var address = "https://lab.example/cases/" + c.FileNumber;
address += "?onset=" + c.OnsetAt;
Console.WriteLine((await client.GetStringAsync(address)).Length); // CT2004

// flow: an address is made from a text and then asked
using var client = new System.Net.Http.HttpClient();
var address = new Uri("https://lab.example/tests/" + c.Result); // CT2004
var body = await client.GetStreamAsync(address);
Console.WriteLine(body.CanRead);

// flow: the query of an address builder is set
var builder = new UriBuilder("https", "lab.example") { Path = "cases" };
builder.Query = "phone=" + Uri.EscapeDataString(contact.Phone); // CT2004
using var client = new System.Net.Http.HttpClient();
await client.DeleteAsync(builder.Uri);

// flow: the path of an address builder is initialised
var builder = new UriBuilder("https://lab.example")
{
    Path = $"cases/{c.FirstName}/{c.Version}", // CT2004
    Port = 8443,
};
Console.WriteLine(builder.Port);

// flow: a collection of query values becomes a query
var query = System.Web.HttpUtility.ParseQueryString("");
query["case"] = c.FileNumber;
query["positive"] = c.IsPositive.ToString();
var builder = new UriBuilder("https://lab.example");
builder.Query = query.ToString(); // CT2004

// flow: a request message is made for an address
var address = $"https://lab.example/fever/{c.Temperature}";
var method = System.Net.Http.HttpMethod.Get;
using var request = new System.Net.Http.HttpRequestMessage(method, address); // CT2004
request.Headers.Add("X-Case", c.FileNumber);

// flow: the header of a request
using var request = new System.Net.Http.HttpRequestMessage();
request.Headers.Add("X-Ward", c.Ward);
request.Headers.Add("X-Patient", $"{c.LastName}, {c.FirstName}"); // CT2004

// flow: the default header of a client
using var client = new System.Net.Http.HttpClient();
var symptoms = Convert.ToBase64String(Encoding.UTF8.GetBytes(c.Symptoms));
client.DefaultRequestHeaders.TryAddWithoutValidation("X-Reason", symptoms); // CT2004

// flow: a cookie is made with the result
var result = c.Result.ToString();
var cookie = new System.Net.Cookie("result", result); // CT2004
var jar = new System.Net.CookieContainer();
jar.Add(cookie);

// flow: the value of a cookie is set
var cookie = new System.Net.Cookie { Name = "visitor", Secure = true };
cookie.Value = contact.Name; // CT2004
cookie.Path = "/";

// flow (members): a redirect to an address with the name
private void Found(System.Net.HttpListenerResponse response, IndexCase c)
{
    var target = "/cases?name=" + c.LastName;
    response.Redirect(target); // CT2004
}

// flow (members): headers of a response in two ways
private void Answer(System.Net.HttpListenerResponse response, IndexCase c)
{
    response.AddHeader("X-Case", c.FileNumber);
    response.AddHeader("X-Onset", $"{c.OnsetAt:s}"); // CT2004
    response.Headers["X-Name"] = c.LastName; // CT2004
}

// flow: the subject of a mail
using var mail = new System.Net.Mail.MailMessage("desk@lab.example", "team@lab.example");
mail.Subject = $"Case {c.FileNumber}: {c.Symptoms}"; // CT2004
mail.Body = "See the secure inbox.";

// flow: the subject of a mail is an argument of its constructor
var name = contact.Name.ToUpperInvariant();
var subject = "Please call " + name;
using var mail = new System.Net.Mail.MailMessage("desk@lab.example", "team@lab.example", subject, "today"); // CT2004

// flow: a header of a socket before it connects
using var socket = new System.Net.WebSockets.ClientWebSocket();
socket.Options.SetRequestHeader("X-Case", c.FileNumber);
socket.Options.SetRequestHeader("X-Phone", c.Phone); // CT2004

// flow (members): a helper makes the address that is asked
private static string Search(IndexCase c) => $"https://lab.example/search?q={c.LastName}+{c.BornOn:yyyy}";

private async Task Find(IndexCase c, System.Net.Http.HttpClient client)
{
    var answer = await client.GetAsync(Search(c)); // CT2004
    Console.WriteLine(answer.StatusCode);
}

// flow (members): a general helper asks for the path that it is given
private static Task<string> Fetch(System.Net.Http.HttpClient client, string path) =>
    client.GetStringAsync("https://lab.example/" + path);

private async Task Load(IndexCase c, System.Net.Http.HttpClient client)
{
    await Fetch(client, "cases/" + c.FileNumber);
    await Fetch(client, "notes/" + c.Notes[0]); // CT2004
}

// flow: a whole record is packed into the query
using var client = new System.Net.Http.HttpClient();
var packed = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(c));
await client.GetAsync("https://lab.example/import?case=" + packed); // CT2005

// flow: a relative address is put on a base
var home = new Uri("https://lab.example/");
var part = contact.Name + "/calls";
var address = new Uri(home, part); // CT2004
Console.WriteLine(address.IsAbsoluteUri);

// flow: an address is tried
var text = "https://lab.example/born/" + c.BornOn.ToString("O");
if (Uri.TryCreate(text, UriKind.Absolute, out var address)) // CT2004
{
    Console.WriteLine(address.Port);
}

// flow: the file name in a header of a download
var disposition = new System.Net.Http.Headers.ContentDispositionHeaderValue("attachment");
disposition.FileName = c.LastName + ".pdf"; // CT2004
using var content = new System.Net.Http.ByteArrayContent([]);
content.Headers.ContentDisposition = disposition;

// clean: a record goes in the body over HTTPS
using var client = new System.Net.Http.HttpClient();
using var body = new System.Net.Http.StringContent(JsonSerializer.Serialize(c), Encoding.UTF8, "application/json");
using var answer = await client.PutAsync("https://contactcovid.example/cases/" + c.FileNumber, body);

// clean: the file number stands in the address
using var client = new System.Net.Http.HttpClient();
var address = new Uri($"https://contactcovid.example/cases/{c.FileNumber}?version={c.Version}");
await client.GetAsync(address);

// clean: headers point to the record
using var request = new System.Net.Http.HttpRequestMessage(System.Net.Http.HttpMethod.Post, "https://contactcovid.example/");
request.Headers.Add("X-Case", c.FileNumber);
request.Headers.TryAddWithoutValidation("X-Fields", $"{nameof(c.Symptoms)},{nameof(c.Result)}");
request.Content = new System.Net.Http.StringContent(c.Symptoms);

// clean: a form is a body
var fields = new Dictionary<string, string> { ["name"] = c.LastName, ["symptoms"] = c.Symptoms };
using var client = new System.Net.Http.HttpClient();
await client.PostAsync("https://contactcovid.example/intake", new System.Net.Http.FormUrlEncodedContent(fields));

// clean: a part of a form is a body too
using var form = new System.Net.Http.MultipartFormDataContent();
form.Add(new System.Net.Http.StringContent(c.Notes[0]), "note");
using var client = new System.Net.Http.HttpClient();
await client.PostAsync("https://contactcovid.example/notes/" + c.Id, form);

// clean: the body of a mail is no address
using var mail = new System.Net.Mail.MailMessage("desk@lab.example", "team@lab.example");
mail.Subject = "Case " + c.FileNumber;
mail.Body = "Symptoms: " + c.Symptoms;

// clean: the path of a file is no address of the network
var path = Path.Combine("archive", c.LastName, c.FileNumber + ".bin");
var folder = Path.GetDirectoryName(path);
Directory.CreateDirectory(folder!);

// clean (types): a cache of the team's own has a method called like the client's
internal sealed class NameCache
{
    private readonly Dictionary<string, int> _ids = [];

    internal Task<int> GetAsync(string name) => Task.FromResult(_ids.TryGetValue(name, out _) ? 1 : 0);
}

internal static class Desk
{
    internal static async Task<int> Find(NameCache cache, IndexCase c) => await cache.GetAsync(c.LastName);
}

// clean (types): a letter of the team's own has a subject
internal sealed class Letter
{
    internal string Subject { get; set; } = "";

    internal Dictionary<string, string> Headers { get; } = [];
}

internal static class Desk
{
    internal static Letter Write(IndexCase c)
    {
        var letter = new Letter { Subject = c.Symptoms };
        letter.Headers["name"] = c.LastName;
        return letter;
    }
}

// clean: a cookie holds the number of the session
var session = Guid.NewGuid().ToString("N");
var cookie = new System.Net.Cookie("session", session) { HttpOnly = true };
cookie.Comment = "ward " + c.Ward;

// clean (members): a redacted name stands in the address
[Redacts]
private static string Masked(string text) => text[..1] + "…";

private Uri Address(IndexCase c)
{
    var name = Masked(c.LastName);
    return new Uri("https://contactcovid.example/search?q=" + name);
}

// clean: the address is overwritten before it is asked
using var client = new System.Net.Http.HttpClient();
var address = "https://lab.example/?name=" + c.LastName;
address = "https://lab.example/?case=" + c.FileNumber;
await client.GetAsync(address);

// clean (members): a redirect to the id of the record
private void Found(System.Net.HttpListenerResponse response, IndexCase c)
{
    var name = c.LastName;
    var target = "/cases/" + c.Id + "?by=" + nameof(name);
    response.Redirect(target);
}
