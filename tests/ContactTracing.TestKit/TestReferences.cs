using System.Collections.Immutable;
using System.Reflection;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;

namespace ContactTracing.TestKit;

/// <summary>
/// What sources under test may refer to: the reference assemblies of a framework, and assemblies named one by one. Never
/// what happens to be loaded, which depends on the order of the tests.
/// </summary>
public static class TestReferences
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> Net100 = new(static () => ReadEmbedded("net10.0/"));
    private static readonly Lazy<ImmutableArray<MetadataReference>> AspNetCore100 = new(static () => ReadEmbedded("aspnetcore10.0/"));
    private static readonly List<MetadataReference> Registry = [];
    private static readonly Lock Gate = new();
    private static bool s_sealed;

    /// <summary>The assemblies referenced by every test of this test project.</summary>
    public static ImmutableArray<MetadataReference> Registered
    {
        get
        {
            lock (Gate)
            {
                s_sealed = true;
                return [.. Registry];
            }
        }
    }

    /// <summary>Adds assemblies to <see cref="Registered"/>. Call it from a module initializer of the test project.</summary>
    /// <exception cref="InvalidOperationException">A test has already run, so results would depend on the order.</exception>
    public static void Register(params Assembly[] assemblies)
    {
        lock (Gate)
        {
            if (s_sealed)
            {
                throw new InvalidOperationException("References are registered before the first test, in a module initializer.");
            }

            Registry.AddRange(assemblies.Select(Of));
        }
    }

    /// <summary>A reference to the file of one assembly, for instance <c>Of(typeof(ILogger).Assembly)</c>.</summary>
    public static MetadataReference Of(Assembly assembly) => MetadataReference.CreateFromFile(assembly.Location);

    /// <summary>The reference assemblies of a framework.</summary>
    public static ImmutableArray<MetadataReference> Of(TestFramework framework) => framework switch
    {
        TestFramework.Net100 => Net100.Value,
        TestFramework.AspNetCore100 => [.. Net100.Value, .. AspNetCore100.Value],
        TestFramework.NetStandard20 => [.. NetStandard20.References.All],
        TestFramework.Net472 => [.. Net472.References.All],
        _ => throw new ArgumentOutOfRangeException(nameof(framework), framework, null),
    };

    private static ImmutableArray<MetadataReference> ReadEmbedded(string folder)
    {
        var kit = typeof(TestReferences).Assembly;
        return
        [
            .. kit.GetManifestResourceNames()
                .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => MetadataReference.CreateFromStream(kit.GetManifestResourceStream(name)!, filePath: name)),
        ];
    }
}
