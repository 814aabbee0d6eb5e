using ContactTracing.Analyzers.Generation.Registration;
using ContactTracing.Analyzers.Tests.Generation.Registration;
using ContactTracing.TestKit;

namespace ContactTracing.Analyzers.Tests.Generation.Malformed;

public sealed class RegistrationMalformedTests
{
    [Fact]
    public void HalfTypedCode_IsSurvived() => Generator<RegistrationGenerator>.Survives(HostedProject.Of(HostedProject.Case));

    [Fact]
    public void HalfTypedCode_OfBothGenerators_IsSurvived() => Generator<PurgeAndRegistration>.Survives(HostedProject.Of(HostedProject.Case));
}
