using ContactTracing.Analyzers.Classification.Members;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>
/// Whether classified data can come into the code of a member at all. It may say yes where none does; it never says no where
/// some does. The answer costs a look at names and declarations, so that a build binds and interprets only what it has to.
/// </summary>
/// <param name="compilation">The compilation.</param>
/// <param name="classification">What is classified in it.</param>
/// <param name="implementations">What a virtual call may run.</param>
/// <param name="isTracked">Whether a field, property or captured parameter carries what is written into it.</param>
internal sealed class ClassifiedReach(
    Compilation compilation, ClassificationModel classification, Implementations implementations, Func<ISymbol, bool> isTracked)
{
    private readonly object _searching = new();
    private volatile ReachedCode? _code;

    public bool Includes(ISymbol owner, CancellationToken token) => Code(token).Includes(owner);

    /// <summary>Whether values of a type of this program may hold classified data. Cheaper than to ask what they hold: of most types it needs no look at a member.</summary>
    public bool MayCarry(INamedTypeSymbol type, CancellationToken token) => Code(token).MayCarry(type);

    /// <summary>The methods, accessors, fields and properties in a file into whose code it can come.</summary>
    public IEnumerable<ISymbol> OwnersIn(SyntaxTree tree, CancellationToken token) => Code(token).OwnersIn(tree);

    /// <summary>The code in a file into which it can come.</summary>
    public IEnumerable<SyntaxNode> CodeIn(SyntaxTree tree, CancellationToken token) => Code(token).CodeIn(tree);

    /// <summary>The code, generated code included, that mentions a name and through which it may go to where others read it.</summary>
    public IEnumerable<CodeUnit> FollowedThatMention(string name, CancellationToken token) => Code(token).FollowedThatMention(name, token);

    // One search for all; who waits for it can still be told to end.
    private ReachedCode Code(CancellationToken token)
    {
        if (_code is { } known)
        {
            return known;
        }

        while (!Monitor.TryEnter(_searching, millisecondsTimeout: 20))
        {
            token.ThrowIfCancellationRequested();
        }

        try
        {
            return _code ??= Search(token);
        }
        finally
        {
            Monitor.Exit(_searching);
        }
    }

    // A row about the framework's own types can lead anywhere, and the way through all of the framework is long.
    private ReachedCode Search(CancellationToken token) => classification.Assemblies.Contains(compilation.GetSpecialType(SpecialType.System_Object))
        ? ReachedCode.Everything(compilation, token)
        : new ReachSearch(compilation, classification, implementations, isTracked, token).Run();
}
