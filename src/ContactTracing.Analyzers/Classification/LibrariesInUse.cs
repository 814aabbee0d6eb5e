using System.Reflection.Metadata;
using System.Text.RegularExpressions;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification;

/// <summary>
/// Libraries to which many programs refer and whose classified types few of them use: the accounts of ASP.NET Core Identity, and
/// this package's own <c>TransferFile</c>. Where nobody names these, their hundreds of types need no look.
/// </summary>
internal static class LibrariesInUse
{
    private const string TransferFile = nameof(TransferFile);

    // A file that names the namespace, in part or by an alias, or stands in the one around it.
    private static readonly Regex IdentityNamespace = new(
        @"AspNetCore\s*(\.\s*Identity\b|;)|namespace\s+Microsoft\s*\.\s*AspNetCore\b", RegexOptions.CultureInvariant);

    /// <summary>The assemblies, without these libraries where no code and no other library can come by a value of theirs.</summary>
    public static IEnumerable<IAssemblySymbol> Among(IEnumerable<IAssemblySymbol> assemblies, CancellationToken token)
    {
        var all = assemblies.ToList();
        var users = all.Where(static a => !IsIdentity(a) && !IsOwn(a)).ToList();
        var isIdentityUsed = users.Any(a => Uses(a, tree => MayNameIdentity(tree, token), RefersToIdentity));
        var isOwnUsed = users.Any(a => Uses(a, tree => MayNameTransferFile(tree, token), RefersToTransferFile));
        return all.Where(a => IsIdentity(a) ? isIdentityUsed : !IsOwn(a) || isOwnUsed);
    }

    // By name, because their types must not be loaded for the answer; a program that is called like them is no library.
    private static bool IsIdentity(IAssemblySymbol assembly) =>
        assembly is not ISourceAssemblySymbol
        && assembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal)
        && assembly.Name.IndexOf("Identity", StringComparison.Ordinal) >= 0;

    private static bool IsOwn(IAssemblySymbol assembly) => assembly is { Name: AttributeNames.Namespace } and not ISourceAssemblySymbol;

    private static bool Uses(IAssemblySymbol assembly, Func<SyntaxTree, bool> mayName, Func<IModuleSymbol, bool> refers) => assembly is ISourceAssemblySymbol source
        ? source.Compilation.SyntaxTrees.Any(mayName)
        : assembly.Modules.Any(refers);

    private static bool MayNameIdentity(SyntaxTree tree, CancellationToken token)
    {
        var words = FileWords.Of(tree, token);
        return words.HasEscapes || (words.MayContain("AspNetCore") && IdentityNamespace.IsMatch(tree.GetText(token).ToString()));
    }

    private static bool MayNameTransferFile(SyntaxTree tree, CancellationToken token) =>
        FileWords.Of(tree, token) is var words && (words.MayContain(TransferFile) || words.MayContain(TransferFile + "Store"));

    private static bool RefersToIdentity(IModuleSymbol module) => module.ReferencedAssemblySymbols.Any(IsIdentity);

    private static bool RefersToTransferFile(IModuleSymbol module)
    {
        if (module.GetMetadata()?.GetMetadataReader() is not { } metadata)
        {
            return true;
        }

        foreach (var handle in metadata.TypeReferences)
        {
            if (metadata.StringComparer.StartsWith(metadata.GetTypeReference(handle).Name, TransferFile))
            {
                return true;
            }
        }

        return false;
    }
}
