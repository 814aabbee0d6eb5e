// flow (members): only one branch redacts
[Redacts]
private static string Masked(string text) => "***";

private void Print(IndexCase c, bool verbose)
{
    var name = c.LastName;
    if (!verbose)
    {
        name = Masked(name);
    }

    Console.WriteLine(name); // CT2002
}

// flow (members): the wrong variable is redacted
[Redacts]
private static string Masked(string text) => "***";

private void Note(IndexCase c, ILogger logger)
{
    var ward = Masked(c.Ward);
    var symptoms = c.Symptoms;
    logger.LogInformation("{Ward}: {Symptoms}", ward, symptoms); // CT2001
}

// flow (members): the redacted text is thrown away
[Redacts]
private static string Masked(string text) => "***";

private void Print(Contact contact)
{
    var phone = contact.Phone;
    Masked(phone);
    Console.WriteLine(phone); // CT2002
}

// flow (members): a mask of the team's own that nobody declared keeps a part
private static string Masked(string text) => text[..1] + new string('*', text.Length - 1);

private void Print(IndexCase c)
{
    Console.WriteLine(Masked(c.LastName)); // CT2002
}

// flow: Base64 is no redaction
var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(c.Symptoms));
logger.LogInformation("Token {Token}", encoded); // CT2001
logger.LogInformation("Case {Number}", c.FileNumber);

// flow (members): the hash of one of three results is the result
private static string Hash(string text) =>
    Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));

private void Note(IndexCase c, ILogger logger)
{
    logger.LogDebug("{Hash}", Hash(c.Result.ToString())); // CT2001
}

// flow (types): of two texts the redactor gets one
internal sealed class Desk(Microsoft.Extensions.Compliance.Redaction.Redactor redactor)
{
    internal void Print(IndexCase c)
    {
        var first = redactor.Redact(c.FirstName);
        Console.WriteLine($"{first} {c.LastName}"); // CT2002
    }
}

// flow: as many stars as there were letters
var stars = new string('*', c.Symptoms.Length);
logger.LogInformation("Symptoms: {Stars}", stars); // CT2001
logger.LogInformation("Ward: {Ward}", c.Ward);

// flow (members): the overload that redacts is not the one that is called
[Redacts]
private static string Clean(string text) => "";

private static string Clean(string text, int keep) => text[..keep];

private void Print(IndexCase c) => Console.WriteLine(Clean(c.Symptoms, 4)); // CT2001

// flow (types): a class that redacts has a method that does not
internal interface IMask
{
    [Redacts] string Of(string text);
}

internal sealed class Mask : IMask
{
    public string Of(string text) => "***";

    internal string Upper(string text) => text.ToUpperInvariant();
}

internal static class Desk
{
    internal static void Print(Mask mask, Contact contact) => Console.WriteLine(mask.Upper(contact.Name)); // CT2002
}

// flow (members): the original is put behind the redacted text
[Redacts]
private static string Masked(string text) => "***";

private void Print(IndexCase c)
{
    var text = Masked(c.LastName);
    text += $" ({c.LastName})";
    System.Diagnostics.Trace.WriteLine(text); // CT2002
}

// flow: digits are replaced in the phone number
var shown = System.Text.RegularExpressions.Regex.Replace(contact.Phone, @"\d{2}$", "xx");
logger.LogInformation("Called {Phone}", shown); // CT2002
logger.LogInformation("Ward {Ward}", contact.Ward);

// flow (members): a failed redaction falls back on the text itself
[Redacts]
private static string Masked(string text) => text.Length > 2 ? "***" : throw new ArgumentException("too short");

private static string Safe(string text)
{
    try
    {
        return Masked(text);
    }
    catch (ArgumentException)
    {
        return text;
    }
}

private void Print(IndexCase c) => Console.WriteLine(Safe(c.FirstName)); // CT2002

// flow: the note is compressed and not redacted
using var packed = new MemoryStream();
using (var zip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Compress, leaveOpen: true))
{
    zip.Write(Encoding.UTF8.GetBytes(c.Notes[0]));
}

Console.WriteLine(Convert.ToHexString(packed.ToArray())); // CT2001

// flow (members): a redacting method prints what it was given
[Redacts]
private static string Masked(string text)
{
    Console.WriteLine("masking " + text);
    return "***";
}

private string Shown(Contact contact)
{
    return Masked(contact.Phone); // CT2002
}

// flow (members): only the first of several names is redacted
[Redacts]
private static string Masked(string text) => "***";

private void Print(IndexCase c)
{
    var names = c.Contacts.ConvertAll(x => x.Name);
    names[0] = Masked(names[0]);
    Console.WriteLine(string.Join(", ", names)); // CT2002
}

// flow: a name is escaped for an address
var escaped = Uri.EscapeDataString(c.LastName);
var html = System.Net.WebUtility.HtmlEncode(escaped);
Console.WriteLine(html); // CT2002

// flow (members): a pseudonym that is computed and not declared is a hash of the name
private static string PseudonymOf(byte[] key, string name) =>
    Convert.ToHexString(System.Security.Cryptography.HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(name)));

private void Note(IndexCase c, byte[] key, ILogger logger)
{
    var pseudonym = PseudonymOf(key, c.LastName + c.BornOn);
    logger.LogInformation("Case {Pseudonym}", pseudonym); // CT2002
}

// clean (members): the result of a redacting method is printed
[Redacts]
private static string Masked(string text) => text.Length > 2 ? text[..1] + "***" : "***";

private void Print(IndexCase c)
{
    var name = Masked(c.LastName);
    Console.WriteLine(name);
}

// clean (types): what Microsoft's redactor returns is logged
internal sealed class Desk(Microsoft.Extensions.Compliance.Redaction.Redactor redactor, ILogger logger)
{
    internal void Note(IndexCase c)
    {
        var symptoms = redactor.Redact(c.Symptoms);
        logger.LogInformation("{Symptoms}", symptoms);
    }
}

// clean (members): both branches redact
[Redacts]
private static string Masked(string text, char with) => new(with, 3);

private void Print(IndexCase c, bool loud)
{
    string name;
    if (loud)
    {
        name = Masked(c.LastName, '#');
    }
    else
    {
        name = Masked(c.LastName, '*');
    }

    Console.WriteLine(name);
}

// clean (types): the contract says that its implementations redact
internal interface IMask
{
    [Redacts] string Of(string text);
}

internal sealed class Mask : IMask
{
    public string Of(string text) => text[..2] + "…";
}

internal static class Desk
{
    internal static void Print(Mask mask, Contact contact) => Console.WriteLine(mask.Of(contact.Name));
}

// clean (members): a whole line is redacted
[Redacts]
private static string Masked(string text) => string.Concat(text.Where(char.IsPunctuation));

private void Note(IndexCase c, ILogger logger)
{
    var line = $"{c.LastName}: {c.Symptoms}, {c.Result}";
    logger.LogInformation("{Line}", Masked(line));
}

// clean (members): a redacted text is trimmed and joined
[Redacts]
private static string Masked(string text) => "***";

private void Print(IndexCase c)
{
    var text = Masked(c.Phone).Trim().PadLeft(10) + " in " + c.Ward;
    Console.WriteLine(text.ToUpperInvariant());
}

// clean (members): every name of a list is redacted by a method group
[Redacts]
private static string Masked(string text) => "***";

private void Print(IndexCase c)
{
    var names = c.Contacts.Select(x => x.Name).Select(Masked);
    Console.WriteLine(string.Join(", ", names));
}

// clean (members): a generic method redacts values of any type
[Redacts]
private static string Hidden<T>(T value) => $"<{typeof(T).Name}>";

private void Note(IndexCase c, ILogger logger)
{
    logger.LogInformation("{Onset} {Result}", Hidden(c.OnsetAt), Hidden(c.Result));
}

// clean: a local function redacts
[Redacts]
static string Masked(string text) => "***";

var name = Masked(c.LastName);
Console.WriteLine(name);

// clean (members): a hash with a key that is thrown away says that it redacts
[Redacts]
private static string Token(string text)
{
    var key = System.Security.Cryptography.RandomNumberGenerator.GetBytes(32);
    return Convert.ToHexString(System.Security.Cryptography.HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
}

private void Print(IndexCase c) => Console.WriteLine("Token " + Token(c.LastName));

// clean (members): a helper redacts inside, and nobody had to declare it
[Redacts]
private static string Masked(string text) => "***";

private static string Greeting(IndexCase c) => "Hello " + Masked(c.FirstName);

private void Print(IndexCase c) => Console.WriteLine(Greeting(c));

// clean (members): a method declares that it hands back a pseudonym
[return: Pseudonym]
private static string PseudonymOf(string name, DateOnly born) => (name + born).GetHashCode().ToString("x8");

private void Note(IndexCase c, ILogger logger)
{
    logger.LogInformation("Case {Pseudonym}", PseudonymOf(c.LastName, c.BornOn));
}

// clean (members): the variable is overwritten by its redacted text
[Redacts]
private static string Masked(string text) => "***";

private void Print(Contact contact)
{
    var phone = contact.Phone;
    phone = Masked(phone);
    Console.WriteLine($"Called {phone}");
}

// clean (types): an override of a redacting method redacts
internal abstract class Mask
{
    [Redacts] internal abstract string Of(object value);
}

internal sealed class TypeMask : Mask
{
    internal override string Of(object value) => value.GetType().Name + value.ToString()?.Length;
}

internal static class Desk
{
    internal static void Print(TypeMask mask, IndexCase c) => Console.WriteLine(mask.Of(c.Result));
}
