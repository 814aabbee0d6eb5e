using System.Transactions;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Auditing;

/// <summary>The trail and the transactions of the business have nothing in common.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class AuditTransactionTests(DatabaseServers servers)
{
    [Theory]
    [OnPostgreSql]
    [OnMariaDb]
    public async Task BusinessTransactionThatIsUndone_LeavesTheEntry(Provider provider)
    {
        var options = servers.Create(provider).Options<WardContext>();
        await using var context = new WardContext(options);
        await context.Database.EnsureCreatedAsync();
        var store = new AuditTableStore(() => new WardContext(options));
        await using (await context.Database.BeginTransactionAsync())
        {
            context.Add(new WardContext.Bed());
            await context.SaveChangesAsync();
            await store.AppendAsync(Entry());
        }

        Assert.Equal(0, await context.Beds.CountAsync());
        Assert.Equal((true, 1L), ((await store.VerifyAsync()).IsIntact, (await store.VerifyAsync()).Entries));
    }

    // Npgsql makes every connection part of an ambient transaction that is opened in its scope.
    [Theory]
    [OnPostgreSql]
    public async Task AmbientTransactionThatIsUndone_LeavesTheEntry(Provider provider)
    {
        var options = servers.Create(provider).Options<WardContext>();
        await using var context = new WardContext(options);
        await context.Database.EnsureCreatedAsync();
        var store = new AuditTableStore(() => new WardContext(options));
        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            await using var inside = new WardContext(options);
            inside.Add(new WardContext.Bed());
            await inside.SaveChangesAsync();
            await store.AppendAsync(Entry());
            store.Append(Entry());
        }

        Assert.Equal(0, await context.Beds.CountAsync());
        Assert.Equal((true, 2L), ((await store.VerifyAsync()).IsIntact, (await store.VerifyAsync()).Entries));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task SaveChangesOfTheBusiness_CarriesNothingOfTheTrail(Provider provider)
    {
        var options = servers.Create(provider).Options<WardContext>();
        await using var context = new WardContext(options);
        await context.Database.EnsureCreatedAsync();
        context.Add(new WardContext.Bed());
        var store = new AuditTableStore(() => new WardContext(options));

        store.Append(Entry());

        Assert.Single(context.ChangeTracker.Entries());
        Assert.Equal(1, await context.SaveChangesAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ContextThatIsInUse_IsRefused(bool inTransaction)
    {
        var options = servers.Create(Provider.Sqlite).Options<WardContext>();
        await using var context = new WardContext(options);
        await context.Database.EnsureCreatedAsync();
        await using var transaction = inTransaction ? await context.Database.BeginTransactionAsync() : null;
        if (!inTransaction)
        {
            context.Add(new WardContext.Bed());
        }

        var store = new AuditTableStore(() => context);

        Assert.Contains("in use", Assert.Throws<AuditException>(() => store.Append(Entry())).Message, StringComparison.Ordinal);
    }

    private static AuditEntry Entry() => new(TrailInDatabase.Morning, AuditOperation.Consult, AccessOutcome.Permitted, "T");
}
