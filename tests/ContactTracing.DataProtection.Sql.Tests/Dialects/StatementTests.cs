using ContactTracing.DataProtection.Sql.Tests.Databases;
using ContactTracing.TestKit;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace ContactTracing.DataProtection.Sql.Tests.Dialects;

/// <summary>The statements of each dialect, reviewed as snapshots. Those of SQL Server, which does not run here, are read by its own parser.</summary>
public sealed class StatementTests
{
    public static TheoryData<string> Dialects { get; } = ["PostgreSQL", "SQLite", "SQL Server", "MySQL"];

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Statements_AreTheReviewedOnes(string dialect) => TextSnapshot.Verify($"Statement.{dialect.Replace(" ", "", StringComparison.Ordinal)}", string.Join("\n\n", StatementsOf(dialect)));

    [Fact]
    public void StatementsOfSqlServer_AreReadByItsParser()
    {
        foreach (var statement in StatementsOf("SQL Server"))
        {
            using var reader = new StringReader(statement);
            new TSql160Parser(initialQuotedIdentifiers: false).Parse(reader, out var errors);
            Assert.True(errors.Count == 0, $"{string.Join("; ", errors.Select(error => error.Message))}: {statement}");
        }
    }

    [Fact]
    public void ParserOfSqlServer_RefusesWhatOthersWrite()
    {
        using var reader = new StringReader(StatementsOf("PostgreSQL")[0]);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);

        Assert.NotEmpty(errors);
    }

    private static List<string> StatementsOf(string dialect)
    {
        var log = new List<string>();
        var chosen = dialect switch { "PostgreSQL" => SqlDialect.PostgreSql, "SQLite" => SqlDialect.Sqlite, "MySQL" => SqlDialect.MySql, _ => SqlDialect.SqlServer };
        var storage = chosen == SqlDialect.Sqlite ? TimeStorage.UtcTicks : TimeStorage.Instant;
        var table = new RetainedTable(
            Days.Policy,
            "cases of \"today\" [x] `y`",
            ["site", "nr"],
            new("created_at", storage),
            fulfilment: SqlFulfilment.At(new("closed_at", storage), isDefaultOpen: true),
            holds: new HoldTable("case_holds", ["site", "nr"], new("expires_at", storage), "courts"));
        var due = new DueRows(table, Days.Policy, Days.Now);
        foreach (var reason in due.Reasons.Concat(new DueRows(table, Days.Policy, Days.Now, new("person", 0)).Reasons))
        {
            var text = new SqlText(chosen, "health");
            chosen.AppendDelete(text, table, reason, 1000);
            log.Add(text.ToString());
            if (chosen.Places(new SqlText(chosen, "health"), table) is { } places)
            {
                text = new SqlText(chosen, "health");
                chosen.AppendDelete(text, table, reason, 1000, hasPlaces: true);
                log.AddRange([text.ToString(), places.ToString()]);
            }
        }

        var questions = new SqlQuestions(() => new SqlText(chosen, "health"), due);
        log.Add(questions.Counting().ToString());
        log.Add(questions.Rest().ToString());
        var evidence = new PurgeEvidenceTable("purge_evidence", chosen == SqlDialect.MySql ? "health" : null);
        log.Add(evidence.CreateStatement(chosen));
        log.AddRange(EvidenceStatements(evidence, () => new SqlText(chosen, "health")));
        log.AddRange(new[] { chosen.Obstacles(new SqlText(chosen, "health"), table)?.ToString(), chosen.TransactionSetup }.OfType<string>());
        return log;
    }

    private static IEnumerable<string> EvidenceStatements(PurgeEvidenceTable evidence, Func<SqlText> text)
    {
        var row = new PurgeEvidence { RunId = Guid.NewGuid(), RecordType = "N.IndexCase" };
        yield return evidence.Inserting(text(), row).ToString();
        yield return evidence.Adding(text(), row).ToString();
        yield return evidence.Setting(text(), row, PurgeOutcome.Completed, 0, Days.Now).ToString();
        yield return evidence.Selecting(text(), row).ToString();
    }
}
