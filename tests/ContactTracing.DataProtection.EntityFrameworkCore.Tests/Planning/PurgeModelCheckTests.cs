using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Records;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning;

/// <summary>What would make a purge fail at night is refused when the application starts.</summary>
public sealed class PurgeModelCheckTests
{
    [Fact]
    public void ModelThatCanBePurged_IsAccepted()
    {
        using var context = new ModelContext(model => model.Entity<Contact>().Ignore(c => c.Calls));

        Retained.Contacts.CheckModel(context);
    }

    [Theory]
    [InlineData(DeleteBehavior.Restrict)]
    [InlineData(DeleteBehavior.NoAction)]
    [InlineData(DeleteBehavior.ClientNoAction)]
    public void RequiredReferenceThatBlocks_IsRefused(DeleteBehavior behavior)
    {
        var problem = ProblemOf(behavior, isRequired: true);

        Assert.StartsWith($"Entity 'Measurement' refers to 'Contact' by the required foreign key (ContactId) with OnDelete(DeleteBehavior.{behavior}), which would block the purge.", problem, StringComparison.Ordinal);
        Assert.Contains("make the foreign key optional", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DeleteBehavior.Restrict)]
    [InlineData(DeleteBehavior.NoAction)]
    public void OptionalReferenceThatBlocks_IsRefused(DeleteBehavior behavior) =>
        Assert.Contains("OnDelete(DeleteBehavior.SetNull), so that they stay without it", ProblemOf(behavior, isRequired: false), StringComparison.Ordinal);

    [Theory]
    [InlineData(DeleteBehavior.Cascade, true)]
    [InlineData(DeleteBehavior.ClientCascade, true)]
    [InlineData(DeleteBehavior.Cascade, false)]
    [InlineData(DeleteBehavior.SetNull, false)]
    [InlineData(DeleteBehavior.ClientSetNull, false)]
    public void ReferenceThatDoesNotBlock_IsAccepted(DeleteBehavior behavior, bool isRequired) => Assert.Null(ProblemOf(behavior, isRequired));

    [Fact]
    public void BlockingReferenceFurtherDown_IsRefused()
    {
        using var context = new ModelContext(model =>
        {
            model.Entity<Contact>().HasMany(c => c.Calls).WithOne().HasForeignKey(c => c.ContactId);
            model.Entity<Call>().HasKey(c => new { c.ContactId, c.Number });
            model.Entity<Call>().HasMany(c => c.Remarks).WithOne().HasForeignKey(r => new { r.ContactId, r.CallNumber }).OnDelete(DeleteBehavior.Restrict);
        });

        var refusal = Assert.Throws<PurgeModelException>(() => Retained.Contacts.CheckModel(context));

        Assert.Contains("'CallRemark' refers to 'Call' by the required foreign key (ContactId, CallNumber)", Assert.Single(refusal.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void CascadeInACircle_IsRefused()
    {
        using var context = new ModelContext(model =>
            model.Entity<Contact>(entity =>
            {
                entity.Ignore(c => c.Calls);
                entity.Property<Guid>("NamedBy");
                entity.HasOne<Contact>().WithMany().HasForeignKey("NamedBy").OnDelete(DeleteBehavior.Cascade);
            }));

        var refusal = Assert.Throws<PurgeModelException>(() => Retained.Contacts.CheckModel(context));

        Assert.Contains("without end: Contact -> Contact", Assert.Single(refusal.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void ModelWithoutTheConventions_IsRefusedForAllThatItLacks()
    {
        using var context = new ModelContext(model => model.Entity<Contact>().Ignore(c => c.Calls), useContactTracing: false);

        var refusal = Assert.Throws<PurgeModelException>(() => Retained.Contacts.CheckModel(context));

        Assert.Collection(
            refusal.Problems,
            problem => Assert.Contains("no table for the evidence", problem, StringComparison.Ordinal),
            problem => Assert.Contains("cannot tell which rows of 'Contact' are due", problem, StringComparison.Ordinal));
        Assert.NotNull(refusal.InnerException);
    }

    [Fact]
    public void AnchorThatIsNotMapped_IsRefused()
    {
        using var context = new ModelContext(model => model.Entity<Contact>().Ignore(c => c.Calls).Ignore(c => c.CreatedAt));

        Assert.Contains("'Contact'", Assert.Throws<PurgeModelException>(() => Retained.Contacts.CheckModel(context)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TypeThatIsNoEntity_IsRefused()
    {
        using var context = new ModelContext(model => model.Entity<Exposure>().HasKey(e => new { e.Place, e.Number }));

        Assert.Contains("is no entity of", Assert.Throws<PurgeModelException>(() => Retained.Contacts.CheckModel(context)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TypeWithoutAKey_IsRefused()
    {
        using var context = new ModelContext(model => model.Entity<Exposure>().HasNoKey());

        Assert.Contains("no table with a primary key", Assert.Throws<PurgeModelException>(() => Retained.Exposures.CheckModel(context)).Message, StringComparison.Ordinal);
    }

    private static string? ProblemOf(DeleteBehavior behavior, bool isRequired)
    {
        using var context = new ModelContext(model =>
        {
            model.Entity<Contact>().Ignore(c => c.Calls);
            model.Entity<Measurement>().HasOne<Contact>().WithMany().HasForeignKey("ContactId").IsRequired(isRequired).OnDelete(behavior);
        });
        try
        {
            Retained.Contacts.CheckModel(context);
            return null;
        }
        catch (PurgeModelException refusal)
        {
            return Assert.Single(refusal.Problems);
        }
    }
}
