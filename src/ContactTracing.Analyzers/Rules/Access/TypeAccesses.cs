using System.Collections.Concurrent;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>
/// What the members of one outermost type, its nested types included, read, hand out and call. Filled concurrently while
/// the bodies are analysed; asked for findings when all of them were.
/// </summary>
internal sealed class TypeAccesses(ClassificationModel classification)
{
    private readonly ClassifiedReads _classified = new(classification);

    // Sets, because a host may analyse a body more than once.
    private readonly ConcurrentDictionary<ClassifiedRead, byte> _reads = new();
    private readonly ConcurrentDictionary<HelperReference, byte> _references = new();
    private readonly ConcurrentDictionary<ISymbol, HandOut> _handOuts = new(SymbolEqualityComparer.Default);

    public void CollectReads(OperationAnalysisContext context)
    {
        // An accessor may be declared where its property is not.
        if (context.ContainingSymbol.Has(AttributeNames.NeedToKnow))
        {
            return;
        }

        foreach (var read in _classified.In(context.Operation, context.ContainingSymbol))
        {
            _reads.TryAdd(read, default);
            CollectConstructors(context.ContainingSymbol);
        }
    }

    public void CollectReferences(OperationAnalysisContext context)
    {
        if (PrivateHelpers.ReferenceIn(context.Operation, context.ContainingSymbol) is { } reference)
        {
            _references.TryAdd(reference, default);
            CollectConstructors(context.ContainingSymbol);
        }
    }

    public void CollectHandOut(OperationBlockAnalysisContext context)
    {
        if (context.OwningSymbol is IMethodSymbol method && HandOut.Of(method, context.OperationBlocks, classification) is { } handOut)
        {
            _handOuts.TryAdd(handOut.Path, handOut);
        }
    }

    /// <summary>The undeclared access paths, each once, at its first read.</summary>
    public IEnumerable<AccessFinding> Findings()
    {
        var coverage = new HelperCoverage(_references.Keys);
        var toDeclare = new PathsToDeclare(coverage);
        var readers = _reads.Keys.ToLookup(static r => PrivateHelpers.Normalise(r.Path), SymbolEqualityComparer.Default);
        foreach (var reads in readers)
        {
            if (!coverage.Covers(reads.Key))
            {
                yield return AccessFinding.OfReads(reads.Key, reads, coverage.UndeclaredCallerOf(reads.Key), toDeclare.For(reads.Key));
            }
        }

        foreach (var handOut in HandOut.Fetching(_handOuts.Values))
        {
            if (!readers.Contains(handOut.Path) && !coverage.Covers(handOut.Path))
            {
                yield return AccessFinding.OfHandOut(handOut);
            }
        }
    }

    // An initialiser runs in the constructors, so they are its callers.
    private void CollectConstructors(ISymbol owner)
    {
        if (owner is not (IFieldSymbol or IPropertySymbol))
        {
            return;
        }

        var initialiser = PrivateHelpers.Normalise(owner);
        foreach (var constructor in owner.IsStatic ? owner.ContainingType.StaticConstructors : owner.ContainingType.InstanceConstructors)
        {
            _references.TryAdd(new HelperReference(initialiser, PrivateHelpers.Normalise(constructor), IsCovered: false, Escapes: false), default);
        }
    }
}
