using System.Reflection;
using System.Reflection.Emit;

namespace ContactTracing.Package.Tests;

/// <summary>An assembly with the identity of an older compiler, for the check that reads nothing but that identity.</summary>
internal static class OldCompiler
{
    public static string Write(string path, Version version)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Microsoft.CodeAnalysis") { Version = version }, typeof(object).Assembly);
        assembly.DefineDynamicModule("Microsoft.CodeAnalysis");
        assembly.Save(path);
        return path;
    }
}
