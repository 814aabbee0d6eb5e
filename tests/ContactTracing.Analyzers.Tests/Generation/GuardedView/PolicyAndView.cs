using ContactTracing.Analyzers.Generation.GuardedView;
using ContactTracing.Analyzers.Generation.Retention;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Generation.GuardedView;

/// <summary>Both generators, as a compiler runs them: a view judges the age of a record by the policy that the other one emits.</summary>
public sealed class PolicyAndView : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        new RetentionGenerator().Initialize(context);
        new GuardedViewGenerator().Initialize(context);
    }
}
