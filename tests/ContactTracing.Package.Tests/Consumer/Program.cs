using Consumer;

var now = new DateTimeOffset(2021, 4, 30, 0, 0, 0, TimeSpan.Zero);
var cases = new List<IndexCase>
{
    new() { Id = "a", CollectedAt = now.AddDays(-100), Symptoms = "fever" },
    new() { Id = "b", CollectedAt = now.AddDays(-10), Symptoms = "cough" },
};

IndexCaseRetention.PurgeExpired(cases, now);
Console.WriteLine($"kept {string.Join(',', cases.Select(c => c.Id))}");
Console.WriteLine(cases[0].ToString());
