using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Retention.AnchorCanRestartAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

public sealed partial class AnchorCanRestartAnalyzerTests
{
    private const string Records = Usings + """

        [RetentionMax(90)] public class Case
        {
            [RetentionAnchor] public DateTimeOffset CollectedAt { get; internal set; }
            public DateTimeOffset ClosedAt { get; set; }
        }

        [RetentionMax(90)] public record Contact([property: RetentionAnchor] DateTimeOffset CollectedAt)
        {
            public static Contact Sample { get; } = new(DateTimeOffset.UnixEpoch);
        }

        public class Other { public DateTimeOffset CollectedAt { get; set; } }
        """;

    private static Task VerifiesCode(string code, params Expectation[] expected) => Verify.Analyzer(
        new TestProject($"public class Service {{ void Run(Case c, Contact contact, Other other, List<Case> cases, DateTimeOffset now) {{ {code} }} void Fill(out DateTimeOffset at) => at = default; }}", Records),
        expected);

    [Fact]
    public Task AssignmentToARecordThatExists_ReportsAndSaysWhy() => VerifiesCode(
        "{|#0:c.CollectedAt|} = now;",
        Expect(0)
            .Message("The retention anchor 'CollectedAt' of 'Case' is set here after the record was made, which restarts its period, though it runs from the creation alone (S8); set it where the record is made, and only there")
            .Message("L’ancre de conservation « CollectedAt » de « Case » est modifiée ici après la création de l’enregistrement, ce qui fait repartir le délai, or il court de la seule création (S8) ; renseignez-la là où l’enregistrement est créé, et seulement là", "fr"));

    [Theory]
    [InlineData("[|c.CollectedAt|] += TimeSpan.FromDays(1);")]
    [InlineData("[|c.CollectedAt|] = c.CollectedAt.AddDays(30);")]
    [InlineData("cases.ForEach(x => [|x.CollectedAt|] = now);")]
    [InlineData("foreach (var x in cases) { [|x.CollectedAt|] = now; }")]
    [InlineData("[|cases[0].CollectedAt|] = now;")]
    [InlineData("([|c.CollectedAt|], c.ClosedAt) = (now, now);")]
    [InlineData("var x = cases[0]; [|x.CollectedAt|] = now;")]
    [InlineData("if (c.ClosedAt == default) { [|c.CollectedAt|] = now; }")]
    [InlineData("if (c.CollectedAt != default) { [|c.CollectedAt|] = now; }")]
    [InlineData("var x = new Case(); x = cases[0]; [|x.CollectedAt|] = now;")]
    [InlineData("if (c.CollectedAt == default) { c.ClosedAt = now; } else { [|c.CollectedAt|] = now; }")]
    [InlineData("var existing = c; [|existing.CollectedAt|] = now;")]
    [InlineData("var target = cases.FirstOrDefault() ?? new Case(); [|target.CollectedAt|] = now;")]
    [InlineData("[|(cases.FirstOrDefault() ?? c).CollectedAt|] = now;")]
    [InlineData("[|(cases.Count > 1 ? c : new Case()).CollectedAt|] = now;")]
    [InlineData("[|Find().CollectedAt|] = now; Case Find() => c;")]
    [InlineData("var x = Find(); [|x.CollectedAt|] = now; Case Find() => c;")]
    [InlineData("var x = new Case(); if (cases.Count > 0) { x = cases[0]; } [|x.CollectedAt|] = now;")]
    [InlineData("Case? x = null; x ??= cases[0]; [|x.CollectedAt|] = now;")]
    [InlineData("var x = new Case(); if (!Find(out x)) { } [|x.CollectedAt|] = now; bool Find(out Case found) { found = c; return true; }")]
    [InlineData("var x = new Case(); foreach (var y in cases) { [|x.CollectedAt|] = now; x = y; }")]
    [InlineData("var x = new Case(); (x, _) = (c, 1); [|x.CollectedAt|] = now;")]
    [InlineData("var x = c; var y = x; [|y.CollectedAt|] = now;")]
    [InlineData("if (cases.Find(y => y.ClosedAt < now) is { } found) { [|found.CollectedAt|] = now; }")]
    [InlineData("var x = new Case(); switch (cases.Count) { case 1: x = c; [|x.CollectedAt|] = now; break; }")]
    [InlineData("var at = cases[0].CollectedAt; at = now; [|c.CollectedAt|] = at;")]
    [InlineData("var at = cases[0].CollectedAt; Fill(out at); [|c.CollectedAt|] = at;")]
    [InlineData("var at = now; [|c.CollectedAt|] = at;")]
    [InlineData("var merged = contact; merged = merged with { [|CollectedAt|] = now };")]
    [InlineData("[|cases.ToArray()[0].CollectedAt|] = now;")]
    [InlineData("var batch = new Case[3]; batch[0] = c; [|batch[0].CollectedAt|] = now;")]
    [InlineData("var batch = new Case[3]; cases.CopyTo(batch); [|batch[0].CollectedAt|] = now;")]
    [InlineData("var batch = new[] { new Case(), c }; [|batch[0].CollectedAt|] = now;")]
    [InlineData("Case[] batch = [new Case(), .. cases]; [|batch[0].CollectedAt|] = now;")]
    [InlineData("var batch = new[] { new Case() }; batch = cases.ToArray(); [|batch[0].CollectedAt|] = now;")]
    [InlineData("var batch = new[] { new Case() }; for (var i = 0; i < 2; i++) { [|batch[0].CollectedAt|] = now; cases.CopyTo(batch); }")]
    [InlineData("foreach (var x in new[] { new Case(), c }) { [|x.CollectedAt|] = now; }")]
    [InlineData("var batch = new[] { new Case() }; batch[0] ??= c; [|batch[0].CollectedAt|] = now;")]
    [InlineData("var batch = new[] { new Case() }; (batch[0], _) = (c, 1); [|batch[0].CollectedAt|] = now;")]
    [InlineData("var batch = new List<Case> { c }; [|batch[0].CollectedAt|] = now;")]
    [InlineData("var x = Activator.CreateInstance<Case>(); x = c; [|x.CollectedAt|] = now;")]
    [InlineData("[|Mill.CreateInstance<Case>(c).CollectedAt|] = now; } static class Mill { public static T CreateInstance<T>(T old) => old; } void Other() {")]
    public Task EveryLaterAssignment_Reports(string code) => VerifiesCode(code);

    [Theory]
    [InlineData("var x = new Case(); x.CollectedAt = now;")]
    [InlineData("var x = new Case { CollectedAt = now };")]
    [InlineData("Case x = new() { CollectedAt = now };")]
    [InlineData("var x = cases.FirstOrDefault(); if (x is null) { x = new Case(); x.CollectedAt = now; cases.Add(x); }")]
    [InlineData("if (c.CollectedAt == default && c.ClosedAt != default) { c.CollectedAt = now; }")]
    [InlineData("var made = new Case(); var x = made; x.CollectedAt = now;")]
    [InlineData("var x = cases.Count > 1 ? new Case() : new Case { ClosedAt = now }; x.CollectedAt = now;")]
    [InlineData("Case? x = null; if (cases.Count > 1) { x = new Case(); } x ??= new Case(); x.CollectedAt = now;")]
    [InlineData("var x = cases[0]; x = new Case(); x.CollectedAt = now;")]
    [InlineData("var x = new Case(); x.CollectedAt = now; x = cases[0];")]
    [InlineData("foreach (var y in cases) { var x = new Case(); x.CollectedAt = now; x = y; }")]
    [InlineData("var at = cases[0].CollectedAt; c.CollectedAt = at;")]
    [InlineData("var at = c.CollectedAt; if (cases[0].CollectedAt < at) { at = cases[0].CollectedAt; } c.CollectedAt = at;")]
    [InlineData("c.ClosedAt = now;")]
    [InlineData("other.CollectedAt = now;")]
    [InlineData("c.CollectedAt = cases[0].CollectedAt;")]
    [InlineData("c.CollectedAt = contact.CollectedAt.ToUniversalTime();")]
    [InlineData("c.CollectedAt = c.CollectedAt < contact.CollectedAt ? c.CollectedAt : contact.CollectedAt;")]
    [InlineData("c.CollectedAt = new[] { c, cases[0] }.Min(x => x.CollectedAt);")]
    [InlineData("if (c.CollectedAt == default) { c.CollectedAt = now; }")]
    [InlineData("if (c.CollectedAt == DateTimeOffset.MinValue) c.CollectedAt = now;")]
    [InlineData("var age = now - c.CollectedAt; if (c.CollectedAt == now) { }")]
    [InlineData("var x = Activator.CreateInstance<Case>(); x.CollectedAt = now;")]
    [InlineData("var x = (Case)Activator.CreateInstance(typeof(Case))!; x.CollectedAt = now;")]
    [InlineData("var x = Activator.CreateInstance(typeof(Case)) as Case; x!.CollectedAt = now;")]
    [InlineData("var x = (Case)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(Case)); x.CollectedAt = now;")]
    [InlineData("var batch = new Case[3]; batch[0] = new Case(); batch[0].CollectedAt = now;")]
    [InlineData("var batch = new Case[3]; for (var i = 0; i < batch.Length; i++) { batch[i] = new Case(); batch[i].CollectedAt = now; } cases.AddRange(batch);")]
    [InlineData("var batch = new[] { new Case(), new Case { ClosedAt = now } }; batch[1].CollectedAt = now;")]
    [InlineData("Case[] batch = [new(), new()]; foreach (var x in batch) { x.CollectedAt = now; }")]
    [InlineData("Case[] batch = { new(), new() }; var x = batch[0]; x.CollectedAt = now;")]
    [InlineData("foreach (var x in new[] { new Case(), new Case() }) { x.CollectedAt = now; }")]
    [InlineData("new[] { new Case() }[0].CollectedAt = now;")]
    public Task ConstructionAndTheSameInstant_DoNotReport(string code) => VerifiesCode(code);

    [Theory]
    [InlineData("private readonly Case _case = new();", "CaseBuilder", "_case.CollectedAt")]
    [InlineData("private readonly Case _case = new();", "CaseDesk", "[|_case.CollectedAt|]")]
    [InlineData("private Case _case = new();", "CaseBuilder", "[|_case.CollectedAt|]")]
    [InlineData("private readonly Case _case = Find(); static Case Find() => new();", "CaseBuilder", "[|_case.CollectedAt|]")]
    public Task RecordThatABuilderMakes_DoesNotReport(string field, string type, string anchor) => Verify.Analyzer(new TestProject(
        $"public class {type} {{ {field} public {type} On(DateTimeOffset day) {{ {anchor} = day; return this; }} }}", Records));

    /// <summary>A lambda completes what its method makes, where the method is here to be read.</summary>
    [Theory]
    [InlineData("static Case Create(Action<Case> configure) { var made = new Case(); configure(made); return made; }", "x.CollectedAt")]
    [InlineData("static T Create<T>(Action<T> configure) where T : new() { ArgumentNullException.ThrowIfNull(configure); var made = new T(); configure.Invoke(made); return made; }", "x.CollectedAt")]
    [InlineData("static Case Create(Action<Case>? configure) { var made = new Case(); if (configure != null) { configure(made); } configure?.Invoke(new Case()); return made; }", "x.CollectedAt")]
    [InlineData("static Case Create(Action<Case> configure) { var made = Known[0]; configure(made); return made; }", "[|x.CollectedAt|]")]
    [InlineData("static Case Create(Action<Case> configure) { var made = new Case(); configure(made); Known.ForEach(configure); return made; }", "[|x.CollectedAt|]")]
    [InlineData("static Case Create(Action<Case> configure) { var made = new Case(); Later += () => configure(made); return made; } static event Action? Later;", "[|x.CollectedAt|]")]
    [InlineData("static Case Create(Action<Case> configure) => Known[0];", "[|x.CollectedAt|]")]
    [InlineData("static Case Create(Action<Case> configure) { configure(Known.Count > 0 ? Known[0] : new Case()); return Known[0]; }", "[|x.CollectedAt|]")]
    [InlineData("virtual Case Create(Action<Case> configure) { var made = new Case(); configure(made); return made; }", "[|x.CollectedAt|]")]
    public Task LambdaGivenToAFactory_ReportsUnlessItsMethodMakesTheRecord(string factory, string anchor) => Verify.Analyzer(new TestProject(
        $$"""
        public class Desk
        {
            public static List<Case> Known { get; } = [];
            public {{factory}}
            void Run(DateTimeOffset now) => Create((Case x) => { {{anchor}} = now; });
        }
        """,
        Records));

    [Fact]
    public Task LambdaThatIsGivenSomethingElseInside_Reports() => Verify.Analyzer(new TestProject(
        """
        public class Desk
        {
            static Case Create(Action<Case> configure) { var made = new Case(); configure(made); return made; }
            void Run(Case known, DateTimeOffset now) => Create(x => { x = known; [|x.CollectedAt|] = now; });
        }
        """,
        Records));

    [Fact]
    public Task CopyWithAnotherAnchor_Reports() => VerifiesCode(
        "var copy = contact with { {|#0:CollectedAt|} = now };",
        Expect(0).Message("This copy of a 'Contact' gets another retention anchor 'CollectedAt', which restarts its period, but a copy is as old as its original (S8); leave 'CollectedAt' out of the with"));

    [Theory]
    [InlineData("var copy = Contact.Sample with { CollectedAt = now };")]
    [InlineData("var copy = new Contact(now) with { CollectedAt = now };")]
    [InlineData("var blank = new Contact(now); var copy = blank with { CollectedAt = now };")]
    [InlineData("var copy = contact with { CollectedAt = c.CollectedAt };")]
    [InlineData("var copy = contact with { };")]
    public Task CopyOfATemplateOrWithTheSameInstant_DoesNotReport(string code) => VerifiesCode(code);

    [Fact]
    public Task RecordThatMovesItself_ReportsOutsideItsConstructor() => Verify.Analyzer(new TestProject(
        """
        [RetentionMax(90)] public class Visit
        {
            public Visit(DateTimeOffset now) => CollectedAt = now;

            [RetentionAnchor] public DateTimeOffset CollectedAt { get; private set; }

            public string? Note { get; init { field = value; CollectedAt = DateTimeOffset.UnixEpoch; } }

            public static Visit Create(DateTimeOffset now) { var visit = new Visit(now); visit.CollectedAt = now; return visit; }

            public void Refresh(DateTimeOffset now) => [|CollectedAt|] = now;
        }
        """,
        Usings) { LanguageVersion = Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview });

    [Fact]
    public Task InterceptorThatStampsWhatIsAdded_DoesNotReport() => Verify.Analyzer(new TestProject(
        """
        using Microsoft.EntityFrameworkCore;

        public class TracingContext : DbContext
        {
            public override int SaveChanges()
            {
                foreach (var entry in ChangeTracker.Entries<Case>())
                {
                    if (entry.State == EntityState.Added) { entry.Entity.CollectedAt = DateTimeOffset.UtcNow; }
                    if (entry.State == EntityState.Added && !entry.IsKeySet) { entry.Entity.CollectedAt = DateTimeOffset.UtcNow; }
                    if (entry.State is EntityState.Added) { entry.Entity.CollectedAt = DateTimeOffset.UtcNow; }
                    _ = entry.State == EntityState.Added ? entry.Entity.CollectedAt = DateTimeOffset.UtcNow : default;
                    _ = entry.State == EntityState.Added ? default : [|entry.Entity.CollectedAt|] = DateTimeOffset.UtcNow;
                    _ = entry.State switch { EntityState.Added => entry.Entity.CollectedAt = DateTimeOffset.UtcNow, _ => default };
                    _ = entry.State switch { EntityState.Added => default, _ => [|entry.Entity.CollectedAt|] = DateTimeOffset.UtcNow };
                    if (entry.State == EntityState.Modified) { [|entry.Entity.CollectedAt|] = DateTimeOffset.UtcNow; }
                    if (entry.State is EntityState.Added or EntityState.Modified) { [|entry.Entity.CollectedAt|] = DateTimeOffset.UtcNow; }
                    switch (entry.State)
                    {
                        case EntityState.Added: entry.Entity.CollectedAt = DateTimeOffset.UtcNow; break;
                        default: [|entry.Entity.CollectedAt|] = DateTimeOffset.UtcNow; break;
                    }
                }

                foreach (var entry in ChangeTracker.Entries<Case>())
                {
                    if (entry.State != EntityState.Added) { continue; }
                    entry.Entity.CollectedAt = DateTimeOffset.UtcNow;
                }

                foreach (var entry in ChangeTracker.Entries<Case>())
                {
                    if (entry.State != EntityState.Modified) { continue; }
                    [|entry.Entity.CollectedAt|] = DateTimeOffset.UtcNow;
                }

                foreach (var entry in ChangeTracker.Entries<Case>().Where(e => e.State == EntityState.Added)) { entry.Entity.CollectedAt = DateTimeOffset.UtcNow; }
                return base.SaveChanges();
            }

            public void Restart(IQueryable<Case> cases, DateTimeOffset now)
            {
                cases.ExecuteUpdate(s => s.SetProperty(c => [|c.CollectedAt|], now).SetProperty(c => c.ClosedAt, now));
                cases.ExecuteUpdate(s => s.SetProperty(c => c.CollectedAt, c => c.CollectedAt));
            }
        }
        """,
        Records) { References = EntityFramework.References });

    [Fact]
    public Task Tests_DoNotReport() => Verify.Analyzer(new TestProject(
        "public class CaseTests { [Xunit.Fact] public void OldCase_IsDue(Case c, DateTimeOffset now) => c.CollectedAt = now; }",
        Records,
        "namespace Xunit { public class FactAttribute : Attribute; }"));

    [Fact]
    public Task AnchorOfAnotherAssembly_Reports() => Verify.Analyzer(new TestProject(
        "public class Service { void Run(Domain.Visit visit, DateTimeOffset now) => [|visit.CollectedAt|] = now; }", Usings)
    {
        ReferencedSources =
        [
            """
            using System;
            using ContactTracing.DataProtection;
            namespace Domain { [RetentionMax(90)] public class Visit { [RetentionAnchor] public DateTimeOffset CollectedAt { get; set; } } }
            """,
        ],
    });

    [Fact]
    public Task HalfTypedCode_Survives() => Verify.Survives("""
        using System;
        using ContactTracing.DataProtection;

        [RetentionMax(90)]
        public record Visit
        {
            [RetentionAnchor] public DateTimeOffset CollectedAt { get; set; }

            public Visit Again(Visit v, DateTimeOffset now)
            {
                v.CollectedAt = now;
                (v.CollectedAt, _) = (now, 1);
                if (v.CollectedAt == default) { v.CollectedAt = now; }
                var batch = new[] { new Visit(), v }; batch[0].CollectedAt = now; foreach (var x in batch) { x.CollectedAt = now; }
                Create(x => x.CollectedAt = now);
                static void Create(Action<Visit> configure) { var made = Activator.CreateInstance<Visit>(); configure(made); }
                return v with { CollectedAt = v.CollectedAt };
            }
        }
        """);
}
