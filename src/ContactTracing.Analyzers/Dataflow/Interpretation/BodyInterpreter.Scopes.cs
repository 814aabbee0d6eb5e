using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>A local leaves the state at the end of what declares it, so that the states of a long method stay small.</content>
internal sealed partial class BodyInterpreter
{
    // A function may run after the end of the block that its locals are of.
    private readonly HashSet<ISymbol> _captured = new(SymbolEqualityComparer.Default);

    private void FindCaptured(IOperation function)
    {
        var symbol = Functions.Of(function);
        foreach (var reference in function.Descendants())
        {
            if (reference is ILocalReferenceOperation { Local: var local } && !Same(local.ContainingSymbol, symbol))
            {
                _captured.Add(local);
            }
        }
    }

    private void EndScope(ImmutableArray<ILocalSymbol> locals)
    {
        foreach (var local in locals)
        {
            if (!_captured.Contains(local))
            {
                _state = _state?.Without(local);
            }
        }
    }
}
