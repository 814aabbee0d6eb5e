using System.Reflection;
using ContactTracing.TestDatabases;
using Xunit.Sdk;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;

/// <summary>Runs a theory on PostgreSQL where its programs are installed, and says so where they are not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgreSqlAttribute : DataAttribute
{
    public override string? Skip { get; set; } = PostgreSqlPrograms.Missing;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Provider.PostgreSql]];
}
