using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Records;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Purging;

/// <summary>However EF Core stores a record, all of it goes and nothing else.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class PurgeShapeTests(DatabaseServers servers)
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task DependentsOfEveryKind_GoBeforeTheirPrincipal(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        var tag = new Tag();
        foreach (var (created, name) in new[] { (Days.Due, "due"), (Days.Kept, "kept") })
        {
            await hospital.AddAsync(FullCase(created, name, tag), new Letter { FileNumber = name });
        }

        await hospital.PurgeAsync(Retained.IndexCases);

        await using var context = hospital.Open();
        Assert.Equal(["kept"], await context.Set<IndexCase>().Select(c => c.FileNumber).ToListAsync());
        Assert.Equal(
            (1, 1, 2, 2, 1),
            (await context.Set<Contact>().CountAsync(), await context.Set<Tag>().CountAsync(), await context.Set<Call>().CountAsync(), await context.Set<CallRemark>().CountAsync(), await context.Set<Letter>().CountAsync()));
        Assert.Equal(1, await context.Set<IndexCase>().SelectMany(c => c.FormerAddresses).CountAsync());
        Assert.Equal(1, await context.Set<Tag>().SelectMany(t => t.IndexCases).CountAsync());
        Assert.Equal([null, "kept"], await context.Set<Note>().OrderBy(n => n.Id).Select(n => n.FileNumber).ToListAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task HierarchyInOneTable_LosesDueRowsOfTheRetainedTypeOnly(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        await hospital.AddAsync(
            new Visit(), new HomeVisit { At = Days.Due }, new HomeVisit { At = Days.Kept }, new NightVisit { At = Days.Due }, new NightVisit { At = Days.Kept });

        var evidence = await hospital.PurgeAsync(Retained.HomeVisits);

        await using var context = hospital.Open();
        Assert.Equal(2, evidence.Deleted);
        Assert.Equal(["HomeVisit", "NightVisit", "Visit"], (await context.Set<Visit>().ToListAsync()).Select(v => v.GetType().Name).Order());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task HierarchyWithATablePerType_LosesItsRowsFromAllTables(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        foreach (var at in new[] { Days.Due, Days.Kept })
        {
            await hospital.AddAsync(new Sample { TakenAt = at }, new PcrSample { TakenAt = at, Measurements = { new(), new() } });
        }

        var evidence = await hospital.PurgeAsync(Retained.Samples);

        await using var context = hospital.Open();
        Assert.Equal(2, evidence.Deleted);
        Assert.Equal([Days.Kept, Days.Kept], await context.Set<Sample>().Select(s => s.TakenAt).ToListAsync());
        Assert.Equal(1, await context.Database.SqlQuery<int>($"""SELECT count(*) AS "Value" FROM "PcrSample" """).SingleAsync());
        Assert.Equal(2, await context.Set<Measurement>().CountAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task HierarchyWithATablePerConcreteType_LosesTheRowsOfEach(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        foreach (var at in new[] { Days.Due, Days.Kept })
        {
            await hospital.AddAsync(new Report { At = at, Appendices = { new() } }, new ClusterReport { At = at, Appendices = { new() } });
        }

        var evidence = await hospital.PurgeAsync(Retained.Reports);

        await using var context = hospital.Open();
        Assert.Equal(2, evidence.Deleted);
        Assert.Equal(["ClusterReport", "Report"], (await context.Set<Report>().ToListAsync()).Select(r => r.GetType().Name).Order());
        Assert.Equal(2, await context.Set<Appendix>().CountAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task KeyOfTwoColumns_AndDateAnchor_AndFlag(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        var (due, kept) = (new DateOnly(2021, 1, 31), new DateOnly(2021, 2, 1));
        await hospital.AddAsync(
            new Exposure { Place = "A", Number = 1, On = due },
            new Exposure { Place = "A", Number = 2, On = kept },
            new Exposure { Place = "B", Number = 1, On = kept },
            new Exposure { Place = "B", Number = 2, On = kept, IsDone = true });

        var evidence = await hospital.PurgeAsync(Retained.Exposures);

        await using var context = hospital.Open();
        Assert.Equal(2, evidence.Deleted);
        Assert.Equal(["A2", "B1"], (await context.Set<Exposure>().ToListAsync()).Select(e => $"{e.Place}{e.Number}").Order());
    }

    private static IndexCase FullCase(DateTimeOffset created, string name, Tag tag) => new()
    {
        FileNumber = name,
        CreatedAt = created,
        FormerAddresses = { new() { Town = "Paris" } },
        Tags = { tag },
        Notes = { new() },
        Contacts =
        {
            new()
            {
                CreatedAt = created,
                Calls = { new() { Number = 1, Remarks = { new() } }, new() { Number = 2, Remarks = { new() } } },
            },
        },
    };
}
