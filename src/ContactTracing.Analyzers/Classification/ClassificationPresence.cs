using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Classification;

/// <summary>
/// Whether anything in a compilation can be classified: a look at names, before anything that costs. It may say yes where
/// nothing is; it never says no where something is.
/// </summary>
internal static class ClassificationPresence
{
    private const string Suffix = "Attribute";

    private static readonly ConditionalWeakTable<SyntaxTree, ImmutableHashSet<string>> Files = new();

    /// <param name="compilation">The compilation.</param>
    /// <param name="attributes">Metadata names of the attributes that classify.</param>
    /// <param name="assemblies">The assemblies that may hold classified symbols, the compilation's own among them.</param>
    /// <param name="token">Ends the work.</param>
    public static bool Of(Compilation compilation, IReadOnlyList<string> attributes, ClassifiableAssemblies assemblies, CancellationToken token)
    {
        var declaring = attributes.SelectMany(a => compilation.GetTypesByMetadataName(a)).ToList();
        if (declaring.Exists(static a => a.Name == "DataClassificationAttribute")
            || declaring.Exists(a => a.Name == "PersonalDataAttribute" && Mentions(compilation, "Identity", token)))
        {
            // A taxonomy gives its attributes any name; the users of ASP.NET Core are classified in its own assembly.
            return true;
        }

        var names = attributes.Select(static a => Short(a.Substring(a.LastIndexOf('.') + 1))).Append("ProtectedPersonalData").ToImmutableHashSet(StringComparer.Ordinal);
        return assemblies.All.Any(a => Classifies(a, names, token));
    }

    private static bool Classifies(IAssemblySymbol assembly, ImmutableHashSet<string> names, CancellationToken token) => assembly is ISourceAssemblySymbol source
        ? source.Compilation.SyntaxTrees.Any(tree => NamesIn(tree, token).Overlaps(names))
        : assembly.Modules.Any(m => m.GetMetadata() is not { } metadata || RefersTo(metadata.GetMetadataReader(), names));

    /// <summary>An attribute that is used is referred to by its type: a list that is short, and read without loading a symbol.</summary>
    private static bool RefersTo(MetadataReader metadata, ImmutableHashSet<string> names)
    {
        foreach (var handle in metadata.TypeReferences)
        {
            var name = metadata.GetString(metadata.GetTypeReference(handle).Name);
            if (name.EndsWith(Suffix, StringComparison.Ordinal) && names.Contains(Short(name)))
            {
                return true;
            }
        }

        return false;
    }

    // Every use of ASP.NET Core's identities names their namespace, in a using or in full.
    private static bool Mentions(Compilation compilation, string name, CancellationToken token) =>
        compilation.SyntaxTrees.Any(tree => NamesIn(tree, token).Contains(name));

    /// <summary>The attributes on declarations, the parts of namespaces in usings, and what an alias stands for.</summary>
    private static ImmutableHashSet<string> NamesIn(SyntaxTree tree, CancellationToken token)
    {
        if (!Files.TryGetValue(tree, out var names))
        {
            var read = Read(tree.GetRoot(token));
            names = Files.GetValue(tree, _ => read);
        }

        return names;
    }

    private static ImmutableHashSet<string> Read(SyntaxNode root)
    {
        var names = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var node in root.DescendantNodes())
        {
            var name = node switch
            {
                AttributeSyntax attribute => attribute.Name,
                UsingDirectiveSyntax { Name: { } imported } => imported,
                _ => null,
            };
            foreach (var part in name?.DescendantNodesAndSelf().OfType<SimpleNameSyntax>() ?? [])
            {
                names.Add(Short(part.Identifier.ValueText));
            }
        }

        return names.ToImmutable();
    }

    private static string Short(string name) =>
        name.EndsWith(Suffix, StringComparison.Ordinal) && name.Length > Suffix.Length ? name.Substring(0, name.Length - Suffix.Length) : name;
}
