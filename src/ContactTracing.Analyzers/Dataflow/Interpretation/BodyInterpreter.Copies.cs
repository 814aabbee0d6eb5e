using ContactTracing.Analyzers.Dataflow.Evaluation;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Dataflow.Interpretation;

/// <content>Variables that hold a function, or functions, that a member holds: to call one is to call the member's.</content>
internal sealed partial class BodyInterpreter
{
    // Most bodies have none.
    private Dictionary<ISymbol, ISymbol>? _copies;

    /// <summary>var handler = Seen; if (handler is not null) …: no other thread takes the last handler away in between.</summary>
    private void NoteCopy(ISymbol local, IOperation value)
    {
        if (DelegateMembers.Of(value, _copies) is { } member)
        {
            _copies ??= new(SymbolEqualityComparer.Default);
            _copies[local] = member;
        }
    }

    private void NoteCopyIn(IIsPatternOperation test)
    {
        if (test.Pattern is IDeclarationPatternOperation { DeclaredSymbol: { } declared })
        {
            NoteCopy(declared, test.Value);
        }
        else if (test.Pattern is IRecursivePatternOperation { DeclaredSymbol: { } named })
        {
            NoteCopy(named, test.Value);
        }
    }

    /// <summary>foreach (var handler in handlers), with or without their keys.</summary>
    private void NoteCopies(IForEachLoopOperation loop)
    {
        foreach (var local in loop.Locals.Where(static l => FunctionTypes.Include(l.Type)))
        {
            NoteCopy(local, loop.Collection);
        }
    }

    /// <summary>handlers.ForEach(handler => …)</summary>
    private void NoteCopies(IInvocationOperation call, IAnonymousFunctionOperation lambda)
    {
        foreach (var parameter in lambda.Symbol.Parameters.Where(static p => FunctionTypes.Include(p.Type)))
        {
            if ((call.Instance ?? call.Arguments.FirstOrDefault()?.Value) is { } collection)
            {
                NoteCopy(parameter, collection);
            }
        }
    }
}
