using System.Collections.Immutable;
using ContactTracing.Analyzers.Generation.Registry.Model;
using ContactTracing.Analyzers.Generation.Shared;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.Analyzers.Generation.Registry;

/// <summary>Puts the contributions of all declarations together.</summary>
internal static class RegistryComposer
{
    /// <summary>The register of the assembly; null when its source declares nothing.</summary>
    public static RegistryModel? Compose(
        ImmutableArray<RegistryPart?> parts, EquatableArray<ClassifiedMember> rows, ProjectFacts project)
    {
        var present = parts.OfType<RegistryPart>().ToList();
        if (present.Count == 0)
        {
            return null;
        }

        var assembly = present[0].Assembly;
        var facts = present.Select(static p => p.Facts).FirstOrDefault(static f => f is not null) ?? new AssemblyDeclarations();

        // What is declared at a member itself says most about it, then what the assembly says, then the files.
        var entries = present.OrderBy(static p => p.Facts is not null)
            .Select(static p => p.Entries)
            .Append(new RegistryEntries(ClassifiedMembers: rows))
            .ToList();
        return new(
            NamespaceOf(project.RootNamespace ?? assembly),
            project.IsNullableSupported,
            assembly,
            facts,
            RegistryEntries.Merge(entries));
    }

    // An assembly may be called 3rd-party.tools; each part becomes an identifier.
    private static string NamespaceOf(string name) => string.Join(".", name
        .Split('.')
        .Where(static part => part.Length > 0)
        .Select(IdentifierOf));

    private static string IdentifierOf(string part)
    {
        var text = new string(part.Select(static c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_').ToArray());
        return SyntaxFacts.IsIdentifierStartCharacter(text[0]) ? Identifiers.Escape(text) : "_" + text;
    }
}
