using ContactTracing.Analyzers.Classification.Members;
using ContactTracing.Analyzers.Classification.Reach;
using ContactTracing.Analyzers.Dataflow.Interpretation;
using ContactTracing.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Classification.Reach;

/// <summary>What is left out is as important here as what is reached: a build analyses no more than that.</summary>
public sealed class ClassifiedReachTests
{
    private const string Domain = """
        class IndexCase { [HealthData] public string Symptoms { get; init; } = ""; public int Id { get; init; } }
        class Room { public string Name { get; init; } = ""; public int Id { get; init; } }
        class CaseStore { public IndexCase Get(int id) => new(); }
        class RoomStore { public Room Get(int id) => new(); }

        """;

    private static readonly MetadataReference[] AspNetIdentity =
        [TestReferences.Of(typeof(PersonalDataAttribute).Assembly), TestReferences.Of(typeof(IdentityUser).Assembly)];

    [Fact]
    public void CodeWithACarrier_IsReached_AndItsNamesakeIsNot() => Assert.Equal(
        ["Cases.Show"],
        Reached("""
            class Cases { readonly CaseStore _store = new(); string Show(int id) => _store.Get(id).Symptoms; }
            class Rooms { readonly RoomStore _store = new(); string Show(int id) => _store.Get(id).Name; }
            """));

    [Fact]
    public void CallerOfWhatHandsOut_IsReached_WithoutNamingACarrier() => Assert.Equal(
        ["Cases.Text", "Page.Show"],
        Reached("""
            class Cases { public string Text(int id) => new CaseStore().Get(id).Symptoms; }
            class Rooms { public string Text(int id) => ""; }
            class Page(Cases cases, Rooms rooms) { string Show() => cases.Text(1); string Other() => rooms.ToString()!; }
            """));

    [Fact]
    public void CallerOfWhatHandsOutNothing_IsNotReached() => Assert.Equal(
        ["Cases.Check"],
        Reached("""
            class Cases { public void Check(int id) => new CaseStore().Get(id).ToString(); }
            class Page(Cases cases) { void Show() => cases.Check(1); }
            """));

    [Fact]
    public void ReaderOfAFieldThatIsWritten_IsReached_AndThatOfAnotherIsNot() => Assert.Equal(
        ["Cases._last", "Cases.Load", "Cases.Last"],
        Reached("""
            class Cases
            {
                string _last = "";
                int _count;
                void Load(IndexCase c) => _last = c.Symptoms;
                string Last() => _last;
                int Count() => _count;
            }
            """));

    [Fact]
    public void ReaderOfWhatAHelperWrites_IsReached() => Assert.Contains(
        "Notes.All",
        Reached("""
            class Notes { readonly List<string> _lines = []; public void Add(string line) => _lines.Add(line); public string All() => string.Join(",", _lines); }
            class Cases(Notes notes) { void Load(IndexCase c) => notes.Add(c.Symptoms); }
            """));

    [Fact]
    public void CallThroughAnInterface_IsReached() => Assert.Contains(
        "Page.Show",
        Reached("""
            interface ITexts { string Text(int id); }
            class Cases : ITexts { public string Text(int id) => new CaseStore().Get(id).Symptoms; }
            class Page(ITexts texts) { string Show() => texts.Text(1); }
            """));

    [Fact]
    public void CallThroughAnInterface_OfAnInheritedMethod_IsReached() => Assert.Contains(
        "Page.Show",
        Reached("""
            interface ITexts { string Text(int id); }
            class Source { public string Text(int id) => new CaseStore().Get(id).Symptoms; }
            class Cases : Source, ITexts { }
            class Page(ITexts texts) { string Show() => texts.Text(1); }
            """));

    [Fact]
    public void ReaderOfWhatADistantOverrideWrites_IsReached() => Assert.Contains(
        "Journal.Last",
        Reached("""
            class Sink { public virtual void Keep(string text) { } }
            class Middle : Sink { }
            class Journal : Middle { string _last = ""; public override void Keep(string text) => _last = text; public string Last() => _last; }
            class Cases(Sink sink) { void Load(IndexCase c) => sink.Keep(c.Symptoms); }
            """));

    [Fact]
    public void ReaderOfWhatAnInheritedImplementationWrites_IsReached() => Assert.Contains(
        "Store.Last",
        Reached("""
            interface IKeep { void Keep(string text); }
            class Store { string _last = ""; public void Keep(string text) => _last = text; public string Last() => _last; }
            class Journal : Store, IKeep { }
            class Cases(IKeep keep) { void Load(IndexCase c) => keep.Keep(c.Symptoms); }
            """));

    [Fact]
    public void ReaderOfWhatAPropertyOfAnInterfaceWrites_IsReached() => Assert.Contains(
        "Journal.Last",
        Reached("""
            interface IKeep { string Text { set; } }
            class Store { protected string _last = ""; public string Text { set => _last = value; } }
            class Journal : Store, IKeep { public string Last() => _last; }
            class Cases(IKeep keep) { void Load(IndexCase c) => keep.Text = c.Symptoms; }
            """));

    [Fact]
    public void WhatNobodyNames_IsReached() => Assert.Contains(
        "Page.Show",
        Reached("""
            class Cases { public IEnumerator<string> GetEnumerator() { yield return new CaseStore().Get(1).Symptoms; } }
            class Page { void Show(Cases cases) { foreach (var text in cases) { } } }
            """));

    [Fact]
    public void WhatNobodyNames_IsReached_ThroughWhatHoldsIt() => Assert.Contains(
        "Page.Show",
        Reached("""
            interface ICases { IEnumerator<IndexCase> GetEnumerator(); }
            class Desk { public ICases All { get; init; } = null!; }
            class Page(Desk desk) { void Show() { foreach (var c in desk.All) { Console.WriteLine(c); } } }
            """));

    [Fact]
    public void Alias_IsReached() => Assert.Contains("Page.Show", Reached("class Page { void Show(object o) { if (o is Person p) { } } }", "global using Person = IndexCase;"));

    [Theory]
    [InlineData("class Page { void Show() { void Inner([HealthData] string text) { } Inner(\"\"); } }")]
    [InlineData("class Page { Action<string> Show() => ([HealthData] string text) => { }; }")]
    [InlineData("class Page { void Show([IdentityData] string text) { } }")]
    [InlineData("class State { [HealthData] public static string Last { get; set; } = \"\"; } class Page { string Show() => State.Last; }")]
    [InlineData("class Page { string Show() => Last; } class State { [HealthData] public static string Last => \"\"; }", "global using static State;")]
    [InlineData("class Source { [return: HealthData] public string Ask() => \"\"; } class Page(Source source) { string Show() => source.Ask(); }")]
    [InlineData("static class Texts { public static string Text(this int id) => new CaseStore().Get(id).Symptoms; } class Page { string Show() => 1.Text(); }")]
    public void DeclarationWithoutACarrier_IsReached(string source, string usings = "") => Assert.Contains("Page.Show", Reached(source, usings));

    [Theory]
    [InlineData("class Caller : Microsoft.AspNetCore.Identity.IdentityUser { } class Page { string? Show(Caller c) => c.Email; }")]
    [InlineData("class Page { string? Show(Microsoft . AspNetCore . Identity.IdentityUser c) => c.Email; }")]
    [InlineData("class Page { string? Show(Web.Identity.IdentityUser c) => c.Email; }", "global using Web = Microsoft.AspNetCore;")]
    [InlineData("namespace Microsoft.AspNetCore.Desks { class Page { string? Show(Identity.IdentityUser c) => c.Email; } }")]
    [InlineData("class Page { string? Show(\\u0049dentityUser c) => c.Email; }", "global using Microsoft.AspNetCore.Identity;")]
    public void AccountOfAspNetIdentity_IsReached(string source, string usings = "") =>
        Assert.Contains("Page.Show", Reached(new ClassifiedCode(ClassifiedCode.Valid(usings + source, AspNetIdentity))));

    [Fact]
    public void AccountThatALibraryDerives_IsReached()
    {
        using var image = new MemoryStream();
        Assert.True(ClassifiedCode.Valid("public class Caller : Microsoft.AspNetCore.Identity.IdentityUser { } public class Callers { public Caller First() => new(); }", AspNetIdentity).Emit(image).Success);
        var code = ClassifiedCode.Valid("class Page { string? Show(Callers all) => all.First().Email; }", [.. AspNetIdentity, MetadataReference.CreateFromImage(image.ToArray())]);

        Assert.Contains("Page.Show", Reached(new ClassifiedCode(code)));
    }

    [Fact]
    public void TransferFileOfThisPackage_IsReached() => Assert.Equal(
        ["Page.Show", "Page.First"],
        Reached(new ClassifiedCode(ClassifiedCode.Valid("""
            class Page(TransferFileStore store)
            {
                async Task<string?> Show() => (await store.ListAsync())[0].DisplayName;
                async Task<object> First() => (await store.ListAsync())[0];
                int Count() => 0;
            }
            """))));

    [Fact]
    public void ContractBehindAnOverrideThatDenies_IsReached() => Assert.Contains(
        "Page.Show",
        Reached("""
            class Person { [IdentityData] public virtual string Name { get; set; } = ""; }
            class Role : Person { [NotPersonalData("A role has no person.")] public override string Name { get; set; } = ""; }
            class Actor : Role { public override string Name { get; set; } = ""; [HealthData] public string Note { get; set; } = ""; }
            class Page { string Show(Actor actor) => actor.Note; }
            """));

    [Fact]
    public void NothingClassified_NothingIsReached() =>
        Assert.Empty(Reached(new ClassifiedCode(ClassifiedCode.Valid("class Room { public string Name => \"\"; }"))));

    [Fact]
    public void RowAboutTheFramework_ReachesEverything() => Assert.Equal(
        ["Room.Name"],
        Reached(new ClassifiedCode(ClassifiedCode.Valid("class Room { public string Name => \"\"; }"), "health | P:System.Exception.Message")));

    private static IEnumerable<string> Reached(string source, string usings = "")
    {
        var domain = Reached(new ClassifiedCode(ClassifiedCode.Valid(Domain)));
        return Reached(new ClassifiedCode(ClassifiedCode.Valid(usings + Domain + source))).Except(domain);
    }

    private static IEnumerable<string> Reached(ClassifiedCode code)
    {
        var implementations = new Implementations(code.Compilation, () => code.Model.Assemblies);
        var reach = new ClassifiedReach(code.Compilation, code.Model, implementations, new TrackedMembers(code.Compilation, code.Model).Include);
        return code.Compilation.SyntaxTrees.SelectMany(tree => reach.OwnersIn(tree, default))
            .Select(CodeOwner.Canonical)
            .Select(owner => $"{owner.ContainingType.Name}.{owner.Name}");
    }
}
