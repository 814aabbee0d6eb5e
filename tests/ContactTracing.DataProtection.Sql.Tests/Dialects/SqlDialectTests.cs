using Microsoft.Data.Sqlite;
using MySqlConnector;
using Npgsql;

namespace ContactTracing.DataProtection.Sql.Tests.Dialects;

/// <summary>Names are quoted or refused, and a driver says which dialect it speaks.</summary>
public sealed class SqlDialectTests
{
    public static TheoryData<SqlDialect, int> Dialects { get; } = new()
    {
        { SqlDialect.PostgreSql, 63 }, { SqlDialect.SqlServer, 128 }, { SqlDialect.MySql, 64 }, { SqlDialect.Sqlite, 100_000 },
    };

    [Fact]
    public void ClosingQuote_IsDoubled()
    {
        const string Name = "a\"b]c`d'e[f";

        Assert.Equal("\"a\"\"b]c`d'e[f\"", SqlDialect.PostgreSql.Quote(Name));
        Assert.Equal("\"a\"\"b]c`d'e[f\"", SqlDialect.Sqlite.Quote(Name));
        Assert.Equal("[a\"b]]c`d'e[f]", SqlDialect.SqlServer.Quote(Name));
        Assert.Equal("`a\"b]c``d'e[f`", SqlDialect.MySql.Quote(Name));
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void LongestName_IsQuoted_AndALongerOneIsRefused(SqlDialect dialect, int length)
    {
        Assert.Equal(length + 2, dialect.Quote(new string('k', length)).Length);
        if (dialect != SqlDialect.Sqlite)
        {
            Assert.Throws<ArgumentException>(() => dialect.Quote(new string('k', length + 1)));
        }
    }

    [Fact]
    public void PostgreSql_CountsBytes()
    {
        Assert.Equal(23, SqlDialect.PostgreSql.Quote(new string('日', 21)).Length);
        Assert.Throws<ArgumentException>(() => SqlDialect.PostgreSql.Quote(new string('日', 22)));
        Assert.Equal(24, SqlDialect.MySql.Quote(new string('日', 22)).Length);
    }

    // A name alone as the argument of a theory would reach the test with the broken character replaced.
    [Fact]
    public void WhatIsNoName_IsRefusedEverywhere() => Assert.All(["", "  ", "a\0b", "a\uD83D", "\uDE00b"], name =>
    {
        SqlDialect[] dialects = [SqlDialect.PostgreSql, SqlDialect.Sqlite, SqlDialect.SqlServer, SqlDialect.MySql];
        Assert.All(dialects, dialect => Assert.Throws<ArgumentException>(() => dialect.Quote(name)));
        Assert.Throws<ArgumentException>(() => new TimeColumn(name, TimeStorage.Instant));
        Assert.Throws<ArgumentException>(() => new PurgeEvidenceTable(name));
        Assert.Throws<ArgumentException>(() => new PurgeEvidenceTable("evidence", name));
    });

    [Fact]
    public void Driver_SaysWhichDialectItSpeaks()
    {
        using var postgreSql = new NpgsqlConnection();
        using var sqlite = new SqliteConnection();
        using var mySql = new MySqlConnection();
        using var derived = new DerivedConnection();

        Assert.Same(SqlDialect.PostgreSql, SqlDialect.Of(postgreSql));
        Assert.Same(SqlDialect.Sqlite, SqlDialect.Of(sqlite));
        Assert.Same(SqlDialect.MySql, SqlDialect.Of(mySql));
        Assert.Same(SqlDialect.Sqlite, SqlDialect.Of(derived));
    }

    [Fact]
    public void UnknownDriver_IsToldToSayItsDialect()
    {
        using var connection = new UnknownConnection();

        Assert.Contains("Pass one", Assert.Throws<ArgumentException>(() => SqlDialect.Of(connection)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TimeThatADatabaseDoesNotHave_IsRefused()
    {
        var policy = Databases.Days.Policy;

        Assert.Throws<RetainedTableException>(() => new RetainedTable(policy, "t", ["id"], new("at", TimeStorage.Instant)).Check(SqlDialect.Sqlite, "main"));
        Assert.Throws<RetainedTableException>(() => new RetainedTable(policy, "t", ["id"], new("at", TimeStorage.IsoText)).Check(SqlDialect.PostgreSql, "health"));
        Assert.Throws<RetainedTableException>(() => new RetainedTable(policy, "t", ["id"], new("at", TimeStorage.Date), fulfilment: SqlFulfilment.At(new("closed", TimeStorage.IsoText))).Check(SqlDialect.MySql, "health"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TimeColumn("at", (TimeStorage)9));
    }

    [Fact]
    public void TableOfHoldsThatIsTheRetainedTable_IsRefused_WhereverItsSchemaIsSaid()
    {
        Assert.Throws<RetainedTableException>(() => Check(SqlDialect.PostgreSql, "t", "public"));
        Assert.Throws<RetainedTableException>(() => Check(SqlDialect.Sqlite, "T", "main"));
        Assert.Throws<RetainedTableException>(() => Check(SqlDialect.SqlServer, "t", "DBO"));
        Assert.Throws<RetainedTableException>(() => Check(SqlDialect.MySql, "t", "health"));

        Check(SqlDialect.PostgreSql, "t", "courts");
        Check(SqlDialect.PostgreSql, "T", "public");
        Check(SqlDialect.Sqlite, "t", "public");
        Check(SqlDialect.MySql, "t", "public");

        static void Check(SqlDialect dialect, string holds, string schema)
        {
            var until = new TimeColumn("until", TimeStorage.UnixSeconds);
            new RetainedTable(Databases.Days.Policy, "t", ["id"], new("at", TimeStorage.UnixSeconds), holds: new(holds, ["id"], until, schema)).Check(dialect, "health");
            new RetainedTable(Databases.Days.Policy, holds, ["id"], new("at", TimeStorage.UnixSeconds), schema, holds: new("t", ["id"], until)).Check(dialect, "health");
        }
    }

    [Fact]
    public void KeyOfNoColumnOrOfOneTwice_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new RetainedTable(Databases.Days.Policy, "t", [], new("at", TimeStorage.Instant)));
        Assert.Throws<ArgumentException>(() => new RetainedTable(Databases.Days.Policy, "t", ["a", "a"], new("at", TimeStorage.Instant)));
    }

    private sealed class DerivedConnection : SqliteConnection;
}
