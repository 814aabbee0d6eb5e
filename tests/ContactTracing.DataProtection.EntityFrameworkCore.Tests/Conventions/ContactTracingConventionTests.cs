using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Conventions;

public sealed class ContactTracingConventionTests
{
    [Fact]
    public void InstantsThatMakeRecordsDue_AreStoredAsNumbersOnSqlite()
    {
        using var context = new ModelContext(model => model.Entity<IndexCase>(entity =>
        {
            entity.Ignore(c => c.Contacts).Ignore(c => c.Tags).Ignore(c => c.Notes).Ignore(c => c.Address).Ignore(c => c.FormerAddresses);
            entity.Property<DateTimeOffset>("Unrelated");
        }));
        var entity = context.Model.FindEntityType(typeof(IndexCase))!;

        Assert.Equal(typeof(long), StoredAs(entity, nameof(IndexCase.CreatedAt)));
        Assert.Equal(typeof(long), StoredAs(entity, nameof(IndexCase.ClosedAt)));
        Assert.Null(StoredAs(entity, "Unrelated"));
        Assert.All(context.Model.FindEntityType(typeof(PurgeEvidence))!.GetProperties().Where(p => p.ClrType == typeof(DateTimeOffset)), p =>
            Assert.Equal(typeof(long), p.GetTypeMapping().Converter?.ProviderClrType));
    }

    [Fact]
    public void ConversionOfTheApplication_IsLeftAsItIs()
    {
        using var context = new ModelContext(model => model.Entity<HomeVisit>().Property(v => v.At).HasConversion<byte[]>());

        Assert.Equal(typeof(byte[]), context.Model.FindEntityType(typeof(HomeVisit))!.FindProperty(nameof(HomeVisit.At))!.GetProviderClrType());
    }

    [Fact]
    public void Anchor_HasAnIndex_AndNotTwo()
    {
        using var context = new ModelContext(model =>
        {
            model.Entity<HomeVisit>();
            model.Entity<Exposure>().HasKey(e => new { e.Place, e.Number });
            model.Entity<Exposure>().HasIndex(e => new { e.On, e.IsDone });
        });

        Assert.Equal([nameof(HomeVisit.At)], IndexesOf<HomeVisit>(context));
        Assert.Equal(["On,IsDone"], IndexesOf<Exposure>(context));
    }

    private static Type? StoredAs(IEntityType entity, string property) => entity.FindProperty(property)!.GetTypeMapping().Converter?.ProviderClrType;

    private static IEnumerable<string> IndexesOf<TEntity>(DbContext context) =>
        context.Model.FindEntityType(typeof(TEntity))!.GetDeclaredIndexes().Select(i => string.Join(',', i.Properties.Select(p => p.Name)));
}
