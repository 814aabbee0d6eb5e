using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Retention.RelatedDataOutlivesRecordAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

/// <summary>CT1010: what belongs to a record, and its period. Which types belong together is tested over the shared cases.</summary>
public sealed partial class RelatedDataOutlivesRecordAnalyzerTests
{
    internal const string Records = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using ContactTracing.DataProtection;
        global using Microsoft.EntityFrameworkCore;

        [RetentionMax(60)] public class Case
        {
            public int Id { get; init; }
            [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }
            public List<Note> Notes { get; } = [];
        }
        """;

    private static Task Verifies(string source, params Expectation[] expected) =>
        Verify.Analyzer(new TestProject(source, Records) { References = EntityFramework.References }, expected);

    private const string Context = "public class TracingContext : DbContext { public DbSet<Case> Cases => Set<Case>(); }";

    [Fact]
    public Task DependentWithoutAPeriod_ReportsAtTheTypeAndSaysWhatToDo() => Verifies(
        Context + "public class {|#0:Note|} { public int Id { get; init; } public int CaseId { get; init; } [HealthData] public string? Text { get; init; } }",
        Expect(0)
            .Severity(DiagnosticSeverity.Warning)
            .Message("'Note' belongs to 'Case', which is deleted after at most 60 days, has classified members and no period of its own, so that its data can outlive the record (S8); add [RetentionMax(60)] and an anchor")
            .Message("« Note » appartient à « Case », supprimé après 60 jours au plus, a des membres classifiés et aucune durée propre : ses données peuvent survivre à l’enregistrement (S8) ; ajoutez [RetentionMax(60)] et une ancre", "fr"));

    [Fact]
    public Task DependentWithALongerPeriod_Reports() => Verifies(
        Context + "[RetentionMax(90)] public class {|#0:Note|} { public int Id { get; init; } [HealthData] public string? Text { get; init; } }",
        Expect(0).Message("'Note' belongs to 'Case', which is deleted after at most 60 days, but may be kept for 90 days, so that its data can outlive the record (S8); write [RetentionMax(60)]"));

    [Theory]
    [InlineData("[RetentionMax(60)] public class Note { public int Id { get; init; } [HealthData] public string? Text { get; init; } }")]
    [InlineData("[RetentionMax(30)] public class Note { public int Id { get; init; } [HealthData] public string? Text { get; init; } }")]
    [InlineData("public class Note { public int Id { get; init; } public string? Text { get; init; } }")]
    [InlineData("public class Note { public int Id { get; init; } public int CaseId { get; init; } public Case? Case { get; init; } }")]
    [InlineData("[RetentionExempt(\"Statistics without persons\", \"S8\")] public class Note { public int Id { get; init; } [HealthData] public string? Text { get; init; } }")]
    public Task DependentThatFitsOrHasNoData_DoesNotReport(string note) => Verifies(Context + note);

    /// <summary>An attribute of that name may be another one, and half-typed code may give the right one anything.</summary>
    [Theory]
    [InlineData("[Mapper.InverseProperty(\"Notes\", \"Drafts\")]")]
    [InlineData("[Mapper.InverseProperty]")]
    [InlineData("[System.ComponentModel.DataAnnotations.Schema.InverseProperty(new[] { \"Notes\" })]", "CS1503")]
    [InlineData("[System.ComponentModel.DataAnnotations.Schema.InverseProperty]", "CS7036")]
    public Task InversePropertyThatNamesNone_LeavesTheConventions(string attribute, params string[] errors) => Verify.Analyzer(new TestProject(
        $$"""
        {{Context}} public class [|Note|] { public int Id { get; init; } {{attribute}} public Case? Case { get; init; } [HealthData] public string? Text { get; init; } }
        namespace Mapper { public sealed class InversePropertyAttribute(params string[] names) : Attribute { public string[] Names => names; } }
        """,
        Records) { References = EntityFramework.References, CompilerErrors = [.. errors] });

    /// <summary>What lies in the row of a record goes with it, and a document in a column does.</summary>
    [Theory]
    [InlineData("[System.ComponentModel.DataAnnotations.Schema.Column(TypeName = \"jsonb\")]", "Note")]
    [InlineData("[System.ComponentModel.DataAnnotations.Schema.Column(\"notes\")]", "[|Note|]")]
    public Task DocumentInAColumn_DoesNotReport(string attribute, string note) => Verifies(
        $$"""
        [RetentionMax(60)] public class Visit
        {
            public int Id { get; init; }
            [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }
            {{attribute}} public List<Remark> Remarks { get; } = [];
        }

        public class {{note.Replace("Note", "Remark", StringComparison.Ordinal)}} { public int Id { get; init; } [HealthData] public string? Text { get; init; } }
        public class Note { public int Id { get; init; } }
        public class TracingContext : DbContext { public DbSet<Visit> Visits => Set<Visit>(); }
        """);

    /// <summary>What a builder without a type, or one for many types, says of a navigation counts too.</summary>
    [Theory]
    [InlineData("builder.Entity(typeof(Case)).Ignore(\"Notes\");", "Note")]
    [InlineData("builder.Entity(typeof(Case)).HasMany(typeof(Note), \"Notes\").WithMany();", "Note")]
    [InlineData("builder.Entity(typeof(Case)).Ignore(\"Id\");", "[|Note|]")]
    [InlineData("Configure(builder.Entity<Case>()); } static void Configure<T>(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> builder) where T : Case { builder.Ignore(c => c.Notes);", "Note")]
    [InlineData("Configure(builder.Entity<Case>()); } static void Configure<T>(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> builder) where T : Case { builder.Ignore(c => c.Id);", "[|Note|]")]
    public Task NavigationThatTheModelIgnoresOrShares_DoesNotReport(string model, string note) => Verifies(
        $$"""
        public class {{note}} { public int Id { get; init; } [HealthData] public string? Text { get; init; } }
        public class TracingContext : DbContext
        {
            public DbSet<Case> Cases => Set<Case>();
            protected override void OnModelCreating(ModelBuilder builder) { {{model}} }
        }
        """);

    [Fact]
    public Task TypesThatNothingStores_DoNotReport() => Verifies(
        "public class Note { public int Id { get; init; } [HealthData] public string? Text { get; init; } }");

    [Fact]
    public Task RecordWithoutAPeriod_DoesNotReport() => Verify.Analyzer(new TestProject(
        """
        using System.Collections.Generic;
        using ContactTracing.DataProtection;
        using Microsoft.EntityFrameworkCore;
        public class Ward { public int Id { get; init; } public List<Note> Notes { get; } = []; }
        public class Note { public int Id { get; init; } [HealthData] public string? Text { get; init; } }
        public class TracingContext : DbContext { public DbSet<Ward> Wards => Set<Ward>(); }
        """) { References = EntityFramework.References });

    [Fact]
    public Task OwnedTypeWithAWeakerPeriod_Reports() => Verifies(
        """
        [Owned, RetentionMax(90)] public class {|#0:Note|} { [HealthData] public string? Text { get; init; } }
        public class TracingContext : DbContext { public DbSet<Case> Cases => Set<Case>(); }
        """,
        Expect(0).Message("'Note' is a part of 'Case', which is deleted after at most 60 days, but says that it may be kept for 90 days (S8); write [RetentionMax(60)], or leave the period to 'Case'"));

    [Fact]
    public Task DerivedEntityWithAWeakerPeriod_Reports() => Verifies(
        """
        public class Note { public int Id { get; init; } }
        [RetentionMax(90)] public class {|#0:SpecialCase|} : Case { [HealthData] public string? Text { get; init; } }
        [RetentionMax(30)] public class StrictCase : Case { [HealthData] public string? Text { get; init; } }
        public class PlainCase : Case { [HealthData] public string? Text { get; init; } }
        public class TracingContext : DbContext { public DbSet<Case> Cases => Set<Case>(); public DbSet<SpecialCase> Specials => Set<SpecialCase>(); }
        """,
        Expect(0).Message("'SpecialCase' is stored with its base type 'Case', which is deleted after at most 60 days, but may be kept for 90 days, so that its data outlives other records of 'Case' (S8); write [RetentionMax(60)]"));

    [Fact]
    public Task CascadeIntoARetainedType_ReportsASuspicion() => Verifies(
        """
        [RetentionMax(60)] public class Note { public int Id { get; init; } [HealthData] public string? Text { get; init; } }
        public class Tag { public int Id { get; init; } public int CaseId { get; init; } }
        public class TracingContext : DbContext
        {
            protected override void OnModelCreating(ModelBuilder builder)
            {
                builder.Entity<Case>().HasMany(c => c.Notes).WithOne().{|#0:OnDelete|}(DeleteBehavior.Cascade);
                builder.Entity<Note>().HasOne<Case>().WithMany(c => c.Notes).{|#1:OnDelete|}(DeleteBehavior.ClientCascade);
                builder.Entity<Case>().HasMany(c => c.Notes).WithOne().OnDelete(DeleteBehavior.SetNull);
                builder.Entity<Case>().HasMany<Tag>().WithOne().HasForeignKey(t => t.CaseId).OnDelete(DeleteBehavior.Cascade);
            }
        }
        """,
        Expect(0)
            .Severity(DiagnosticSeverity.Info)
            .Message("Deleting a 'Case' deletes records of 'Note' here, which has a period of its own: they go by another clock, and no evidence of their own purge says so (S8); make the reference optional with OnDelete(DeleteBehavior.SetNull), so that each goes by its own period"),
        Expect(1).Severity(DiagnosticSeverity.Info));

    [Fact]
    public Task StrictestRecord_IsNamed() => Verifies(
        Context + """
        public class {|#0:Note|} { public int Id { get; init; } [HealthData] public string? Text { get; init; } public int VisitId { get; init; } public Visit? Visit { get; init; } }
        [RetentionMax(14)] public class Visit { public int Id { get; init; } [RetentionAnchor] public DateTimeOffset At { get; init; } }
        """,
        Expect(0).Message("'Note' belongs to 'Visit', which is deleted after at most 14 days, has classified members and no period of its own, so that its data can outlive the record (S8); add [RetentionMax(14)] and an anchor"));

    [Fact]
    public Task HalfTypedCode_Survives() => Verify.Survives(new TestProject("""
        using System;
        using System.Collections.Generic;
        using ContactTracing.DataProtection;
        using Microsoft.EntityFrameworkCore;

        [RetentionMax(60)] public class Case { [RetentionAnchor] public DateTimeOffset At { get; init; } public List<Note> Notes { get; set; } }
        [RetentionMax(90)] public class Note : Case { [HealthData] public string Text { get; set; } public Case Case { get; set; } }
        public class Tracing : DbContext
        {
            public DbSet<Case> Cases => Set<Case>();
            protected override void OnModelCreating(ModelBuilder builder)
            {
                builder.Entity<Case>().HasMany(c => c.Notes).WithOne(n => n.Case).OnDelete(DeleteBehavior.Cascade);
                builder.Entity<Note>().HasOne<Case>().WithOne().HasForeignKey<Note>("At");
                builder.Entity<Case>(e => { e.Ignore("Notes"); e.OwnsMany(c => c.Notes); });
                builder.Ignore<Note>();
            }
        }
        """) { References = EntityFramework.References });
}
