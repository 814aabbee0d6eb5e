using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Retention.Wiring;

/// <summary>The assemblies that a compilation references, by what they reference themselves.</summary>
internal static class References
{
    private static readonly HashSet<string> TestFrameworks = new(StringComparer.Ordinal)
    {
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core",
    };

    /// <summary>The assemblies that reference a library of the package; its own are left out.</summary>
    public static IEnumerable<IAssemblySymbol> OfThePackage(Compilation compilation, string library) => compilation.SourceModule.ReferencedAssemblySymbols
        .Where(a => !a.Name.StartsWith("ContactTracing.DataProtection", StringComparison.Ordinal)
            && a.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == library)));

    /// <summary>Whether the project is one of tests: an executable since the SDK makes it one.</summary>
    public static bool IncludeTestFramework(Compilation compilation) => compilation.ReferencedAssemblyNames.Any(static a => TestFrameworks.Contains(a.Name));
}
