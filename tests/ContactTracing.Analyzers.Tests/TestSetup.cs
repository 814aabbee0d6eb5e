using System.Runtime.CompilerServices;
using ContactTracing.DataProtection;
using ContactTracing.TestKit;

namespace ContactTracing.Analyzers.Tests;

internal static class TestSetup
{
    /// <summary>Every source under test may use the attributes.</summary>
    [ModuleInitializer]
    internal static void Register() => TestReferences.Register(typeof(HealthDataAttribute).Assembly);
}
