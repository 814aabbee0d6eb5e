using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Retention.Wiring;

/// <summary>The assemblies that a compilation references, by what they reference themselves.</summary>
internal static class References
{
    /// <summary>The assemblies that reference a library of the package; its own are left out.</summary>
    public static IEnumerable<IAssemblySymbol> OfThePackage(Compilation compilation, string library) => compilation.SourceModule.ReferencedAssemblySymbols
        .Where(a => !a.Name.StartsWith("ContactTracing.DataProtection", StringComparison.Ordinal)
            && a.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == library)));
}
