using Xunit.Abstractions;
using Xunit.Sdk;

namespace ContactTracing.Analyzers.Tests.Dataflow.Acceptance;

/// <summary>
/// Lines that the test run itself shows. The output of a test that passes is shown by no default logger, and the console of
/// the test host by none at all; diagnostic messages are, since xunit.runner.json asks for them.
/// </summary>
public sealed class DiagnosticOutput(IMessageSink diagnostics)
{
    public void WriteLine(string text) => diagnostics.OnMessage(new DiagnosticMessage(text));
}
