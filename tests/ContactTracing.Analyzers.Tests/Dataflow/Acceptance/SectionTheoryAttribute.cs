using Xunit.Abstractions;
using Xunit.Sdk;

namespace ContactTracing.Analyzers.Tests.Dataflow.Acceptance;

/// <summary>A theory whose cases are called by their sentence, and are skipped where the section is a known miss.</summary>
[XunitTestCaseDiscoverer("ContactTracing.Analyzers.Tests.Dataflow.Acceptance.SectionTheoryDiscoverer", "ContactTracing.Analyzers.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class SectionTheoryAttribute : TheoryAttribute
{
}

/// <summary>Makes a <see cref="SectionTestCase"/> of every row.</summary>
public sealed class SectionTheoryDiscoverer(IMessageSink diagnostics) : TheoryDiscoverer(diagnostics)
{
    protected override IEnumerable<IXunitTestCase> CreateTestCasesForDataRow(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute, object[] dataRow) =>
        [
            new SectionTestCase(
                DiagnosticMessageSink,
                discoveryOptions.MethodDisplayOrDefault(),
                discoveryOptions.MethodDisplayOptionsOrDefault(),
                testMethod,
                dataRow),
        ];
}
