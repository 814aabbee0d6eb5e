// Queries: what they select is followed, what they filter, order and count by is not shown.

// flow: A projection to symptoms
var texts = cases.Select(x => x.Symptoms);
logger.LogInformation("{Texts}", string.Join(", ", texts)); // CT2001

// flow: A query expression selects the names
var names =
    from x in cases
    where x.Ward == "B2"
    select x.LastName;
foreach (var name in names)
{
    Console.WriteLine(name); // CT2002
}

// flow (members): A method group is the projection
private static string Line(IndexCase c) => $"{c.FileNumber}: {c.Symptoms}";

private static void Print(List<IndexCase> cases)
{
    var lines = cases.Select(Line).ToArray();
    Console.WriteLine(lines[0]); // CT2001
}

// flow: The first of the phone numbers
var phone = cases.Where(x => x.Version > 0).Select(x => x.Phone).FirstOrDefault();
logger.LogInformation("{Phone}", phone); // CT2002

// flow: The case is found first and its symptom read then
var oldest = cases.OrderBy(x => x.CollectedAt).First();
var text = oldest.Symptoms;
System.Diagnostics.Trace.WriteLine(text); // CT2001

// flow: The notes of all cases in one sequence
var notes = cases.SelectMany(x => x.Notes).Distinct().ToList();
logger.LogInformation("{Note}", notes[0]); // CT2001

// flow: A second from clause goes through the notes
var lines =
    from x in cases
    from note in x.Notes
    select $"{x.FileNumber} {note}";
System.Diagnostics.Activity.Current?.SetTag("row", lines.Last()); // CT2001

// flow: A let clause names the age
var ages =
    from x in cases
    let age = 2020 - x.BornOn.Year
    where age > 0
    select age;
logger.LogInformation("{Ages}", string.Join(' ', ages)); // CT2002

// flow: A join brings the name of the contact beside the case
var rows =
    from x in cases
    join y in c.Contacts on x.Id equals y.Id
    select x.FileNumber + " met " + y.Name;
foreach (var row in rows)
{
    Console.WriteLine(row); // CT2002
}

// flow: A group join lists the phones of contacts
var rows = cases.GroupJoin(
    c.Contacts,
    x => x.Ward,
    y => y.Ward,
    (x, group) => x.FileNumber + string.Join(',', group.Select(y => y.Phone)));
logger.LogInformation("{Row}", rows.First()); // CT2002

// flow: The key of the groups is the result
foreach (var group in cases.GroupBy(x => x.Result))
{
    logger.LogInformation("{Result}", group.Key); // CT2001
}

// flow: A query groups symptoms by ward
var groups =
    from x in cases
    group x.Symptoms by x.Ward;
foreach (var group in groups)
{
    Console.WriteLine(group.First()); // CT2001
}

// flow: Into goes on with the groups
var lines =
    from x in cases
    group x by x.Result into g
    select $"{g.Key} {g.Count()}";
Console.WriteLine(string.Join(';', lines)); // CT2001

// flow: An aggregate puts names in a row
var row = cases.Aggregate("", (text, x) => text + x.LastName + ";");
logger.LogInformation("{Row}", row); // CT2002

// flow: The mean temperature
var mean = cases.Average(x => x.Temperature);
NLog.LogManager.GetCurrentClassLogger().Info(mean); // CT2001

// flow: The latest onset
var latest = cases.Max(x => x.OnsetAt);
logger.LogInformation("{Latest}", latest); // CT2001

// flow: The youngest person's name
var youngest = cases.MaxBy(x => x.BornOn)!.LastName;
Console.WriteLine(youngest); // CT2002

// flow: A dictionary of names by id
var byId = cases.ToDictionary(x => x.Id, x => x.LastName);
logger.LogInformation("{Name}", byId[c.Id]); // CT2002

// flow: A lookup by phone number shows its keys
var byPhone = cases.ToLookup(x => x.Phone);
foreach (var entry in byPhone)
{
    Console.WriteLine(entry.Key); // CT2002
}

// flow: Two sequences side by side
var pairs = cases.Select(x => x.FileNumber).Zip(cases.Select(x => x.Result));
foreach (var (number, result) in pairs)
{
    logger.LogInformation("{Result}", result); // CT2001
}

// flow: A clean sequence to which a name is appended
var line = cases.Select(x => x.FileNumber).Append(c.LastName);
Console.WriteLine(string.Join(' ', line)); // CT2002

// flow: Concatenation of clean and classified sequences
var all = new[] { c.Ward }.Concat(c.Notes).Skip(1).Take(3).Reverse();
logger.LogInformation("{All}", string.Join(' ', all)); // CT2001

// flow: A set of temperatures, cut into chunks
var chunks = cases.Select(x => x.Temperature).ToHashSet().Chunk(5);
foreach (var chunk in chunks)
{
    System.Diagnostics.Debug.WriteLine(chunk[0]); // CT2001
}

// flow: Anonymous rows give their name back
var rows = cases.Select(x => new { x.Id, x.LastName });
foreach (var row in rows)
{
    Serilog.Log.Debug("{Row}", row.LastName); // CT2002
}

// flow: Anonymous rows are printed whole
var rows = cases.Select(x => new { x.FileNumber, x.IsPositive }).ToList();
rows.ForEach(row => Console.WriteLine(row)); // CT2001

// flow: A query of the database selects results
var results = store.Query().Where(x => x.Ward == "B2").Select(x => x.Result).ToList();
logger.LogInformation("{Result}", results[0]); // CT2001

// flow: Boxed and unboxed by Cast
var boxed = cases.Select(x => x.BornOn).Cast<object>().OfType<DateOnly>();
Console.WriteLine(boxed.ElementAt(2)); // CT2002

// flow: A default stands in for an empty list of symptoms
var text = cases.Select(x => x.Symptoms).DefaultIfEmpty("none").First();
logger.LogInformation("{Text}", text); // CT2001

// clean: How many are positive is the count of a collection of records
var positive = cases.Count(x => x.IsPositive);
logger.LogInformation("{Positive} positive", positive);

// clean: Whether all have recovered is the emptiness of a collection of records
var recovered = cases.All(x => x.Temperature < 37.5);
Console.WriteLine(recovered);

// flow: Whether a name is among the names
var known = cases.Select(x => x.LastName).Contains("Durand");
logger.LogInformation("{Known}", known); // CT2002

// flow: Records made by a query are printed whole
var records =
    from x in cases
    select new CaseRecord(x.Id, x.LastName, x.Result, x.Ward);
Console.WriteLine(string.Join('\n', records)); // CT2005

// clean: A projection to file numbers
var numbers = cases.Select(x => x.FileNumber).ToList();
logger.LogInformation("{Numbers}", string.Join(", ", numbers));

// clean: The filter reads the result and the projection does not
var urgent = cases.Where(x => x.Result == TestResult.Positive).Select(x => x.FileNumber);
foreach (var number in urgent)
{
    System.Diagnostics.Trace.TraceWarning("{0}", number);
}

// clean: The order reads the temperature and the projection does not
var ids =
    from x in cases
    orderby x.Temperature descending
    select x.Id;
logger.LogInformation("{Ids}", string.Join(' ', ids));

// clean: The number of cases that are left after a filter
var rest = cases.Where(x => x.Ward == "B2").ToList();
logger.LogInformation("{Count}", rest.Count);

// clean: A query has an answer or has none
var any = store.Query().Any();
Console.WriteLine(any);

// clean: Groups by ward show wards and numbers
foreach (var group in cases.GroupBy(x => x.Ward))
{
    logger.LogInformation("{Ward}: {Count}", group.Key, group.Count());
}

// clean: Anonymous rows give their number back
var rows = cases.Select(x => new { x.FileNumber, x.Symptoms });
foreach (var row in rows)
{
    Console.WriteLine(row.FileNumber);
}

// clean: The sum of versions
var changes = cases.Sum(x => x.Version);
logger.LogInformation("{Changes}", changes);

// clean: A dictionary of wards by id
var wards = cases.ToDictionary(x => x.Id, x => x.Ward);
Console.WriteLine(wards[c.Id]);

// clean: A join by id selects the clean members of both
var rows =
    from x in cases
    join y in c.Contacts on x.Id equals y.Id
    select new { x.FileNumber, y.Ward };
logger.LogInformation("{Rows}", string.Join(' ', rows));

// clean: The clean half of two sequences side by side
var pairs = cases.Select(x => x.FileNumber).Zip(cases.Select(x => x.Symptoms));
foreach (var (number, text) in pairs)
{
    c.Notes.Add(text);
    log4net.LogManager.GetLogger(typeof(IndexCase)).Info(number);
}

// clean: Nobody is found
var found = cases.FirstOrDefault(x => x.Id == 7);
logger.LogInformation("Found: {Found}", found is not null);

// clean: A let clause that is used by the filter only
var numbers =
    from x in cases
    let fever = x.Temperature > 38
    where fever
    select x.FileNumber;
System.Diagnostics.Trace.WriteLine(numbers.First());

// clean: An aggregate of wards
var floors = cases.Aggregate("", (text, x) => text + x.Ward);
Console.WriteLine(floors);

// clean: The case with the highest temperature is known by its number
var number = cases.MaxBy(x => x.Temperature)?.FileNumber;
Serilog.Log.Information("{Number}", number);

// miss: the key of groups is logged after another operator
foreach (var group in cases.GroupBy(x => x.LastName).Where(g => g.Count() > 3))
{
    logger.LogInformation("{Name}", group.Key); // CT2002
}

// miss: the third function of an aggregate gives the text
logger.LogInformation("{Names}", cases.Aggregate("", (all, x) => all + x.LastName, all => all.Trim())); // CT2002
