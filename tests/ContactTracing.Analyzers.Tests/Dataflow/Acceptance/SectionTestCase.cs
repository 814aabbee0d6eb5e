using Xunit.Abstractions;
using Xunit.Sdk;

namespace ContactTracing.Analyzers.Tests.Dataflow.Acceptance;

/// <summary>The test of one section. xunit would cut its sentence short, and would know one reason to skip for all.</summary>
public sealed class SectionTestCase : XunitTestCase
{
    /// <summary>For xunit, which fills in what was serialised.</summary>
    [Obsolete("Called by the deserializer")]
    public SectionTestCase()
    {
    }

    public SectionTestCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method, object[] arguments)
        : base(diagnostics, display, options, method, arguments)
    {
    }

    private Section Section => Themes.Section((string)TestMethodArguments[0], (string)TestMethodArguments[1]);

    protected override string GetDisplayName(IAttributeInfo factAttribute, string displayName) => Section.Name;

    protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
        Section.Expectation == Expectation.Miss ? Section.Sentence : base.GetSkipReason(factAttribute);
}
