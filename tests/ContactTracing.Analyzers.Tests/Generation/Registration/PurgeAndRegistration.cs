using ContactTracing.Analyzers.Generation.Registration;
using ContactTracing.Analyzers.Generation.Retention;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Generation.Registration;

/// <summary>Both generators, as a compiler runs them: what one emits calls what the other emits.</summary>
public sealed class PurgeAndRegistration : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        new RetentionGenerator().Initialize(context);
        new RegistrationGenerator().Initialize(context);
    }
}
