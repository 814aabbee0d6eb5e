using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>What the members of one outermost type, its nested types included, read, hand out and call.</summary>
internal sealed class TypeAccesses
{
    private readonly ClassificationModel _classification;
    private readonly ClassifiedReads _classified;
    private readonly INamedTypeSymbol _type;
    private readonly Lazy<HelperCoverage> _coverage;
    private readonly List<ClassifiedRead> _reads = [];
    private readonly HashSet<HelperReference> _references = [];
    private readonly List<HandOut> _handOuts = [];
    private readonly List<DeclaredCall> _calls = [];

    public TypeAccesses(INamedTypeSymbol type, ClassificationModel classification)
    {
        _classification = classification;
        _classified = new(classification);
        _type = type;
        _coverage = new(() => new HelperCoverage(_references));
    }

    /// <summary>Whether a member reads that the callers decide about: a private one, or an initialiser.</summary>
    public bool HaveHelpers { get; private set; }

    public IEnumerable<ClassifiedRead> Reads => _reads;

    public IEnumerable<DeclaredCall> Calls => _calls;

    /// <summary>What code outside the type can fetch through it.</summary>
    public IEnumerable<HandOut> HandOuts => HandOut.Fetching(_handOuts);

    /// <summary>Which members a declaration covers; asked once everything is collected.</summary>
    public HelperCoverage Coverage => _coverage.Value;

    /// <param name="owner">A method, accessor, field or property.</param>
    /// <param name="code">Its code.</param>
    public void Collect(ISymbol owner, ImmutableArray<IOperation> code)
    {
        var operations = code.SelectMany(static o => o.DescendantsAndSelf()).ToList();
        CollectReferences(owner, operations);
        if (owner is IMethodSymbol method && HandOut.Of(method, code, _classification) is { } handOut)
        {
            _handOuts.Add(handOut);
        }

        _calls.AddRange(operations.Select(o => DeclaredCall.In(o, owner, _classification)).OfType<DeclaredCall>());
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

    /// <summary>The findings, where the type is no class of tests. Few types have any, so that is asked last.</summary>
    public ImmutableArray<T> UnlessTests<T>(IEnumerable<T> findings)
    {
        var found = findings.ToImmutableArray();
        return found.IsEmpty || TestCode.Is(_type) ? [] : found;
    }

    /// <summary>The undeclared access paths, each once, at its first read.</summary>
    public IEnumerable<AccessFinding> UndeclaredPaths()
    {
        var toDeclare = new PathsToDeclare(Coverage);
        var readers = _reads.Where(static r => !r.IsDeclared).ToLookup(static r => PrivateHelpers.Normalise(r.Path), SymbolEqualityComparer.Default);
        foreach (var reads in readers)
        {
            if (!Coverage.Covers(reads.Key))
            {
                yield return AccessFinding.OfReads(reads.Key, reads, Coverage.UndeclaredCallerOf(reads.Key), toDeclare.For(reads.Key));
            }
        }

        foreach (var handOut in HandOuts.Where(static h => h.Path is IMethodSymbol))
        {
            if (!readers.Contains(handOut.Path) && !Coverage.Covers(handOut.Path))
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
            _references.Add(new HelperReference(initialiser, PrivateHelpers.Normalise(constructor), Declared: null, Escapes: false));
        }
    }
}
