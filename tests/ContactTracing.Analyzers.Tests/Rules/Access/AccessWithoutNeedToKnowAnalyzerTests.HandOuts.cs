using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Access.AccessWithoutNeedToKnowAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Access;

/// <summary>CT3001: methods that hand records out, and methods that only make or pass them.</summary>
public sealed partial class AccessWithoutNeedToKnowAnalyzerTests
{
    [Fact]
    public Task MethodThatReturnsAStoredRecord_Reports() => Verifies(
        """
        public class CaseStore
        {
            private readonly List<IndexCase> _cases = [];

            public IndexCase? {|#0:Find|}(int id) => _cases.Find(c => c.Id == id);
        }
        """,
        Expect(0).Message(
            "'CaseStore.Find' hands out 'IndexCase', which carries classified data, and is not a declared access path; such data is seen by need to know only "
            + "(S25). Declare it with [NeedToKnow(\"why\", purpose)] on 'CaseStore.Find', its type or the interface it implements."));

    [Theory]
    [InlineData("IndexCase", "_cases[0]")]
    [InlineData("List<IndexCase>", "_cases")]
    [InlineData("IndexCase[]", "_cases.ToArray()")]
    [InlineData("IEnumerable<IndexCase>", "_cases.Where(c => c.Id > 0)")]
    [InlineData("IQueryable<IndexCase>", "_cases.AsQueryable()")]
    [InlineData("Task<IndexCase?>", "Task.FromResult(_cases.FirstOrDefault())")]
    [InlineData("(int, IndexCase)", "(1, _cases[0])")]
    [InlineData("Lazy<IndexCase>", "new Lazy<IndexCase>(() => _cases[0])")]
    [InlineData("IReadOnlyDictionary<int, IndexCase>", "_cases.ToDictionary(c => c.Id)")]
    [InlineData("List<IndexCase>", "[.. _cases]")]
    [InlineData("List<IndexCase>", "new List<IndexCase>(_cases)")]
    [InlineData("IndexCase?", "_cases.Count > 0 ? _cases[0] : null")]
    [InlineData("IEnumerable<Contact>", "_cases.SelectMany(c => c.Contacts)")]
    public Task EveryShapeOfHandingOut_Reports(string type, string expression) => Verifies($$"""
        public class CaseStore
        {
            private readonly List<IndexCase> _cases = [];

            public {{type}} [|Get|]() => {{expression}};
        }
        """);

    [Fact]
    public Task RecordFromAnotherService_Reports() => Verifies("""
        public interface ICaseStore { Task<IndexCase> Load(int id); }

        public class FollowUp(ICaseStore store)
        {
            public async Task<IndexCase> [|Open|](int id) => await store.Load(id);

            public static Task<IndexCase> [|OpenFrom|](ICaseStore other, int id) => other.Load(id);
        }
        """);

    [Fact]
    public Task InterfaceAndAbstractMembers_DoNotReport() => Verifies("""
        public interface ICaseStore { Task<IndexCase> Load(int id); }

        public abstract class CaseStore { public abstract IndexCase Load(int id); }
        """);

    [Fact]
    public Task DeclaredHandOut_DoesNotReport() => Verifies($$"""
        public interface ICaseStore
        {
            {{Declared}}
            IndexCase Load(int id);
        }

        public class CaseStore : ICaseStore
        {
            private readonly List<IndexCase> _cases = [];

            public IndexCase Load(int id) => _cases[id];

            {{Declared}}
            public List<IndexCase> Today() => _cases;
        }
        """);

    [Fact]
    public Task OutParameter_Reports() => Verifies("""
        public class CaseStore
        {
            private readonly Dictionary<int, IndexCase> _cases = [];

            public bool [|TryFind|](int id, out IndexCase? found) => _cases.TryGetValue(id, out found);

            public bool [|TryFirst|](out IndexCase? found)
            {
                found = _cases.Values.FirstOrDefault();
                return found is not null;
            }

            public bool TryMake(string text, out IndexCase? made)
            {
                made = text.Length > 0 ? new IndexCase { Symptoms = text } : null;
                return made is not null;
            }
        }
        """);

    [Fact]
    public Task LocalsLoopsAndPatterns_AreFollowed() => Verifies("""
        public class CaseStore
        {
            private readonly List<IndexCase> _cases = [];

            public List<IndexCase> [|Copy|]()
            {
                var copies = new List<IndexCase>();
                foreach (var c in _cases)
                {
                    copies.Add(c);
                }

                return copies;
            }

            public IEnumerable<IndexCase> [|Stream|]()
            {
                foreach (var c in _cases)
                {
                    yield return c;
                }
            }

            public IndexCase? [|Match|](int id)
            {
                if (_cases.Find(c => c.Id == id) is { } found)
                {
                    return found;
                }

                return null;
            }

            public IndexCase [|Local|]()
            {
                return First();

                IndexCase First() => _cases[0];
            }
        }
        """);

    [Fact]
    public Task PrivateMethod_HandsNothingOut() => Verifies("""
        public class CaseStore
        {
            private readonly List<IndexCase> _cases = [];

            public int Count() => All().Count;

            public List<IndexCase> [|Everything|]() => All();

            private List<IndexCase> All() => _cases;
        }
        """);

    [Fact]
    public Task RecordsMadeFromWhatWasPassed_DoNotReport() => Verifies("""
        public sealed record Row(int Number, string Text);

        public static class Importer
        {
            public static IndexCase ToCase(this Row row) => new() { Id = row.Number, Symptoms = row.Text };

            public static List<IndexCase> Import(string path)
            {
                var cases = new List<IndexCase>();
                foreach (var line in File.ReadLines(path))
                {
                    cases.Add(new IndexCase { Symptoms = line });
                }

                return cases;
            }

            public static IEnumerable<IndexCase> All(IEnumerable<Row> rows) => rows.Select(r => r.ToCase());

            public static IndexCase? FromJson(string json) => System.Text.Json.JsonSerializer.Deserialize<IndexCase>(json);

            public static IndexCase Empty() => new();
        }
        """);

    [Fact]
    public Task MappersThatAreServices_DoNotReport() => Verifies("""
        public interface IMapper { T Map<T>(object source); }

        public class Importer(IMapper mapper, TimeProvider clock)
        {
            private readonly string _origin = "workbook";

            public IndexCase Read(object row) => mapper.Map<IndexCase>(row);

            public IndexCase Create(string text) => new() { Symptoms = text + _origin, Id = clock.GetUtcNow().Year };
        }
        """);

    [Fact]
    public Task RecordsPassedThrough_DoNotReport() => Verifies("""
        public static class Query
        {
            public static IQueryable<IndexCase> Recent(this IQueryable<IndexCase> cases, int from) => cases.Where(c => c.Id > from);

            public static IndexCase Touch(IndexCase c) => c;

            public static List<Contact> ContactsOf(IndexCase c) => c.Contacts.Where(x => x.Id > 0).ToList();

            public static Contact Renumber(Contact contact) => contact with { Id = contact.Id + 1 };
        }
        """);

    [Fact]
    public Task OwnTypeAndOwnPublicState_DoNotReport() => Verifies("""
        public class Case
        {
            [HealthData] public string? Symptoms { get; set; }

            public List<Case> Related { get; } = [];

            private Case? _parent;

            public Case? Parent() => _parent;

            public Case Clone() => (Case)MemberwiseClone();
        }

        public class Household
        {
            public List<Case> Members { get; } = [];

            public Case? Oldest() => Members.FirstOrDefault();
        }
        """);

    [Fact]
    public Task PropertiesThatHoldRecords_DoNotReport() => Verifies("""
        public class Session
        {
            private IndexCase? _selected;

            public IndexCase? Current { get; set; }

            public IndexCase? Selected { get => _selected; set => _selected = value; }
        }
        """);

    [Fact]
    public Task TypesWithoutClassifiedData_DoNotReport() => Verifies("""
        public sealed record CaseNumber(int Value);

        public class Numbers
        {
            private readonly List<IndexCase> _cases = [];

            public List<CaseNumber> All() => _cases.Select(c => new CaseNumber(c.Id)).ToList();

            public int Count() => _cases.Count;

            public Task Save(IndexCase c) { _cases.Add(c); return Task.CompletedTask; }
        }
        """);

    [Fact]
    public Task EntityFrameworkStore_Reports() => Verify.Analyzer(Project("""
        using Microsoft.EntityFrameworkCore;

        public class TracingContext : DbContext
        {
            public DbSet<IndexCase> Cases => Set<IndexCase>();

            public IQueryable<IndexCase> [|Open|]() => Cases.Where(c => c.Id > 0);
        }

        public class CaseStore(TracingContext db)
        {
            public async Task<IndexCase?> [|Find|](int id) => await db.Cases.FindAsync(id);

            public static Task<List<IndexCase>> [|All|](TracingContext context) => context.Cases.AsNoTracking().ToListAsync();

            public Task<int> Count() => db.Cases.CountAsync();
        }
        """) with { References = EntityFramework.References });

    [Fact]
    public Task MethodThatReadsAndHandsOut_ReportsOnceAtTheRead() => Verifies("""
        public class CaseStore
        {
            private readonly List<IndexCase> _cases = [];

            public List<IndexCase> Ill() => _cases.Where(c => c.[|Symptoms|] != null).ToList();
        }
        """);

    [Fact]
    public Task ActionResultOfARecord_Reports() => Verifies("""
        public abstract class Controller { protected Ok Ok(object value) => new(value); }

        public sealed record Ok(object Value);

        public sealed class Result<T> { public static implicit operator Result<T>(Ok ok) => new(); }

        public class CasesController(List<IndexCase> cases) : Controller
        {
            public Result<IndexCase> [|Get|](int id)
            {
                var found = cases.Find(c => c.Id == id);
                return Ok(found!);
            }
        }
        """);
}
