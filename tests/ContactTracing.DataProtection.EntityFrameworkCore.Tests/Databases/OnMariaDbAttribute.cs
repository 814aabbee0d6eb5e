using System.Reflection;
using ContactTracing.TestDatabases;
using Xunit.Sdk;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;

/// <summary>Runs a theory on MariaDB where its programs are installed, and says so where they are not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnMariaDbAttribute : DataAttribute
{
    public override string? Skip { get; set; } = MariaDbPrograms.Missing;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Provider.MariaDb]];
}
