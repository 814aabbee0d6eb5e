using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>What the members of one outermost type, its nested types included, read, hand out and call.</summary>
internal sealed class TypeAccesses(ClassificationModel classification)
{
    private readonly ClassifiedReads _classified = new(classification);
    private readonly List<ClassifiedRead> _reads = [];
    private readonly HashSet<HelperReference> _references = [];
    private readonly List<HandOut> _handOuts = [];

    /// <summary>Whether a member reads that the callers decide about: a private one, or an initialiser.</summary>
    public bool HaveHelpers { get; private set; }

    /// <param name="owner">A method, accessor, field or property.</param>
    /// <param name="code">Its code.</param>
    public void Collect(ISymbol owner, ImmutableArray<IOperation> code)
    {
        var operations = code.SelectMany(static o => o.DescendantsAndSelf()).ToList();
        CollectReferences(owner, operations);
        if (owner is IMethodSymbol method && HandOut.Of(method, code, classification) is { } handOut)
        {
            _handOuts.Add(handOut);
        }

        // An accessor may be declared where its property is not.
        if (owner.Has(AttributeNames.NeedToKnow))
        {
            return;
        }

        foreach (var read in operations.SelectMany(o => _classified.In(o, owner)))
        {
            _reads.Add(read);
            CollectConstructors(owner);
            HaveHelpers |= owner is IFieldSymbol or IPropertySymbol || PrivateHelpers.Is(PrivateHelpers.Normalise(owner));
        }
    }

    /// <summary>Which helpers the code of a member refers to.</summary>
    public void CollectReferences(ISymbol owner, ImmutableArray<IOperation> code) =>
        CollectReferences(owner, code.SelectMany(static o => o.DescendantsAndSelf()));

    /// <summary>The undeclared access paths, each once, at its first read.</summary>
    public IEnumerable<AccessFinding> Findings()
    {
        var coverage = new HelperCoverage(_references);
        var toDeclare = new PathsToDeclare(coverage);
        var readers = _reads.ToLookup(static r => PrivateHelpers.Normalise(r.Path), SymbolEqualityComparer.Default);
        foreach (var reads in readers)
        {
            if (!coverage.Covers(reads.Key))
            {
                yield return AccessFinding.OfReads(reads.Key, reads, coverage.UndeclaredCallerOf(reads.Key), toDeclare.For(reads.Key));
            }
        }

        foreach (var handOut in HandOut.Fetching(_handOuts))
        {
            if (!readers.Contains(handOut.Path) && !coverage.Covers(handOut.Path))
            {
                yield return AccessFinding.OfHandOut(handOut);
            }
        }
    }

    private void CollectReferences(ISymbol owner, IEnumerable<IOperation> operations)
    {
        foreach (var operation in operations)
        {
            if (PrivateHelpers.ReferenceIn(operation, owner) is { } reference && _references.Add(reference))
            {
                CollectConstructors(owner);
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
            _references.Add(new HelperReference(initialiser, PrivateHelpers.Normalise(constructor), IsCovered: false, Escapes: false));
        }
    }
}
