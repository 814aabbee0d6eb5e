using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Retention.DataSurvivesPurgeAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

public sealed partial class DataSurvivesPurgeAnalyzerTests
{
    // The shape of the provider for SQL Server, which tests elsewhere do not need.
    private const string SqlServer = """
        namespace Microsoft.EntityFrameworkCore
        {
            using Microsoft.EntityFrameworkCore.Metadata.Builders;

            public class TemporalTableBuilder<TEntity> where TEntity : class;

            public static class SqlServerTableBuilderExtensions
            {
                public static TemporalTableBuilder<TEntity> IsTemporal<TEntity>(this TableBuilder<TEntity> tableBuilder, bool temporal = true) where TEntity : class => new();
                public static TableBuilder<TEntity> IsTemporal<TEntity>(this TableBuilder<TEntity> tableBuilder, Action<TemporalTableBuilder<TEntity>> buildAction) where TEntity : class => tableBuilder;
            }
        }
        """;

    [Fact]
    public Task MemoryCacheWithoutExpiry_ReportsAndSaysWhatToDo() => VerifiesCode(
        "memory.{|#0:Set|}(\"case\", c);",
        Expect(0).Message("This cache entry with a 'Case' has no bounded expiry, so that the data survives the purge of 'Case' (S7, S8); give it an absolute expiry, at the latest CaseRetention.Deadline of the record"));

    [Theory]
    [InlineData("memory.[|Set|](\"open\", new List<Case> { c });")]
    [InlineData("memory.[|Set|](\"case\", c, new MemoryCacheEntryOptions { SlidingExpiration = span });")]
    [InlineData("memory.[|Set|](\"case\", c, new MemoryCacheEntryOptions().SetSlidingExpiration(span));")]
    [InlineData("var options = new MemoryCacheEntryOptions { Size = 1 }; memory.[|Set|](\"case\", c, options);")]
    [InlineData("memory.[|Set|](\"case\", c, DateTimeOffset.MaxValue);")]
    [InlineData("memory.[|GetOrCreate|](\"case\", entry => c);")]
    [InlineData("memory.[|GetOrCreate|](\"case\", entry => { entry.SetPriority(CacheItemPriority.Low); return c; });")]
    [InlineData("await memory.[|GetOrCreateAsync|](\"case\", entry => { entry.SlidingExpiration = span; return Task.FromResult(c); });")]
    [InlineData("distributed.[|SetString|](\"case\", JsonSerializer.Serialize(c));")]
    [InlineData("var json = JsonSerializer.Serialize(c); await distributed.[|SetStringAsync|](\"case\", json);")]
    [InlineData("distributed.[|Set|](\"case\", JsonSerializer.SerializeToUtf8Bytes(c), new DistributedCacheEntryOptions { SlidingExpiration = span });")]
    [InlineData("memory.[|Set<object>|](\"case\", c);")]
    [InlineData("memory.[|Set<object?>|](\"cases\", cases.ToList());")]
    [InlineData("object entry = c; memory.[|Set|](\"case\", entry);")]
    [InlineData("await hybrid.[|SetAsync<object>|](\"case\", c, new HybridCacheEntryOptions { Expiration = TimeSpan.FromDays(100) });")]
    public Task EntryWithoutBoundedExpiry_Reports(string code) => VerifiesCode(code);

    [Theory]
    [InlineData("memory.{|#0:Set|}(\"case\", c, TimeSpan.FromDays(180));")]
    [InlineData("memory.{|#0:Set|}(\"case\", c, TimeSpan.FromDays(90));")]
    [InlineData("memory.{|#0:Set|}(\"case\", c, now.AddMonths(3));")]
    [InlineData("distributed.{|#0:SetString|}(\"case\", JsonSerializer.Serialize(c), new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = TimeSpan.FromDays(365) });")]
    [InlineData("await hybrid.{|#0:SetAsync|}(\"case\", c, new HybridCacheEntryOptions { Expiration = TimeSpan.FromDays(100) });")]
    public Task ExpiryAsLongAsThePeriod_Reports(string code) => VerifiesCode(
        code,
        Expect(0).Message("This cache entry with a 'Case' lives at least as long as a 'Case' may exist, so that the data survives its purge (S7, S8); give it an absolute expiry, at the latest CaseRetention.Deadline of the record"));

    [Theory]
    [InlineData("memory.Set(\"ward\", ward);")]
    [InlineData("memory.Set(\"count\", cases.Count());")]
    [InlineData("memory.Set(\"case\", c, TimeSpan.FromMinutes(5));")]
    [InlineData("memory.Set(\"case\", c, span);")]
    [InlineData("memory.Set(\"case\", c, now.AddDays(7));")]
    [InlineData("memory.Set(\"case\", c, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = span, SlidingExpiration = span });")]
    [InlineData("memory.Set(\"case\", c, new MemoryCacheEntryOptions().SetSlidingExpiration(span).SetAbsoluteExpiration(TimeSpan.FromHours(1)));")]
    [InlineData("var options = new MemoryCacheEntryOptions(); options.SetAbsoluteExpiration(span); memory.Set(\"case\", c, options);")]
    [InlineData("memory.GetOrCreate(\"case\", entry => { entry.AbsoluteExpirationRelativeToNow = span; return c; });")]
    [InlineData("memory.GetOrCreate(\"case\", entry => { entry.SetOptions(new MemoryCacheEntryOptions()); return c; });")]
    [InlineData("distributed.SetString(\"ward\", JsonSerializer.Serialize(ward));")]
    [InlineData("distributed.SetString(\"case\", JsonSerializer.Serialize(c), new DistributedCacheEntryOptions { AbsoluteExpiration = now.AddDays(1) });")]
    [InlineData("memory.GetOrCreate(\"case\", entry => { Configure(entry); return c; }); static void Configure(ICacheEntry entry) { }")]
    [InlineData("await hybrid.SetAsync(\"case\", c);")]
    [InlineData("await hybrid.SetAsync(\"case\", c, new HybridCacheEntryOptions { LocalCacheExpiration = span });")]
    [InlineData("await hybrid.SetAsync(\"case\", c, new HybridCacheEntryOptions { Expiration = TimeSpan.FromHours(1) });")]
    [InlineData("memory.Set<object>(\"ward\", ward);")]
    [InlineData("memory.Set<object>(c, ward);")]
    [InlineData("memory.Set<object>(\"case\", c.Symptoms!);")]
    [InlineData("memory.Set<object>(\"case\", c, span);")]
    [InlineData("await hybrid.SetAsync<object>(\"case\", c);")]
    [InlineData("memory.Set<object>(\"case\", (Summary)c); } record Summary(int Count) { public static explicit operator Summary(Case c) => new(1); } async Task Other() {")]
    public Task EntryThatExpiresOrCarriesNothing_DoesNotReport(string code) => VerifiesCode(code);

    [Fact]
    public Task TemporalTable_Reports() => Verify.Analyzer(
        new TestProject(
            """
            public class TracingContext : DbContext
            {
                protected override void OnModelCreating(ModelBuilder builder)
                {
                    builder.Entity<Case>().ToTable("cases", t => t.{|#0:IsTemporal|}());
                    builder.Entity<Contact>().ToTable(t => t.[|IsTemporal|](_ => { }));
                    builder.Entity<Contact>().ToTable(t => t.IsTemporal(false));
                    builder.Entity<Ward>().ToTable("wards", t => t.IsTemporal());
                }
            }
            """,
            Records,
            SqlServer) { References = EntityFramework.References },
        Expect(0).Message("The history table that belongs to 'Case' keeps each row that its purge deletes (S8, S10); do not map retained records to temporal tables"));

    [Theory]
    [InlineData("{|#0:DateTimeOffset.MaxValue|}")]
    [InlineData("{|#0:DateTime.MaxValue|}")]
    [InlineData("{|#0:new DateTimeOffset(9999, 12, 31, 0, 0, 0, TimeSpan.Zero)|}")]
    [InlineData("{|#0:now.AddYears(100)|}")]
    [InlineData("{|#0:now.AddYears(9999)|}")]
    [InlineData("{|#0:now.AddMonths(int.MaxValue)|}")]
    public Task HoldWithoutEnd_Reports(string end) => VerifiesCode(
        $"_ = new LegalHold(\"Proceeding 12\", \"Tribunal judiciaire\", {end});",
        Expect(0)
            .Message("This legal hold has no end, so that its record would be kept for ever, but a hold is an exception and ends (S8); write until when the authority ordered it, and renew it when the authority does")
            .Message("Cette conservation judiciaire n’a pas de fin : l’enregistrement serait gardé pour toujours, or elle est une exception et prend fin (S8) ; écrivez jusqu’à quand l’autorité l’a ordonnée, et renouvelez-la quand l’autorité le fait", "fr"));

    [Theory]
    [InlineData("_ = new LegalHold(\"Proceeding 12\", \"Tribunal judiciaire\", now.AddYears(2));")]
    [InlineData("_ = new LegalHold(\"Proceeding 12\", \"Tribunal judiciaire\", new DateTimeOffset(2027, 6, 1, 0, 0, 0, TimeSpan.Zero));")]
    [InlineData("_ = new LegalHold(\"Proceeding 12\", \"Tribunal judiciaire\", now);")]
    [InlineData("_ = new Holds.LegalHold(DateTimeOffset.MaxValue); } } namespace Holds { public record LegalHold(DateTimeOffset expiresAt); } public class Other { async Task Go() { ")]
    public Task HoldWithAnEnd_DoesNotReport(string code) => VerifiesCode(code);

    [Fact]
    public Task HoldInALocalOrWithNames_Reports() => VerifiesCode(
        "var end = DateTimeOffset.MaxValue; LegalHold hold = new(expiresAt: [|end|], reason: \"Proceeding 12\", authority: \"Tribunal judiciaire\");");

    [Theory]
    [InlineData("DateTimeOffset end = end; _ = new LegalHold(\"Proceeding 12\", \"Tribunal judiciaire\", end);")]
    [InlineData("MemoryCacheEntryOptions o = o; memory.Set(\"case\", c, o);")]
    public Task NameThatIsDefinedByItself_Survives(string code) => Verify.Analyzer(
        Project($"public class Service {{ void Run(Case c, IMemoryCache memory) {{ {code} }} }}") with { CompilerErrors = ["CS0165"] });

    [Fact]
    public Task OptionsThatAreDefinedByEachOther_Survive() => Verifies("""
        public class Service
        {
            private static readonly MemoryCacheEntryOptions A = B;
            private static readonly MemoryCacheEntryOptions B = A;

            void Run(Case c, IMemoryCache memory) => memory.Set("case", c, A);
        }
        """);

    [Fact]
    public Task HalfTypedCode_Survives() => Verify.Survives(new TestProject(
        """
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using ContactTracing.DataProtection;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.Caching.Distributed;
        using Microsoft.Extensions.Caching.Memory;

        [RetentionMax(90)] public class Visit
        {
            private static readonly Dictionary<string, List<Visit>> All = new();
            [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }
            [HealthData] public string? Note { get; init; }
            public bool IsDeleted { get; set; }
            void Delete(Visit other) { other.IsDeleted = true; IsDeleted = true; var hold = new LegalHold("a", "b", DateTimeOffset.MaxValue); }
            void Keep(IMemoryCache memory, IDistributedCache distributed, ModelBuilder builder)
            {
                var options = new MemoryCacheEntryOptions { SlidingExpiration = TimeSpan.FromDays(1) };
                memory.Set("visit", this, options);
                memory.GetOrCreate("visit", entry => { entry.SetSize(1); return this; });
                distributed.SetString("visit", JsonSerializer.Serialize(this), new DistributedCacheEntryOptions().SetSlidingExpiration(TimeSpan.Zero));
                builder.Entity<Visit>().HasQueryFilter(v => !v.IsDeleted).ToTable("visits", t => t.IsTemporal());
            }
        }
        """,
        SqlServer) { References = EntityFramework.References });
}
