using ContactTracing.Analyzers.Generation.GuardedDecorator;
using ContactTracing.Analyzers.Generation.GuardedView;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Generation.GuardedDecorator;

/// <summary>Both generators, as a compiler runs them: an interface may hand out views.</summary>
public sealed class DecoratorAndView : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        new GuardedViewGenerator().Initialize(context);
        new GuardedDecoratorGenerator().Initialize(context);
    }
}
