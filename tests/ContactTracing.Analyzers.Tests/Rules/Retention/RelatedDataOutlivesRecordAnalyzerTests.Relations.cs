using System.Text.RegularExpressions;
using ContactTracing.Analyzers.Tests.Meta;
using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Retention.RelatedDataOutlivesRecordAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

/// <summary>
/// The cases to which the planner of the purge is held too: rows that depend on a record are reported without a period, whatever
/// the purge does with them; parts of a record and what only looks related are not.
/// </summary>
public sealed partial class RelatedDataOutlivesRecordAnalyzerTests
{
    private const string Prelude = """
        global using System;
        global using System.Collections.Generic;
        global using ContactTracing.DataProtection;
        global using Microsoft.EntityFrameworkCore;

        namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning { internal abstract class RelationContext : DbContext; }
        """;

    private static readonly string Cases = Repository.Read("tests/ContactTracing.DataProtection.EntityFrameworkCore.Tests/Planning/RelationCases.cs");

    public static TheoryData<string, string> RelationCases()
    {
        var cases = new TheoryData<string, string>();
        foreach (Match match in Case().Matches(Cases))
        {
            cases.Add(match.Groups["name"].Value, match.Groups["fate"].Value);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(RelationCases))]
    public Task NotesWithoutAPeriod_ReportWhereThePurgeKnowsThemAsDependent(string name, string fate)
    {
        var code = Case().Matches(Cases).Single(m => m.Groups["name"].Value == name).Groups["code"].Value;
        var source = fate is "goes" or "stays" or "blocks" ? code.Replace("class Note", "class [|Note|]", StringComparison.Ordinal) : code;
        return Verify.Analyzer(new TestProject("using System.ComponentModel.DataAnnotations.Schema;\n" + source, Prelude) { References = EntityFramework.References });
    }

    [GeneratedRegex(@"^// case: (?<name>\w+)\r?\n// notes: (?<fate>\w+)\r?\n(?<code>.*?)(?=^// case: |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Case();
}
