using System.Collections.Immutable;
using ContactTracing.DataProtection;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Benchmarks.Inputs;

/// <summary>
/// The assemblies that measured code may refer to: those that this program was built with. .NET, ASP.NET Core, Entity
/// Framework Core and Roslyn are among them.
/// </summary>
internal static class HostReferences
{
    private const string OwnPrefix = "ContactTracing.";

    /// <summary>Everything but the assemblies of this repository.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith(OwnPrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The library whose attributes switch the rules on.</summary>
    public static MetadataReference DataProtection { get; } =
        MetadataReference.CreateFromFile(typeof(HealthDataAttribute).Assembly.Location);
}
