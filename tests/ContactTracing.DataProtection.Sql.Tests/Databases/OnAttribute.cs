using System.Reflection;
using ContactTracing.TestDatabases;
using Xunit.Sdk;

namespace ContactTracing.DataProtection.Sql.Tests.Databases;

/// <summary>Runs a theory on a database where its programs are installed, and says so where they are not.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnAttribute(Provider provider) : DataAttribute
{
    public Provider Provider { get; } = provider;

    public override string? Skip { get; set; } = provider switch
    {
        Provider.PostgreSql => PostgreSqlPrograms.Missing,
        Provider.MariaDb => MariaDbPrograms.Missing,
        _ => null,
    };

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Provider]];
}
