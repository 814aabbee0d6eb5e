using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Records;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Purging;

/// <summary>A context that had loaded what is deleted does not bring it back.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class TrackedRowsTests(DatabaseServers servers)
{
    [Fact]
    public async Task Records_WithAllThatHangsOnThem_AreTrackedNoLonger()
    {
        await using var hospital = await Hospital.CreateAsync(servers, Provider.Sqlite);
        await hospital.AddCasesAsync(5, Days.Due, "due");
        await hospital.AddCasesAsync(1, Days.Kept, "kept");
        await hospital.AddAsync(new IndexCase { FileNumber = "full", CreatedAt = Days.Due, Notes = { new() }, Tags = { new() }, FormerAddresses = { new() { Town = "Paris" } } });
        await using var context = hospital.Open();
        var all = await context.Set<IndexCase>().Include(c => c.Contacts).Include(c => c.Notes).Include(c => c.Tags).ToListAsync();

        await Retained.IndexCases.PurgeAsync(context, Days.NewRun(), Days.Options);

        var kept = Assert.Single(context.ChangeTracker.Entries<IndexCase>());
        Assert.Equal("kept0", kept.Entity.FileNumber);
        Assert.Single(context.ChangeTracker.Entries<Contact>());
        var note = Assert.Single(context.ChangeTracker.Entries<Note>());
        Assert.Equal((null, EntityState.Unchanged), (note.Entity.FileNumber, note.State));
        Assert.Equal(7, all.Count);

        await context.SaveChangesAsync();
        Assert.Equal(["kept0"], await hospital.FileNumbersAsync());
        Assert.Equal(1, (await hospital.PreviewAsync(Retained.Contacts)).Held);
    }

    [Fact]
    public async Task DependentInTheCollectionOfATrackedPrincipal_IsNotSavedAgain()
    {
        await using var hospital = await Hospital.CreateAsync(servers, Provider.Sqlite);
        await hospital.AddAsync(new IndexCase { FileNumber = "kept", CreatedAt = Days.Kept, Contacts = { new() { CreatedAt = Days.Due }, new() { CreatedAt = Days.Kept } } });
        await using var context = hospital.Open();
        var kept = await context.Set<IndexCase>().Include(c => c.Contacts).SingleAsync();

        await Retained.Contacts.PurgeAsync(context, Days.NewRun(), Days.Options);
        kept.IsHidden = true;
        await context.SaveChangesAsync();

        Assert.Equal(Days.Kept, Assert.Single(kept.Contacts).CreatedAt);
        Assert.Equal(1, (await hospital.PreviewAsync(Retained.Contacts)).Held);
    }

    [Fact]
    public async Task ChangesOfTheApplication_AreNeitherSavedNorLost()
    {
        await using var hospital = await Hospital.CreateAsync(servers, Provider.Sqlite);
        await hospital.AddCasesAsync(1, Days.Due, "due");
        await hospital.AddCasesAsync(1, Days.Kept, "kept");
        await using var context = hospital.Open();
        var kept = await context.Set<IndexCase>().SingleAsync(c => c.FileNumber == "kept0");
        kept.IsHidden = true;
        context.Add(new IndexCase { FileNumber = "new", CreatedAt = Days.Kept });

        await Retained.IndexCases.PurgeAsync(context, Days.NewRun(), Days.Options);

        Assert.Equal(["kept0"], await hospital.FileNumbersAsync());
        Assert.Equal(2, await context.SaveChangesAsync());
        Assert.Equal(["kept0", "new"], await hospital.FileNumbersAsync());
    }
}
