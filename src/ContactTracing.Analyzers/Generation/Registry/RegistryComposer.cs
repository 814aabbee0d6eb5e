using System.Collections.Immutable;
using ContactTracing.Analyzers.Generation.Registry.Model;
using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.Registry;

/// <summary>Puts the contributions of all declarations together.</summary>
internal static class RegistryComposer
{
    /// <summary>The register of the assembly; null when its source declares nothing, or has its name (CT9001).</summary>
    public static RegistryModel? Compose(
        ImmutableArray<RegistryPart?> parts, EquatableArray<ClassifiedMember> rows, ProjectFacts project, EquatableArray<NameInTheWay> names)
    {
        var present = parts.OfType<RegistryPart>().ToList();
        if (present.Count == 0)
        {
            return null;
        }

        var assembly = present[0].Assembly;
        var space = RegistryName.NamespaceOf(project, assembly);
        if (names.Any(n => RegistryName.IsTakenBy(n.Name, n.IsType, space)))
        {
            return null;
        }

        var facts = present.Select(static p => p.Facts).FirstOrDefault(static f => f is not null) ?? new AssemblyDeclarations();

        // What is declared at a member itself says most about it, then what the assembly says, then the files.
        var entries = present.OrderBy(static p => p.Facts is not null)
            .Select(static p => p.Entries)
            .Append(new RegistryEntries(ClassifiedMembers: rows))
            .ToList();
        return new(
            space,
            project.IsNullableSupported,
            assembly,
            facts,
            RegistryEntries.Merge(entries));
    }
}
