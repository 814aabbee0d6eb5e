using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Access.AccessWithoutNeedToKnowAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Access;

/// <summary>CT3001: what looks like an access and is none.</summary>
public sealed partial class AccessWithoutNeedToKnowAnalyzerTests
{
    [Fact]
    public Task DeclaringType_DoesNotReport() => Verifies("""
        sealed class Report
        {
            [HealthData] public string? Result { get; set; }

            public bool IsEmpty => Result is null;

            public override string ToString() => Result ?? "";

            public static bool Same(Report a, Report b) => a.Result == b.Result;

            public sealed class Comparer { public int Compare(Report a, Report b) => string.CompareOrdinal(a.Result, b.Result); }
        }
        """);

    [Fact]
    public Task PartialDeclaringType_DoesNotReport() => Verifies("""
        partial class Report { [HealthData] public string? Result { get; set; } }

        partial class Report { public bool IsEmpty => Result is null; }
        """);

    [Fact]
    public Task DerivedType_MayUseItsOwnInstances() => Verifies("""
        class Person { [IdentityData] public string? Name { get; set; } }

        class Patient : Person
        {
            public override string ToString() => Name ?? "";

            public bool IsNamesake(Patient other) => other.Name == Name;

            public static string? NameOf(Person anybody) => anybody.[|Name|];
        }
        """);

    [Fact]
    public Task TypeNestedAroundTheDeclaringType_Reports() => Verifies("""
        class Service
        {
            private sealed class Row { [HealthData] public string? Result { get; set; } }

            static string? First(List<object> rows) => ((Row)rows[0]).[|Result|];
        }
        """);

    [Fact]
    public Task Writes_DoNotReport() => Verifies("""
        class Importer
        {
            public void Fill(IndexCase c, string cell)
            {
                c.Symptoms = cell;
                c.Positive = cell == "positif";
                (c.Name, _) = (cell, 0);
                (c.Symptoms, (c.Name, _)) = (cell, (cell, 1));
                Parse(cell, out c.Positive);
                c.Address.City = cell;
                c.Findings.Add(cell);
                c.Findings.Clear();
            }

            public void Create(string cell) => _ = new IndexCase { Symptoms = cell, Address = { City = cell }, Findings = { cell } };

            public Contact Move(Contact contact, string cell) => contact with { Phone = cell };

            private static void Parse(string cell, out bool? value) => value = null;
        }
        """);

    [Fact]
    public Task WriteThatAlsoReads_Reports() => Verifies("""
        class Importer
        {
            void Ref(IndexCase c) => Parse(ref c.[|Positive|]);

            bool Added(IndexCase c, HashSet<string> seen, string cell) => c.[|Findings|].Remove(cell);

            void Copy(IndexCase from, IndexCase to) => to.Symptoms = from.[|Symptoms|];

            void Parse(ref bool? value) { }
        }
        """);

    [Fact]
    public Task NamesInNameofAndAttributes_DoNotReport() => Verifies("""
        [System.ComponentModel.DefaultProperty(nameof(IndexCase.Symptoms))]
        class Columns
        {
            /// <summary>The heading of <see cref="IndexCase.Symptoms"/>.</summary>
            public string Heading(IndexCase c) => nameof(c.Symptoms) + nameof(IndexCase.Name) + typeof(IndexCase).Name;
        }
        """);

    [Fact]
    public Task EntityFrameworkMapping_DoesNotReport() => Verify.Analyzer(Project("""
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;

        class TracingContext : DbContext
        {
            public DbSet<IndexCase> Cases => Set<IndexCase>();

            public DbSet<Contact> Contacts { get; set; }

            protected override void OnModelCreating(ModelBuilder modelBuilder)
            {
                modelBuilder.Entity<IndexCase>().Property(c => c.Symptoms).HasMaxLength(400);
                modelBuilder.Entity<IndexCase>(b =>
                {
                    b.HasIndex(c => new { c.Id, c.Name });
                    b.Ignore(c => c.Findings);
                    b.OwnsOne(c => c.Address, a => a.Property(x => x.City));
                    b.HasQueryFilter(c => c.Positive == true);
                });
                modelBuilder.Entity<Contact>().Property(c => c.Phone).HasColumnName("phone").IsRequired();
            }
        }

        class CaseConfiguration : IEntityTypeConfiguration<IndexCase>
        {
            public void Configure(EntityTypeBuilder<IndexCase> builder) => builder.Property(c => c.Name).HasComment("name");
        }
        """) with { References = EntityFramework.References });

    [Fact]
    public Task EntityFrameworkQuery_Reports() => Verify.Analyzer(Project("""
        using Microsoft.EntityFrameworkCore;

        class Search(DbSet<IndexCase> cases)
        {
            public Task<int> Ill() => cases.CountAsync(c => c.[|Symptoms|] != null);

            public Task<int> Forget() => cases.ExecuteUpdateAsync(s => s.SetProperty(c => c.Symptoms, "erased"));

            public Task<int> Copy() => cases.ExecuteUpdateAsync(s => s.SetProperty(c => c.Symptoms, c => c.[|Name|]));
        }
        """) with { References = EntityFramework.References });

    [Fact]
    public Task ReadInMappingMethodOutsideExpressions_Reports() => Verify.Analyzer(Project("""
        using Microsoft.EntityFrameworkCore;

        class TracingContext(IndexCase seed) : DbContext
        {
            protected override void OnModelCreating(ModelBuilder modelBuilder) =>
                modelBuilder.Entity<IndexCase>(b => b.HasComment(seed.[|Symptoms|]));
        }
        """) with { References = EntityFramework.References });

    [Fact]
    public Task GeneratedView_DoesNotReport() => Verifies("""
        [System.CodeDom.Compiler.GeneratedCode("ContactTracing.Analyzers.Generation.Views", "1.0")]
        public readonly struct IndexCaseView { [HealthData] public string? Symptoms => null; }

        [System.CodeDom.Compiler.GeneratedCode("SomethingElse", "1.0")]
        public readonly struct Mirror { [HealthData] public string? Symptoms => null; }

        class FollowUp
        {
            string? Describe(IndexCaseView view) => view.Symptoms;

            string? Print(Mirror mirror) => mirror.[|Symptoms|];
        }
        """);

    [Fact]
    public Task ConstantsAndUnrelatedMembers_DoNotReport() => Verifies("""
        static class Labels { [HealthData] public const string Positive = "positif"; }

        class Lookalike { public string? Symptoms { get; set; } }

        class Page
        {
            string? Text(Lookalike l) => l.Symptoms + Labels.Positive;
        }
        """);

    [Fact]
    public Task RecordEquality_DoesNotReport() => Verifies("""
        class Merge
        {
            bool Same(Contact a, Contact b) => a == b || a.Equals(b);
        }
        """);
}
