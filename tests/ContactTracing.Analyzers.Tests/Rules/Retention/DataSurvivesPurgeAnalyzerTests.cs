using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Retention.DataSurvivesPurgeAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

/// <summary>CT1007: what a purge does not reach, soft deletion and static collections first.</summary>
public sealed partial class DataSurvivesPurgeAnalyzerTests
{
    internal const string Records = """
        global using System;
        global using System.Collections.Concurrent;
        global using System.Collections.Frozen;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using ContactTracing.DataProtection;
        global using Microsoft.EntityFrameworkCore;
        global using Microsoft.Extensions.Caching.Distributed;
        global using Microsoft.Extensions.Caching.Hybrid;
        global using Microsoft.Extensions.Caching.Memory;
        global using System.Text.Json;

        public interface ISoftDelete { bool IsDeleted { get; set; } }

        [RetentionMax(90)] public class Case : ISoftDelete
        {
            [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }
            [HealthData] public string? Symptoms { get; init; }
            public bool IsDeleted { get; set; }
            public DateTimeOffset? DeletedAt { get; set; }
            public bool IsClosed { get; set; }
        }

        [RetentionMax(90, DeleteWhen = nameof(DeletedAt))] public class Contact
        {
            [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }
            [HealthData] public string? Exposure { get; init; }
            public DateTimeOffset? DeletedAt { get; set; }
        }

        public class Ward { public string? Name { get; set; } public bool IsDeleted { get; set; } }
        """;

    private static TestProject Project(string source) => new(source, Records) { References = EntityFramework.References };

    private static Task Verifies(string source, params Expectation[] expected) => Verify.Analyzer(Project(source), expected);

    private static Task VerifiesCode(string code, params Expectation[] expected) => Verifies(
        $$"""
        public class Service
        {
            async Task Run(Case c, Contact contact, Ward ward, DbContext context, IQueryable<Case> cases, IMemoryCache memory, IDistributedCache distributed, HybridCache hybrid, DateTimeOffset now, bool flag, TimeSpan span)
            {
                {{code}}
                await Task.Yield();
            }
        }
        """,
        expected);

    [Fact]
    public Task SoftDeletion_ReportsAndSaysWhatToDo() => VerifiesCode(
        "{|#0:c.IsDeleted|} = true;",
        Expect(0)
            .Message("'IsDeleted' only marks this 'Case' as deleted, and its data stays stored (S8, S10); delete the record, or name the mark in [RetentionMax(…, DeleteWhen = nameof(IsDeleted))], so that the next purge takes it")
            .Message("« IsDeleted » ne fait que marquer ce « Case » comme supprimé, et ses données restent stockées (S8, S10) ; supprimez l’enregistrement, ou nommez la marque dans [RetentionMax(…, DeleteWhen = nameof(IsDeleted))], pour que la prochaine purge l’emporte", "fr"));

    [Theory]
    [InlineData("[|c.DeletedAt|] = now;")]
    [InlineData("[|c.DeletedAt|] ??= now;")]
    [InlineData("foreach (var x in cases) { [|x.IsDeleted|] = true; }")]
    [InlineData("cases.ExecuteUpdate(s => s.SetProperty(x => [|x.IsDeleted|], true));")]
    [InlineData("foreach (var entry in context.ChangeTracker.Entries<ISoftDelete>()) { [|entry.Entity.IsDeleted|] = true; }")]
    public Task EveryMark_Reports(string code) => VerifiesCode(code);

    [Theory]
    [InlineData("c.IsDeleted = false;")]
    [InlineData("c.IsDeleted = flag;")]
    [InlineData("c.DeletedAt = null;")]
    [InlineData("c.DeletedAt = default;")]
    [InlineData("c.DeletedAt = contact.DeletedAt;")]
    [InlineData("c.DeletedAt = flag ? null : c.DeletedAt;")]
    [InlineData("c.IsClosed = true;")]
    [InlineData("contact.DeletedAt = now;")]
    [InlineData("ward.IsDeleted = true;")]
    [InlineData("if (c.IsDeleted) { context.Remove(c); }")]
    [InlineData("cases.ExecuteUpdate(s => s.SetProperty(x => x.IsDeleted, false));")]
    public Task OtherMarksTypesAndTheFulfilledPurpose_DoNotReport(string code) => VerifiesCode(code);

    [Fact]
    public Task SecondMarkBesideTheOneThatThePurgeFollows_DoesNotReport() => Verifies("""
        [RetentionMax(90, DeleteWhen = nameof(IsDeleted))] public class Visit
        {
            [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }
            public bool IsDeleted { get; set; }
            public DateTimeOffset? DeletedAt { get; set; }
            void Delete(DateTimeOffset now) { IsDeleted = true; DeletedAt = now; }
        }
        """);

    [Fact]
    public Task InterfaceWhoseFirstImplementerIsPurgedByTheMark_ReportsForTheOther() => Verifies("""
        [RetentionMax(90, DeleteWhen = nameof(IsDeleted))] public class Arrival : ISoftDelete
        {
            [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }
            public bool IsDeleted { get; set; }
        }

        public class Interceptor { void Delete(ISoftDelete record) => [|record.IsDeleted|] = true; }
        """);

    [Fact]
    public Task QueryFilter_Reports() => Verifies(
        """
        public class TracingContext : DbContext
        {
            protected override void OnModelCreating(ModelBuilder builder)
            {
                {|#0:builder.Entity<Case>().HasQueryFilter(c => !c.IsDeleted)|};
                builder.Entity<Contact>().HasQueryFilter(c => c.DeletedAt == null);
                builder.Entity<Ward>().HasQueryFilter(w => !w.IsDeleted);
                builder.Entity<Case>().HasQueryFilter(c => !c.IsClosed);
            }
        }
        """,
        Expect(0).Message("This query filter hides every 'Case' that 'IsDeleted' marks as deleted, and their data stays stored (S8, S10); delete the records, or name the mark in [RetentionMax(…, DeleteWhen = nameof(IsDeleted))], so that the next purge takes them"));

    [Fact]
    public Task StaticCollection_Reports() => Verifies(
        "public class Desk { private static readonly List<Case> {|#0:Open|} = []; }",
        Expect(0).Message("The static collection 'Open' keeps every 'Case' as long as the process lives, where no purge reaches it (S7, S8); keep the records in a store that is purged, or hand the collection to CaseRetention.PurgeExpired"));

    [Theory]
    [InlineData("static readonly ConcurrentDictionary<string, Case> [|Cases|] = new();")]
    [InlineData("static Dictionary<string, List<Case>> [|Cases|] = [];")]
    [InlineData("public static IReadOnlyList<Case> [|Cases|] { get; set; } = [];")]
    [InlineData("static Case[] [|Cases|] = [];")]
    [InlineData("static readonly Case[] [|Cases|] = new Case[10];")]
    [InlineData("static readonly FrozenDictionary<string, Case> [|Cases|] = new Dictionary<string, Case>().ToFrozenDictionary();")]
    [InlineData("static readonly ConcurrentDictionary<string, Task<Case>> [|Cases|] = new();")]
    [InlineData("static readonly Queue<(int, Case)> [|Cases|] = new();")]
    [InlineData("static readonly PriorityQueue<Case, DateTimeOffset> [|Cases|] = new();")]
    [InlineData("static readonly ILookup<string, Case> [|Cases|] = new List<Case>().ToLookup(static c => c.Symptoms!);")]
    [InlineData("static readonly ILookup<Case, string> [|Cases|] = new List<Case>().ToLookup(static c => c, static c => c.Symptoms!);")]
    [InlineData("static readonly Dictionary<Case, int> [|Cases|] = [];")]
    [InlineData("static readonly CaseList [|Cases|] = []; class CaseList : List<Case>;")]
    [InlineData("static readonly Lazy<List<Case>> [|Cases|] = new(static () => []);")]
    [InlineData("static readonly Lazy<Task<Dictionary<int, Case>>> [|Cases|] = new(static () => Task.FromResult(new Dictionary<int, Case>()));")]
    [InlineData("static Task<List<Case>> [|Cases|] { get; set; } = Task.FromResult(new List<Case>());")]
    public Task EveryStaticCollectionOfRecords_Reports(string member) => Verifies($"public class Desk {{ {member} }}");

    [Theory]
    [InlineData("readonly List<Case> _cases = [];")]
    [InlineData("static readonly FrozenDictionary<string, Ward> Wards = new Dictionary<string, Ward>().ToFrozenDictionary();")]
    [InlineData("static readonly List<string> Names = [];")]
    [InlineData("static readonly Validator<Case> Rules = []; class Validator<T> : List<Func<T, bool>>;")]
    [InlineData("static readonly Tree Root = []; class Tree : List<Tree>;")]
    [InlineData("static readonly PriorityQueue<string, DateTimeOffset> Names = new();")]
    [InlineData("static readonly Dictionary<string, Func<Case, bool>> Filters = [];")]
    [InlineData("static readonly List<IComparer<Case>> Orders = [];")]
    [InlineData("static readonly Func<DbContext, IEnumerable<Case>> Query = static _ => [];")]
    [InlineData("static IEnumerable<Case> None => [];")]
    [InlineData("static readonly Case[] None = [];")]
    [InlineData("static readonly Case[] None = Array.Empty<Case>();")]
    [InlineData("static readonly System.Collections.Immutable.ImmutableList<Case> None = System.Collections.Immutable.ImmutableList<Case>.Empty;")]
    [InlineData("static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Case, object> Notes = new();")]
    [InlineData("static void Run() { List<Case> cases = []; }")]
    [InlineData("static readonly Lazy<List<Ward>> Wards = new(static () => []);")]
    [InlineData("static readonly Lazy<Case> Sample = new(static () => new Case());")]
    [InlineData("static readonly Lazy<Func<List<Case>>> Query = new(static () => static () => []);")]
    [InlineData("readonly Lazy<List<Case>> _cases = new(static () => []);")]
    public Task WhatKeepsNoRecords_DoesNotReport(string member) => Verifies($"public class Desk {{ {member} }}");

    /// <summary>Each use of a generic class has static members of its own.</summary>
    [Theory]
    [InlineData("class Store<T> { static readonly List<T> [|Items|] = []; } class Desk { Store<Case> _cases = new(); Store<Ward> _wards = new(); }")]
    [InlineData("class Store<T> { public static List<T> [|Items|] { get; } = []; } class CaseStore : Store<Case>;")]
    [InlineData("class Store<T> { static readonly Lazy<T[]> [|Items|] = new(static () => []); } class Desk { object Run() => new Store<Case>(); }")]
    [InlineData("class Store<TKey, TItem> where TKey : notnull { static readonly Dictionary<TKey, TItem> [|Items|] = []; } class Desk { Store<int, List<Case>> _cases = new(); }")]
    [InlineData("class Store<T> where T : Case { static readonly List<T> [|Items|] = []; }")]
    [InlineData("class Store<T> { static readonly List<Case> [|Items|] = []; }")]
    [InlineData("class Store<T> { static readonly List<T> Items = []; } class Desk { Store<Ward> _wards = new(); }")]
    [InlineData("class Store<T> { static readonly List<T> Items = []; } class Desk { Type _type = typeof(Store<>); }")]
    [InlineData("class Store<T> { static readonly List<string> Items = []; } class Desk { Store<Case> _cases = new(); }")]
    [InlineData("class Store<T> { readonly List<T> _items = []; } class Desk { Store<Case> _cases = new(); }")]
    [InlineData("class Store<T> { static readonly List<T> Items = []; } class Desk { Other.Store<Case> _cases = new(); } namespace Other { class Store<T>; }")]
    public Task StaticCollectionOfAGenericClass_ReportsWhereItKeepsRecords(string types) => Verifies(types);

    [Theory]
    [InlineData("private static readonly List<Case> Cases = [];", "Cases")]
    [InlineData("private static readonly Lazy<List<Case>> Cases = new(static () => []);", "Cases.Value")]
    [InlineData("private static readonly Lazy<Task<List<Case>>> Cases = new(static () => Task.FromResult(new List<Case>()));", "(await Cases.Value)")]
    [InlineData("private static List<Case> Value { get; } = [];", "Desk.Value")]
    [InlineData("private class Store<T> { public static readonly List<T> Items = []; }", "Store<Case>.Items")]
    [InlineData("private static readonly Lazy<List<Case>> [|Cases|] = new(static () => []);", "new Lazy<List<Case>>().Value")]
    public Task CollectionOfAnyShapeThatIsPurged_DoesNotReport(string member, string collection) => Verifies($$"""
        public class Desk
        {
            {{member}}
            public async Task Clean(DateTimeOffset now) { await Task.Yield(); CaseRetention.PurgeExpired({{collection}}, now); }
        }

        public static class CaseRetention { public static void PurgeExpired(ICollection<Case> records, DateTimeOffset now) { } }
        """);

    [Fact]
    public Task CollectionThatIsPurged_DoesNotReport() => Verifies("""
        public class Desk
        {
            private static readonly List<Case> Cases = [];
            private static readonly List<Case> [|Others|] = [];

            public void Clean(DateTimeOffset now) => CaseRetention.PurgeExpired(Cases, now);
        }

        public static class CaseRetention { public static void PurgeExpired(ICollection<Case> records, DateTimeOffset now) { } }
        """);

    [Fact]
    public Task Tests_DoNotReport() => Verifies("""
        public class CaseTests
        {
            private static readonly List<Case> Samples = [];
            [Xunit.Fact] public void Deleted_IsHidden(Case c) => c.IsDeleted = true;
        }

        namespace Xunit { public class FactAttribute : Attribute; }
        """);
}
