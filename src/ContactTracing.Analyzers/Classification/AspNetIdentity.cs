using System.Text.RegularExpressions;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification;

/// <summary>
/// The assemblies of ASP.NET Core Identity, whose accounts are classified. Every web application refers to them, few have such
/// accounts, and to read their hundreds of types costs more than the search through all else.
/// </summary>
internal static class AspNetIdentity
{
    // A file that names the namespace, in part or by an alias, or stands in the one around it.
    private static readonly Regex Naming = new(
        @"AspNetCore\s*(\.\s*Identity\b|;)|namespace\s+Microsoft\s*\.\s*AspNetCore\b", RegexOptions.CultureInvariant);

    public static bool Includes(IAssemblySymbol assembly) =>
        assembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal) && assembly.Name.IndexOf("Identity", StringComparison.Ordinal) >= 0;

    /// <summary>The assemblies, without these where no code and no other library can come by a value of theirs.</summary>
    public static IEnumerable<IAssemblySymbol> LeaveOutUnused(IEnumerable<IAssemblySymbol> assemblies, CancellationToken token)
    {
        var all = assemblies.ToList();
        return all.Where(a => !Includes(a)).Any(a => MayUse(a, token)) ? all : all.Where(static a => !Includes(a));
    }

    /// <summary>Whether code of the compilation may name one of its types.</summary>
    public static bool IsNamedIn(Compilation compilation, CancellationToken token) => compilation.SyntaxTrees.Any(tree => MayName(tree, token));

    private static bool MayUse(IAssemblySymbol assembly, CancellationToken token) => assembly is ISourceAssemblySymbol source
        ? IsNamedIn(source.Compilation, token)
        : assembly.Modules.Any(static m => m.ReferencedAssemblySymbols.Any(Includes));

    private static bool MayName(SyntaxTree tree, CancellationToken token)
    {
        var words = FileWords.Of(tree, token);
        return words.HasEscapes || (words.MayContain("AspNetCore") && Naming.IsMatch(tree.GetText(token).ToString()));
    }
}
