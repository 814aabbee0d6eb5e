using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

// What a relation is: docs/design/relations.md. The planner of the purge is asked about these models at run time, and CT1010 reads
// this file: both are held to the line under each name, which says what happens to the notes when their case is purged.

// case: RequiredReference
// notes: goes
// A note that cannot be without its case goes with it.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.RequiredReference
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }

        public int CaseId { get; init; }

        public Case? Case { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();
    }
}

// case: OptionalReference
// notes: stays
// A note that may be without a case forgets it and stays.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.OptionalReference
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }

        public int? CaseId { get; init; }

        public Case? Case { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();
    }
}

// case: CollectionAlone
// notes: stays
// The column that holds the reference is nobody's member, and optional.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.CollectionAlone
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public List<Note> Notes { get; init; } = [];
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();
    }
}

// case: CollectionOfRequired
// notes: goes
// Both ends are navigations.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.CollectionOfRequired
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public List<Note> Notes { get; init; } = [];
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }

        public int CaseId { get; init; }

        public Case? Case { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();
    }
}

// case: ReachedByNavigation
// notes: stays
// No set of notes: they are entities all the same.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.ReachedByNavigation
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public List<Note> Notes { get; init; } = [];
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();
    }
}

// case: OneToOne
// notes: goes
// The end with the foreign key depends on the other.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.OneToOne
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public Note? Note { get; init; }
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }

        public int CaseId { get; init; }

        public Case? Case { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();
    }
}

// case: KeyByAttribute
// notes: goes
// The foreign key is called otherwise.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.KeyByAttribute
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }

        public int FileNumber { get; init; }

        [ForeignKey(nameof(FileNumber))]
        public Case? Case { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();
    }
}

// case: FluentReference
// notes: goes
// Only the model builder knows.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.FluentReference
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }

        public int FileNumber { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Note>().HasOne<Case>().WithMany().HasForeignKey(n => n.FileNumber);
    }
}

// case: FluentCollection
// notes: goes
// The same from the other end.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.FluentCollection
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }

        public int FileNumber { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Case>().HasMany<Note>().WithOne().HasForeignKey(n => n.FileNumber);
    }
}

// case: FluentOneToOne
// notes: goes
// HasForeignKey names the dependent.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.FluentOneToOne
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public Note? Note { get; init; }
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }

        public int FileNumber { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Case>().HasOne(c => c.Note).WithOne().HasForeignKey<Note>(n => n.FileNumber);
    }
}

// case: FluentSetNull
// notes: stays
// Unlinked, not deleted.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.FluentSetNull
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }

        public int? FileNumber { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Note>().HasOne<Case>().WithMany().HasForeignKey(n => n.FileNumber).OnDelete(DeleteBehavior.SetNull);
    }
}

// case: FluentRestrict
// notes: blocks
// The check at start-up refuses such a model.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.FluentRestrict
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }

        public int FileNumber { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Note>().HasOne<Case>().WithMany().HasForeignKey(n => n.FileNumber).OnDelete(DeleteBehavior.Restrict);
    }
}

// case: OwnedByAttribute
// notes: part
// A column or two of the case.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.OwnedByAttribute
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public Note? Note { get; init; }
    }

    [Owned]
    internal sealed class Note
    {
        [HealthData]
        public string? Text { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();
    }
}

// case: OwnedByModel
// notes: part
// The model builder says so.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.OwnedByModel
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public Note? Note { get; init; }
    }

    internal sealed class Note
    {
        [HealthData]
        public string? Text { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Case>().OwnsOne(c => c.Note);
    }
}

// case: OwnedCollection
// notes: part
// Rows of their own table, but nothing else may refer to them.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.OwnedCollection
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public List<Note> Notes { get; init; } = [];
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Case>().OwnsMany(c => c.Notes);
    }
}

// case: ManyToMany
// notes: unrelated
// Rows of the join go; the note belongs to other cases too.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.ManyToMany
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public List<Note> Notes { get; init; } = [];
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }

        public List<Case> Cases { get; init; } = [];
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();
    }
}

// case: PrincipalOfTheRecord
// notes: unrelated
// The case refers to the note, which may serve many cases.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.PrincipalOfTheRecord
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public int? NoteId { get; init; }

        public Note? Note { get; init; }
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();
    }
}

// case: KeyWithoutNavigation
// notes: unrelated
// A number that looks like a reference is none to Entity Framework Core.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.KeyWithoutNavigation
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }

        public int CaseId { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();
    }
}

// case: NotMapped
// notes: unrelated
// The model does not know the navigation.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.NotMapped
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        [NotMapped]
        public List<Note> Notes { get; init; } = [];
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();
    }
}

// case: OptionalCascade
// notes: goes
// Optional, and deleted all the same.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.OptionalCascade
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }

        public int? CaseId { get; init; }

        public Case? Case { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Note>().HasOne(n => n.Case).WithMany().OnDelete(DeleteBehavior.Cascade);
    }
}

// case: RequiredSetNull
// notes: blocks
// A key that cannot be empty cannot be emptied.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.RequiredSetNull
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }

        public int CaseId { get; init; }

        public Case? Case { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Note>().HasOne(n => n.Case).WithMany().OnDelete(DeleteBehavior.ClientSetNull);
    }
}

// case: ManyToManyOfOneSide
// notes: unrelated
// Only the case knows the notes, but each may be of many cases.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.ManyToManyOfOneSide
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public List<Note> Notes { get; init; } = [];
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Case>().HasMany(c => c.Notes).WithMany();
    }
}

// case: ManyToManyByName
// notes: unrelated
// The same, told by names.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.ManyToManyByName
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public List<Note> Notes { get; init; } = [];
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Case>().HasMany<Note>("Notes").WithMany();
    }
}

// case: ManyToManyBesideACollection
// notes: stays
// One collection shares its notes, the other one has notes of its own.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.ManyToManyBesideACollection
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public List<Note> Notes { get; init; } = [];

        public List<Note> Drafts { get; init; } = [];
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Case>().HasMany(c => c.Notes).WithMany();
    }
}

// case: IgnoredNavigation
// notes: unrelated
// The model is told to forget the navigation.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.IgnoredNavigation
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public List<Note> Notes { get; init; } = [];
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Case>().Ignore(c => c.Notes);
    }
}

// case: IgnoredByName
// notes: unrelated
// The same, told by a name.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.IgnoredByName
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public List<Note> Notes { get; init; } = [];
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Case>().Ignore(nameof(Case.Notes));
    }
}

// case: IgnoredOnOneSide
// notes: goes
// The other side remains.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.IgnoredOnOneSide
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public List<Note> Notes { get; init; } = [];
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }

        public int CaseId { get; init; }

        public Case? Case { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Case>().Ignore(c => c.Notes);
    }
}

// case: IgnoredType
// notes: unrelated
// The model does not know notes.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.IgnoredType
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public List<Note> Notes { get; init; } = [];
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Ignore<Note>();
    }
}

// case: NotMappedType
// notes: unrelated
// The same by an attribute.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.NotMappedType
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public List<Note> Notes { get; init; } = [];
    }

    [NotMapped]
    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();
    }
}

// case: ConvertedCollection
// notes: part
// A text in a column of the case.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.ConvertedCollection
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public List<Note> Notes { get; init; } = [];
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Case>().Property(c => c.Notes).HasConversion(
                static notes => System.Text.Json.JsonSerializer.Serialize(notes, System.Text.Json.JsonSerializerOptions.Default),
                static text => System.Text.Json.JsonSerializer.Deserialize<List<Note>>(text, System.Text.Json.JsonSerializerOptions.Default)!);
    }
}

// case: ConvertedByConvention
// notes: part
// The same for every property of the type.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.ConvertedByConvention
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public Note? Note { get; init; }
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }
    }

    internal sealed class NoteText() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<Note, string>(static _ => "", static _ => new Note());

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        {
            base.ConfigureConventions(configurationBuilder);
            configurationBuilder.Properties<Note>().HaveConversion<NoteText>();
        }
    }
}

// case: JsonCollection
// notes: part
// A document in a column of the case.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.JsonCollection
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public List<Note> Notes { get; init; } = [];
    }

    internal sealed class Note
    {
        [HealthData]
        public string? Text { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Case>().OwnsMany(c => c.Notes, static notes => notes.ToJson());
    }
}

// case: ComplexTypeByAttribute
// notes: part
// A value of the case, not an entity.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.ComplexTypeByAttribute
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public Note Note { get; init; } = new();
    }

    [ComplexType]
    internal sealed class Note
    {
        [HealthData]
        public string? Text { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();
    }
}

// case: ComplexProperty
// notes: part
// The model builder says so.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.ComplexProperty
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public Note Note { get; init; } = new();
    }

    internal sealed class Note
    {
        [HealthData]
        public string? Text { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Case>().ComplexProperty(c => c.Note);
    }
}

// case: ComplexCollection
// notes: part
// Values in a document.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.ComplexCollection
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public List<Note> Notes { get; init; } = [];
    }

    internal sealed class Note
    {
        [HealthData]
        public string? Text { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Case>().ComplexCollection(c => c.Notes, static notes => notes.ToJson());
    }
}

// case: OwnedEverywhere
// notes: part
// Told of the type, not of a navigation.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.OwnedEverywhere
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public Note? Note { get; init; }
    }

    internal sealed class Note
    {
        [HealthData]
        public string? Text { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Owned<Note>();
    }
}

// case: KeylessView
// notes: unrelated
// A view gives the rows: there is nothing to delete.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.KeylessView
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }
    }

    [Keyless]
    internal sealed class Note
    {
        [HealthData]
        public string? Text { get; init; }

        public int CaseId { get; init; }

        public Case? Case { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Note>().ToView("notes");
    }
}

// case: KeylessQuery
// notes: blocks
// What a query reads has a table all the same, and nothing finds the rows of one without a key.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.KeylessQuery
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }
    }

    internal sealed class Note
    {
        [HealthData]
        public string? Text { get; init; }

        public int CaseId { get; init; }

        public Case? Case { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Note>().HasNoKey().ToSqlQuery("select 1 as CaseId, '' as Text");
    }
}

// case: KeylessFunction
// notes: blocks
// The same.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.KeylessFunction
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }
    }

    internal sealed class Note
    {
        [HealthData]
        public string? Text { get; init; }

        public int CaseId { get; init; }

        public Case? Case { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Note>().HasNoKey().ToFunction("CurrentNotes");
    }
}

// case: QueryWithoutATable
// notes: unrelated
// Unless the model says that it has none.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.QueryWithoutATable
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }
    }

    internal sealed class Note
    {
        [HealthData]
        public string? Text { get; init; }

        public int CaseId { get; init; }

        public Case? Case { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Note>().HasNoKey().ToTable((string?)null).ToSqlQuery("select 1 as CaseId, '' as Text");
    }
}

// case: View
// notes: unrelated
// A key makes no rows.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.View
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }

        public int CaseId { get; init; }

        public Case? Case { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Note>(notes => notes.ToView("notes"));
    }
}

// case: ViewBesideATable
// notes: goes
// What is read from a view may be written to a table.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.ViewBesideATable
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }

        public int CaseId { get; init; }

        public Case? Case { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Note>().ToTable("notes").ToView("current_notes");
    }
}

// case: InverseProperty
// notes: stays
// The cover is told which navigation is its other end: the owner has none, and the note refers to it.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.InverseProperty
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public int? CoverId { get; init; }

        [InverseProperty(nameof(Note.CoverOf))]
        public Note? Cover { get; init; }
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }

        public Case? CoverOf { get; init; }

        public int? OwnerId { get; init; }

        public Case? Owner { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();
    }
}

// case: InversePropertyOfTheOtherEnd
// notes: stays
// The same, said at the other end.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.InversePropertyOfTheOtherEnd
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public int? CoverId { get; init; }

        public Note? Cover { get; init; }
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }

        [InverseProperty(nameof(Case.Cover))]
        public Case? CoverOf { get; init; }

        public int? OwnerId { get; init; }

        public Case? Owner { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();
    }
}

// case: InversePropertyOfAPrincipal
// notes: unrelated
// The number beside the other end is no key of this relation.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.InversePropertyOfAPrincipal
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public int? CoverId { get; init; }

        [InverseProperty(nameof(Note.CoverOf))]
        public Note? Cover { get; init; }
    }

    internal sealed class Note
    {
        public int Id { get; init; }

        [HealthData]
        public string? Text { get; init; }

        public Case? CoverOf { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        public DbSet<Note> Notes => Set<Note>();
    }
}

// case: OwnedInOwned
// notes: part
// At any depth.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.OwnedInOwned
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public Visit? Visit { get; init; }
    }

    [Owned]
    internal sealed class Visit
    {
        public string Place { get; init; } = "";

        public Note? Note { get; init; }
    }

    [Owned]
    internal sealed class Note
    {
        [HealthData]
        public string? Text { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();
    }
}

// case: ComplexStructByConvention
// notes: part
// A value of the case, of a value type.
namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning.Relations.ComplexStructByConvention
{
    [RetentionMax(90)]
    internal sealed class Case
    {
        public int Id { get; init; }

        [RetentionAnchor]
        public DateTimeOffset CollectedAt { get; init; }

        public Note Note { get; init; }
    }

    internal struct Note
    {
        [HealthData]
        public string? Text { get; init; }
    }

    internal sealed class Model : RelationContext
    {
        public DbSet<Case> Cases => Set<Case>();

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        {
            base.ConfigureConventions(configurationBuilder);
            configurationBuilder.ComplexProperties<Note>();
        }
    }
}
