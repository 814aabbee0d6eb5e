global using System;
global using System.Collections.Generic;
global using System.IO;
global using System.Linq;
global using System.Text;
global using System.Text.Json;
global using System.Threading.Tasks;
global using ContactTracing.DataProtection;
global using Microsoft.Extensions.Logging;

// What every section of every theme finds: the records of a tracing team, and where they are kept.

[RetentionMax(90)]
public partial class IndexCase
{
    [Pseudonym] public string FileNumber { get; set; } = "";

    public int Id { get; set; }

    [RetentionAnchor] public DateTimeOffset CollectedAt { get; set; }

    [IdentityData] public string LastName { get; set; } = "";

    [IdentityData] public string FirstName { get; set; } = "";

    [IdentityData(IdentityKind.ContactDetails)] public string Phone { get; set; } = "";

    [IdentityData(IdentityKind.DateOfBirth)] public DateOnly BornOn { get; set; }

    [HealthData(HealthCategory.Symptoms)] public string Symptoms { get; set; } = "";

    [HealthData(HealthCategory.TestResult)] public TestResult Result { get; set; }

    [HealthData] public bool IsPositive { get; set; }

    [HealthData] public double Temperature { get; set; }

    [HealthData] public DateTime? OnsetAt { get; set; }

    [HealthData] public List<string> Notes { get; set; } = [];

    public List<Contact> Contacts { get; set; } = [];

    public string Ward { get; set; } = "";

    public int Version { get; set; }
}

[RetentionMax(90)]
public partial class Contact
{
    public int Id { get; set; }

    [IdentityData] public string Name { get; set; } = "";

    [IdentityData] public string Phone { get; set; } = "";

    [HealthData(HealthCategory.Exposure)] public DateOnly LastContactOn { get; set; }

    public string Ward { get; set; } = "";
}

public enum TestResult
{
    Unknown,
    Negative,
    Positive,
}

// Not partial: its text is that of the compiler and prints everything, while the classes above redact theirs.
public record CaseRecord(int Id, [property: IdentityData] string Name, [property: HealthData] TestResult Result, string Ward);

public class Store
{
    public IndexCase Find(int id) => new() { Id = id };

    public List<IndexCase> All() => [];

    public Task<IndexCase> FindAsync(int id) => Task.FromResult(Find(id));

    public async IAsyncEnumerable<IndexCase> StreamAsync()
    {
        await Task.Yield();
        yield return Find(0);
    }

    public IQueryable<IndexCase> Query() => All().AsQueryable();
}
