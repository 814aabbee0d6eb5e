using ContactTracing.Analyzers.Rules.Retention.Anchors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace ContactTracing.Analyzers.CodeFixes.Retention;

/// <summary>What the rest of a solution does with an anchor.</summary>
internal static class AnchorUses
{
    /// <summary>Whether everything would still compile if the anchor could be set at construction only.</summary>
    public static async Task<bool> AllowInitAsync(IPropertySymbol anchor, Solution solution, CancellationToken token)
    {
        // An override or implementation would have to change with it.
        if ((await SymbolFinder.FindOverridesAsync(anchor, solution, cancellationToken: token).ConfigureAwait(false)).Any()
            || (anchor.ContainingType.TypeKind == TypeKind.Interface
                && (await SymbolFinder.FindImplementationsAsync(anchor, solution, cancellationToken: token).ConfigureAwait(false)).Any()))
        {
            return false;
        }

        foreach (var reference in await SymbolFinder.FindReferencesAsync(anchor, solution, token).ConfigureAwait(false))
        {
            foreach (var place in reference.Locations)
            {
                var root = await place.Document.GetSyntaxRootAsync(token).ConfigureAwait(false);
                if (root?.FindToken(place.Location.SourceSpan.Start).Parent is SimpleNameSyntax name
                    && AnchorWrite.At(name) is { Original: null } write
                    && !MayInit(write))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // In a lambda or local function the compiler does not know when the code runs.
    private static bool MayInit(AnchorWrite write) =>
        IsSetter(write)
        || (write.Receiver is null
            && write.Place.Ancestors().FirstOrDefault(static n => n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or MemberDeclarationSyntax)
                is ConstructorDeclarationSyntax { Modifiers: var modifiers }
            && !modifiers.Any(static m => m.ValueText == "static"));

    private static bool IsSetter(AnchorWrite write) => write.Place.Parent is SimpleLambdaExpressionSyntax;
}
