// flow: the number of notes tells that there are some
var count = c.Notes.Count;
logger.LogInformation("{Number} has {Count} notes", c.FileNumber, count); // CT2001
logger.LogInformation("{Number} has {Count} contacts", c.FileNumber, c.Contacts.Count);

// flow: whether an onset is known is a fact about the person
var known = c.OnsetAt.HasValue;
Console.WriteLine($"Version {c.Version}");
Console.WriteLine($"Onset known: {known}"); // CT2001

// flow: a null test of a classified member tells as much
var symptomatic = c.OnsetAt is not null;
logger.LogInformation("Symptomatic: {Symptomatic}", symptomatic); // CT2001
logger.LogInformation("Loaded: {Loaded}", c is not null);

// flow: the length of a text about symptoms
var length = c.Symptoms.Length;
System.Diagnostics.Trace.WriteLine($"{nameof(c.Symptoms)}: {length} characters"); // CT2001

// flow: cases are grouped by result and the keys are printed
foreach (var group in cases.GroupBy(x => x.Result))
{
    Console.WriteLine(group.Key); // CT2001
}

// flow: the highest temperature of all cases
var peak = cases.Max(x => x.Temperature);
logger.LogWarning("Peak {Peak} of {Count} cases", peak, cases.Count); // CT2001

// flow: an age is computed from the birth date
var age = DateTime.Today.Year - c.BornOn.Year;
logger.LogInformation("Age {Age} in ward {Ward}", age, c.Ward); // CT2002

// flow: a hash code of the symptoms is a hash of a guessable value
var code = c.Symptoms.GetHashCode();
Console.WriteLine(code); // CT2001

// flow: the name of an enum member is the value
var name = Enum.GetName(c.Result);
logger.LogInformation("{Type}: {Name}", nameof(TestResult), name); // CT2001

// flow: initials are a part of the name
var initials = $"{c.FirstName[0]}{c.LastName[0]}";
Console.WriteLine(initials); // CT2002

// flow: whether a text is empty is computed from it
var silent = string.IsNullOrWhiteSpace(c.Symptoms);
logger.LogDebug("Asymptomatic: {Silent}", silent); // CT2001

// flow: whether two people have one phone number
var same = contact.Phone == c.Phone;
Console.WriteLine($"Same household: {same}"); // CT2002

// flow: the result as a number
var code = (int)c.Result;
logger.LogInformation("Code {Code}", code); // CT2001

// flow: the place of a result in the enumeration
var position = Array.IndexOf(Enum.GetValues<TestResult>(), c.Result);
Console.WriteLine(position); // CT2001

// clean: the names of members are no data
logger.LogError("{Member} of {Type} is missing", nameof(c.Symptoms), nameof(IndexCase));
Console.WriteLine(nameof(IndexCase.LastName) + nameof(contact.Phone));

// clean: the type of a record is no data
var type = typeof(IndexCase);
Console.WriteLine($"{type.Name} in {type.Assembly.GetName().Name}");
logger.LogDebug("{Type}", c.GetType().Name);

// clean: the number of cases
var count = cases.Count;
logger.LogInformation("{Count} cases, {More} more", count, cases.Count() - 1);
Console.WriteLine(cases.ToArray().Length);

// clean: whether there are cases
var any = cases.Any();
var empty = cases.Count == 0;
logger.LogInformation("Any: {Any}, none: {Empty}", any, empty);

// clean: members that are not classified
var ward = c.Ward;
var version = c.Version;
logger.LogInformation("Ward {Ward}, version {Version}, collected {At}", ward, version, c.CollectedAt);

// clean: the id of a record and its pseudonym
var (id, number) = (c.Id, c.FileNumber);
Console.WriteLine($"{id}/{number}");
logger.LogInformation("{Number}", number.PadLeft(8));

// clean: the time that a look-up took
var watch = System.Diagnostics.Stopwatch.StartNew();
var symptoms = store.Find(c.Id).Symptoms;
watch.Stop();
logger.LogInformation("{Elapsed} ms", watch.ElapsedMilliseconds);
cases.RemoveAll(x => x.Symptoms == symptoms);

// clean: the status of a request that carried a record
using var client = new System.Net.Http.HttpClient();
var answer = await client.PostAsync("https://contactcovid.example/", new System.Net.Http.StringContent(c.Symptoms));
logger.LogInformation("{Status} {Reason}", (int)answer.StatusCode, answer.IsSuccessStatusCode);

// clean: a null test of the record itself
var found = cases.Find(x => x.Id == contact.Id);
logger.LogInformation("Found: {Found}", found is not null);
Console.WriteLine(found == null);

// clean: the type of a classified value is not the value
logger.LogDebug("{Type}", c.Result.GetType().Name);
Console.WriteLine(c.Symptoms.GetType());
var text = (object)c.Temperature;
Console.WriteLine(text.GetType().FullName);

// clean: a framework exception while a date is read
try
{
    var at = DateTime.Parse(c.Symptoms);
    cases.RemoveAll(x => x.OnsetAt == at);
}
catch (FormatException e)
{
    Console.WriteLine($"{e.GetType().Name} for {c.FileNumber}");
}

// clean: the names of the enumeration
var names = Enum.GetNames<TestResult>();
Console.WriteLine(string.Join(", ", names));
logger.LogInformation("Default {Default}, best {Best}", default(TestResult), TestResult.Negative);

// clean: the number of contacts
var contacts = c.Contacts;
logger.LogInformation("{Count} contacts", contacts.Count);
Console.WriteLine(contacts.Count > 10 ? "many" : "few");

// clean: the place of a record in a list
var index = cases.IndexOf(c);
var last = index == cases.Count - 1;
Console.WriteLine($"{index} of {cases.Count}, last: {last}");

// clean: whether two variables hold the same record
var other = store.Find(c.Id);
var same = ReferenceEquals(c, other) || c.Equals(other);
logger.LogDebug("Same: {Same}, known: {Known}", same, cases.Contains(other));

// clean: properties are listed by reflection, without their values
foreach (var property in typeof(IndexCase).GetProperties())
{
    Console.WriteLine($"{property.Name}: {property.PropertyType.Name}");
}

// clean: cases are grouped by ward and counted
foreach (var group in cases.GroupBy(x => x.Ward))
{
    logger.LogInformation("{Ward}: {Count}", group.Key, group.Count());
}

// clean: the keys of a dictionary of records are ids
var byId = cases.ToDictionary(x => x.Id);
Console.WriteLine(string.Join(',', byId.Keys));
logger.LogInformation("{Count} keys", byId.Count);

// clean: batches are counted
var batches = cases.Chunk(100).ToList();
for (var i = 0; i < batches.Count; i++)
{
    logger.LogInformation("Batch {Index}/{Count} of {Size}", i + 1, batches.Count, batches[i].Length);
}

// clean: the age of the record is not the age of the person
var age = DateTimeOffset.UtcNow - c.CollectedAt;
logger.LogInformation("{Days} days old", age.Days);
Console.WriteLine(c.CollectedAt.ToString("u"));

// clean: the hash code of a record is that of the reference
var code = c.GetHashCode();
var next = code + 1;
logger.LogTrace("{Code}", next);

// clean: wards are selected and sorted by a classified key
var wards = cases.OrderByDescending(x => x.Temperature).Select(x => x.Ward);
Console.WriteLine(string.Join(", ", wards.Distinct()));

// clean: the first case with a positive test gives its file number
var first = cases.FirstOrDefault(x => x.IsPositive);
logger.LogInformation("Call {Number} first", first?.FileNumber);
Console.WriteLine(first?.Id ?? -1);

// clean (members): an attribute says what a member is
private void Print(ILogger logger)
{
    var member = typeof(IndexCase).GetProperty(nameof(IndexCase.Symptoms))!;
    var attributes = Attribute.GetCustomAttributes(member, typeof(HealthDataAttribute));
    logger.LogInformation("{Member} has {Count} attributes", member.Name, attributes.Length);
}
