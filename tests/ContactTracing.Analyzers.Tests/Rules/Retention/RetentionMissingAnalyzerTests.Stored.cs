using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Retention.RetentionMissingAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

/// <summary>CT1001: types whose need shows only where they are stored.</summary>
public sealed partial class RetentionMissingAnalyzerTests
{
    private const string Records =
        """
        global using ContactTracing.DataProtection;
        global using Microsoft.EntityFrameworkCore;
        global using Microsoft.Extensions.Caching.Distributed;
        global using Microsoft.Extensions.Caching.Memory;
        global using System.Text.Json;

        [RetentionMax(90)]
        public class IndexCase
        {
            [HealthData] public string? Symptoms { get; set; }

            [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }
        }

        public class Plain { public int Id { get; set; } }
        """;

    private static Task VerifiesStored(string source, params Expectation[] expected) =>
        Verify.Analyzer(new TestProject(source, Records) { References = EntityFramework.References }, expected);

    [Fact]
    public Task EntityThatCarriesData_ReportsAtTheType() => VerifiesStored(
        """
        public class {|#0:Household|} { public int Id { get; set; } public List<IndexCase> Cases { get; } = []; }

        public class TracingContext : DbContext
        {
            public DbSet<Household> Households => Set<Household>();

            public DbSet<Plain> Plains => Set<Plain>();
        }
        """,
        Expect(0).Message(
            "'Household' is stored by Entity Framework Core and carries classified data (Household.Cases → IndexCase.Symptoms [HealthData]), but has no retention "
            + "period; such data must not be kept for more than three months (S8). Add [RetentionMax(90)]."));

    private static Task VerifiesPart(string types, string model, string sets = "") => VerifiesStored(
        $$"""
        [RetentionMax(90)] public class Visit
        {
            public int Id { get; set; }
            [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }
            public Answer Answer { get; set; }
            public List<Remark> Remarks { get; set; } = [];
        }

        {{types}}

        public class TracingContext : DbContext
        {
            public DbSet<Visit> Visits => Set<Visit>();
            {{sets}}
            protected override void OnModelCreating(ModelBuilder builder) { {{model}} }
        }
        """);

    /// <summary>A part lives and dies with its record.</summary>
    [Theory]
    [InlineData("public struct Answer { [HealthData] public string? Text { get; set; } } [Owned] public class Remark { [HealthData] public string? Text { get; set; } }", "builder.Entity<Visit>().ComplexProperty(v => v.Answer);")]
    [InlineData("public struct Answer; public class Remark { [HealthData] public string? Text { get; set; } }", "builder.Entity<Visit>().OwnsMany(v => v.Remarks);")]
    [InlineData("public struct Answer; public class Remark { [HealthData] public string? Text { get; set; } }", "builder.Owned<Remark>();")]
    [InlineData("public struct Answer; public class Remark { public List<Detail> Details { get; } = []; } public class Detail { [HealthData] public string? Text { get; set; } }", "builder.Entity<Visit>().OwnsMany(v => v.Remarks, r => r.OwnsMany(x => x.Details));")]
    [InlineData("public struct Answer; [Owned] public class Remark { public Detail? Detail { get; set; } } [Owned] public class Detail { [HealthData] public string? Text { get; set; } }", "")]
    [InlineData("public struct Answer; [Owned] public class Remark { public Detail? Detail { get; set; } } [Owned] public class Detail { public List<Line> Lines { get; set; } = []; } [Owned] public class Line { [HealthData] public string? Text { get; set; } }", "")]
    [InlineData("public struct Answer; public class Remark { public Detail? Detail { get; set; } } [Owned] public class Detail { [HealthData] public string? Text { get; set; } }", "builder.Entity<Visit>().OwnsMany(v => v.Remarks);")]
    [InlineData("public struct Answer { [HealthData] public string? Text { get; set; } } [Owned] public class Remark;", "", "builder.ComplexProperties<Answer>();")]
    [InlineData("public struct Answer { [HealthData] public string? Text { get; set; } } [Owned] public class Remark { public Answer? First { get; set; } }", "", "builder.ComplexProperties<Answer>();")]
    [InlineData("public struct Answer { public Detail Detail { get; set; } } public struct Detail { [HealthData] public string? Text { get; set; } } [Owned] public class Remark;", "", "builder.ComplexProperties<Answer>(); builder.ComplexProperties<Detail>();")]
    [InlineData("public struct Answer { public Detail Detail { get; set; } } public struct Detail { [HealthData] public string? Text { get; set; } } [Owned] public class Remark;", "builder.Entity<Visit>().ComplexProperty(v => v.Answer, a => a.ComplexProperty(x => x.Detail));")]
    public Task PartOfARetainedRecord_DoesNotReport(string types, string model, string conventions = "") => VerifiesPart(
        types, model, $"protected override void ConfigureConventions(ModelConfigurationBuilder builder) {{ {conventions} }}");

    /// <summary>What is an entity too, or a part of a record without a period, outlives.</summary>
    [Theory]
    [InlineData("public struct Answer; public class [|Remark|] { public int Id { get; set; } [HealthData] public string? Text { get; set; } }", "", "")]
    [InlineData("public struct Answer; public class [|Remark|] { public int Id { get; set; } [HealthData] public string? Text { get; set; } }", "builder.Entity<Visit>().Ignore(v => v.Remarks);", "public DbSet<Remark> Remarks => Set<Remark>();")]
    [InlineData("public struct Answer; public class Ward { public int Id { get; set; } public List<Remark> Others { get; } = []; } public class [|Remark|] { [HealthData] public string? Text { get; set; } }", "builder.Entity<Visit>().OwnsMany(v => v.Remarks); builder.Entity[|<Ward>|]().OwnsMany(w => w.Others);", "")]
    [InlineData("public struct Answer; [Owned] public class Remark { public Detail? Detail { get; set; } } public class [|Detail|] { public int Id { get; set; } [HealthData] public string? Text { get; set; } }", "", "")]
    [InlineData("public struct Answer; [Owned] public class Remark { public Detail? Detail { get; set; } } [Owned] public class [|Detail|] { [HealthData] public string? Text { get; set; } } public class [|Ward|] { public int Id { get; set; } public Detail? Last { get; set; } }", "", "public DbSet<Ward> Wards => Set<Ward>();")]
    [InlineData("public struct Answer; [Owned] public class Remark; [Owned] public class Shift { public Detail? Detail { get; set; } } [Owned] public class [|Detail|] { [HealthData] public string? Text { get; set; } }", "", "")]
    [InlineData("public struct [|Answer|] { [HealthData] public string? Text { get; set; } } [Owned] public class Remark;", "", "")]
    [InlineData("public struct Answer; public struct [|Other|] { [HealthData] public string? Text { get; set; } } [Owned] public class Remark;", "", "protected override void ConfigureConventions(ModelConfigurationBuilder builder) => builder.ComplexProperties<Answer>();")]
    public Task WhatIsNotOnlyAPartOfRetainedRecords_Reports(string types, string model, string sets) => VerifiesPart(types, model, sets);

    [Fact]
    public Task AbstractEntityAndConfiguredEntity_Report() => VerifiesStored("""
        using Microsoft.EntityFrameworkCore.Metadata.Builders;

        public abstract class [|Person|] { public int Id { get; set; } [IdentityData] public string? Name { get; set; } }

        public class [|Household|] { public int Id { get; set; } public IndexCase? Index { get; set; } }

        public class TracingContext : DbContext { public DbSet<Person> People { get; set; } = null!; }

        public class HouseholdConfiguration : IEntityTypeConfiguration<Household>
        {
            public void Configure(EntityTypeBuilder<Household> builder) { }
        }
        """);

    [Fact]
    public Task EntityOfTheModelBuilder_ReportsAtTheFirstCall() => VerifiesStored(
        """
        public class Household { public int Id { get; set; } public List<IndexCase> Cases { get; } = []; }

        public class Room { public int Id { get; set; } public IndexCase? Index { get; set; } }

        public class TracingContext : DbContext
        {
            protected override void OnModelCreating(ModelBuilder modelBuilder)
            {
                modelBuilder.Entity{|#0:<Household>|}().HasKey(h => h.Id);
                modelBuilder.Entity<Household>().HasMany(h => h.Cases);
                modelBuilder.Entity<IndexCase>(b => b.HasNoKey());
                modelBuilder.Entity<Plain>();
                modelBuilder.Entity({|CT1001:typeof(Room)|});
            }
        }
        """,
        Expect(0).Message(
            "'Household', which carries classified data (Household.Cases → IndexCase.Symptoms [HealthData]), is stored here and has no retention period; such data "
            + "must not be kept for more than three months (S8). Add [RetentionMax(90)] to 'Household'."));

    [Fact]
    public Task DataClassThatIsStoredToo_ReportsOnlyAtTheType() => VerifiesStored("""
        public class [|Contact|] { public int Id { get; set; } [IdentityData] public string? Phone { get; set; } }

        public class TracingContext : DbContext
        {
            public DbSet<Contact> Contacts => Set<Contact>();

            protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Contact>();
        }
        """);

    [Theory]
    [InlineData("File.WriteAllText(path, JsonSerializer.Serialize([|household|]))")]
    [InlineData("File.AppendAllText(path, JsonSerializer.Serialize([|household|]) + \"\\n\")")]
    [InlineData("File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes([|household|]))")]
    [InlineData("File.WriteAllTextAsync(path, JsonSerializer.Serialize([|new[] { household }|]))")]
    [InlineData("JsonSerializer.Serialize(File.Create(path), [|household|])")]
    [InlineData("JsonSerializer.SerializeAsync(new FileStream(path, FileMode.Create), [|household|])")]
    [InlineData("new System.Xml.Serialization.XmlSerializer(typeof(Household)).Serialize(new StreamWriter(path), [|household|])")]
    [InlineData("new StreamWriter(path).Write(JsonSerializer.Serialize([|household|]))")]
    [InlineData("distributed.SetString(path, JsonSerializer.Serialize([|household|]))")]
    [InlineData("distributed.Set(path, JsonSerializer.SerializeToUtf8Bytes([|household|]), new DistributedCacheEntryOptions())")]
    [InlineData("memory.Set(path, [|household|])")]
    [InlineData("memory.Set(path, [|new List<Household> { household }|], TimeSpan.FromMinutes(5))")]
    [InlineData("memory.GetOrCreate[|<Household>|](path, _ => household)")]
    public Task StoringCall_Reports(string call) => VerifiesStored($$"""
        public class Household { public int Id { get; set; } public List<IndexCase> Cases { get; } = []; }

        public static class Export
        {
            public static void Save(string path, Household household, IMemoryCache memory, IDistributedCache distributed) => {{call}};
        }
        """);

    [Theory]
    [InlineData("File.WriteAllText(path, JsonSerializer.Serialize(household.Id))")]
    [InlineData("File.WriteAllText(path, household.Id.ToString())")]
    [InlineData("File.WriteAllText(path, JsonSerializer.Serialize(household.Cases[0]))")]
    [InlineData("JsonSerializer.Serialize(household)")]
    [InlineData("JsonSerializer.Serialize(new MemoryStream(), household)")]
    [InlineData("JsonSerializer.SerializeAsync(response, household)")]
    [InlineData("new StringWriter().Write(JsonSerializer.Serialize(household))")]
    [InlineData("memory.Set(path, household.Id)")]
    [InlineData("memory.Get<Household>(path)")]
    [InlineData("distributed.SetString(path, household.Id.ToString())")]
    [InlineData("new List<Household>().Insert(0, household)")]
    [InlineData("settings.Set(path, household)")]
    public Task CallThatStoresNothingOfTheKind_DoesNotReport(string call) => VerifiesStored($$"""
        public class Household { public int Id { get; set; } public List<IndexCase> Cases { get; } = []; }

        public interface ISettings { void Set(string key, object value); }

        public static class Export
        {
            public static void Save(
                string path, Household household, IMemoryCache memory, IDistributedCache distributed, Stream response, ISettings settings) => {{call}};
        }
        """);

    [Fact]
    public Task ClientsOfBlobsAndTables_AreKnownByName() => VerifiesStored("""
        namespace Azure.Data.Tables { public class TableClient { public void AddEntity<T>(T entity) { } public void GetEntity<T>(T entity) { } } }

        namespace Azure.Storage.Blobs { public class BlobClient { public void Upload(object data) { } public Stream OpenWrite() => Stream.Null; } }

        namespace Microsoft.Azure.Cosmos { public class Container { public Task UpsertItemAsync<T>(T item) => Task.CompletedTask; } }

        public class Household { public int Id { get; set; } public List<IndexCase> Cases { get; } = []; }

        public static class Export
        {
            public static void A(Azure.Data.Tables.TableClient table, Household h) { table.AddEntity([|h|]); table.GetEntity(h); }

            public static void B(Azure.Storage.Blobs.BlobClient blob, Household h) => blob.Upload(JsonSerializer.Serialize([|h|]));

            public static Task C(Microsoft.Azure.Cosmos.Container container, Household h) => container.UpsertItemAsync([|h|]);

            public static void D(Azure.Storage.Blobs.BlobClient blob, Household h)
            {
                using var stream = blob.OpenWrite();
                JsonSerializer.Serialize(stream, [|h|]);
            }
        }
        """);

    [Fact]
    public Task RetainedOrExemptStoredType_DoesNotReport() => VerifiesStored("""
        [RetentionExempt("The register of rooms names cases by reference only.", "S8")]
        public class Room { public int Id { get; set; } public List<IndexCase> Cases { get; } = []; }

        [RetentionMax(30)]
        public class Household
        {
            public int Id { get; set; }

            public List<IndexCase> Cases { get; } = [];

            [RetentionAnchor] public DateTimeOffset At { get; init; }
        }

        public class TracingContext : DbContext
        {
            public DbSet<Room> Rooms => Set<Room>();

            public DbSet<Household> Households => Set<Household>();
        }

        public static class Export
        {
            public static void Save(string path, Room room) => File.WriteAllText(path, JsonSerializer.Serialize(room));
        }
        """);

    /// <summary>A build has the metadata of a referenced project, an editor its source; what they report may not differ.</summary>
    [Fact]
    public Task TypeOfAReferencedProject_DoesNotReportWhetherItsSourceIsThereOrNot()
    {
        const string Domain = "public class Household { public int Id { get; set; } public List<IndexCase> Cases { get; } = []; }";
        var project = new TestProject("""
            using System.Text.Json;

            public static class Export
            {
                public static void Save(string path, Household household) => File.WriteAllText(path, JsonSerializer.Serialize(household));
            }
            """);

        return Task.WhenAll(
            Verify.Analyzer(project with { References = [AnalyzerRun.Compile(DomainProject(Domain)).ToMetadataReference()] }),
            Verify.Analyzer(project with { ReferencedSources = [.. DomainProject(Domain).Sources.Select(s => s.Text)] }));
    }

    private static TestProject DomainProject(string source) => new(
        "using System.Collections.Generic;\n" + source,
        """
        using System;
        using ContactTracing.DataProtection;

        [RetentionMax(90)]
        public class IndexCase
        {
            [HealthData] public string? Symptoms { get; set; }

            [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }
        }
        """);
}
