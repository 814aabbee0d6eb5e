using System.Reflection;
using System.Runtime.Loader;

namespace ContactTracing.Benchmarks.Subjects;

/// <summary>Gives each peer the libraries that it brings along, and the compiler and .NET of this program.</summary>
internal sealed class PeerContext(string name, string folder) : AssemblyLoadContext(name)
{
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var file = Path.Combine(folder, $"{assemblyName.Name}.dll");
        return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }
}
