using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Access.ScopeExceededAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Access.ScopeExceededCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Access;

/// <summary>CT3003: a query becomes a list where all that uses it compiles, and nothing else is offered.</summary>
public sealed class ScopeExceededCodeFixTests
{
    private const string Domain =
        """
        using ContactTracing.DataProtection;

        public class IndexCase { public int Id { get; init; } [HealthData(HealthCategory.Symptoms)] public string? Symptoms { get; set; } }
        """;

    private const string Declared = "[NeedToKnow(\"Nurses open the case that they call\", TracingPurpose.GuidanceAndFollowUp)]";

    private static string Store(string member, string user = "") =>
        $$"""
        using ContactTracing.DataProtection;

        public class Store
        {
            private readonly List<IndexCase> _cases = [];

            {{Declared}}
            {{member}}
        }

        class Desk(Store store)
        {
            public Store Store => store;

            {{user}}
        }
        """;

    private static TestProject Project(string source) => new(source, Domain);

    private static Task Fixes(string before, string after, string user = "") => Verify.CodeFix(Project(Store(before, user)), Project(Store(after, user)));

    [Fact]
    public Task ExpressionBody_ReturnsAList() => Fixes(
        "public IQueryable<IndexCase> [|Open|](int team) => _cases.AsQueryable().Where(c => c.Id == team);",
        "public IReadOnlyList<IndexCase> Open(int team) => _cases.AsQueryable().Where(c => c.Id == team).ToList();");

    [Fact]
    public Task Statements_ReturnListsAndUsersStayAsTheyAre() => Fixes(
        "public IOrderedQueryable<IndexCase> [|Open|](int team) { if (team == 0) { return from c in _cases.AsQueryable() orderby c.Id select c; } return _cases.AsQueryable().OrderBy(c => c.Id); }",
        "public IReadOnlyList<IndexCase> Open(int team) { if (team == 0) { return (from c in _cases.AsQueryable() orderby c.Id select c).ToList(); } return _cases.AsQueryable().OrderBy(c => c.Id).ToList(); }",
        "public int Count() => store.Open(1).Where(c => c.Id > 1).Count();");

    [Theory]
    [InlineData("public IQueryable<IndexCase> [|Open|](int team) => _cases.AsQueryable();", "public IQueryable<int> Numbers() => store.Open(1).Select(c => c.Id);")]
    [InlineData("public virtual IQueryable<IndexCase> [|Open|](int team) => _cases.AsQueryable();", "")]
    [InlineData("public Task<IQueryable<IndexCase>> [|Open|](int team) => Task.FromResult(_cases.AsQueryable());", "")]
    [InlineData("public List<IndexCase> [|GetAll|]() => _cases;", "")]
    public Task WhatWouldNotCompileOrIsNoQuery_IsNotOffered(string member, string user) => Verify.NoCodeFix(Project(Store(member, user)));
}
