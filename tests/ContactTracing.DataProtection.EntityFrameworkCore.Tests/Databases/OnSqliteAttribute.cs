using System.Reflection;
using Xunit.Sdk;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;

/// <summary>Runs a theory on SQLite, in a file.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Provider.Sqlite]];
}
