using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>
/// Whether classified data can come into the code of a member at all. It may say yes where none does; it never says no where
/// some does. The answer costs a look at names and declarations, so that a build binds and interprets only what it has to.
/// </summary>
/// <param name="compilation">The compilation.</param>
/// <param name="classification">What is classified in it.</param>
/// <param name="isTracked">Whether a field, property or captured parameter carries what is written into it.</param>
internal sealed class ClassifiedReach(Compilation compilation, ClassificationModel classification, Func<ISymbol, bool> isTracked)
{
    private readonly object _searching = new();
    private volatile HashSet<ISymbol>? _owners;

    public bool Includes(ISymbol owner, CancellationToken token) => Owners(token).Contains(CodeOwner.Canonical(owner));

    /// <summary>Whether it comes into any code of the type or of those inside it.</summary>
    public bool IncludesAnyOf(INamedTypeSymbol type, CancellationToken token)
    {
        var owners = Owners(token);
        return type.GetMembers().Any(m => m is INamedTypeSymbol inner ? IncludesAnyOf(inner, token) : owners.Contains(CodeOwner.Canonical(m)));
    }

    // One search for all; who waits for it can still be told to end.
    private HashSet<ISymbol> Owners(CancellationToken token)
    {
        if (_owners is { } known)
        {
            return known;
        }

        while (!Monitor.TryEnter(_searching, millisecondsTimeout: 20))
        {
            token.ThrowIfCancellationRequested();
        }

        try
        {
            return _owners ??= new ReachSearch(compilation, classification, isTracked, token).Run();
        }
        finally
        {
            Monitor.Exit(_searching);
        }
    }
}
