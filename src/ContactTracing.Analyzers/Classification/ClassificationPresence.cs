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
    private const string IdentityUser = "IdentityUser";

    private static readonly ConditionalWeakTable<SyntaxTree, ImmutableHashSet<string>> Files = new();

    /// <param name="compilation">The compilation.</param>
    /// <param name="attributes">Metadata names of the attributes that classify.</param>
    /// <param name="assemblies">The assemblies that may hold classified symbols, the compilation's own among them.</param>
    /// <param name="token">Ends the work.</param>
    public static bool Of(Compilation compilation, IReadOnlyList<string> attributes, ClassifiableAssemblies assemblies, CancellationToken token)
    {
        var names = Names(compilation, attributes, assemblies);
        return LibrariesInUse.Among(assemblies.All, token).Any(a => Classifies(a, names, token));
    }

    /// <summary>The names by which classifying attributes are written, with their suffix and without, and under an alias.</summary>
    public static ImmutableArray<string> WrittenNames(Compilation compilation, IReadOnlyList<string> attributes, ClassifiableAssemblies assemblies)
    {
        var names = Names(compilation, attributes, assemblies);
        var all = names.Concat(names.Select(static n => n + Suffix)).ToList();
        return [.. all, .. all.SelectMany(n => ImportedType.AliasesOf(compilation, n))];
    }

    /// <summary>The names by which a classifying attribute is used: its own and those of the attributes that a taxonomy derives from it.</summary>
    private static ImmutableHashSet<string> Names(Compilation compilation, IReadOnlyList<string> attributes, ClassifiableAssemblies assemblies)
    {
        var names = attributes.Select(static a => Short(a.Substring(a.LastIndexOf('.') + 1))).Append("ProtectedPersonalData");
        var taxonomies = attributes.SelectMany(a => TypesByName.Find(compilation, a)).Where(static t => !t.IsSealed)
            .ToImmutableHashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        return taxonomies.IsEmpty
            ? names.ToImmutableHashSet(StringComparer.Ordinal)
            : names.Concat(assemblies.All.SelectMany(static a => DeclaredTypes.In(a)).Where(t => DerivesFrom(t, taxonomies)).Select(static t => Short(t.Name)))
                .ToImmutableHashSet(StringComparer.Ordinal);
    }

    private static bool DerivesFrom(INamedTypeSymbol type, ImmutableHashSet<INamedTypeSymbol> ancestors)
    {
        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            if (ancestors.Contains(level))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Classifies(IAssemblySymbol assembly, ImmutableHashSet<string> names, CancellationToken token) => assembly is ISourceAssemblySymbol source
        ? source.Compilation.SyntaxTrees.Any(tree => FileWords.MayMention(tree, names, token) && NamesIn(tree, token).Overlaps(names))
        : assembly.Modules.Any(m => m.GetMetadata() is not { } metadata || Uses(metadata.GetMetadataReader(), names));

    /// <summary>An attribute that is used is referred to by its type, or is declared beside its uses: lists that are short, and read without loading a symbol.</summary>
    private static bool Uses(MetadataReader metadata, ImmutableHashSet<string> names)
    {
        foreach (var handle in metadata.TypeReferences)
        {
            var name = metadata.GetString(metadata.GetTypeReference(handle).Name);
            if (name.StartsWith(IdentityUser, StringComparison.Ordinal) || IsAttribute(name, names))
            {
                return true;
            }
        }

        foreach (var handle in metadata.CustomAttributes)
        {
            if (metadata.GetCustomAttribute(handle).Constructor is { Kind: HandleKind.MethodDefinition } constructor
                && metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType() is var declaring
                && IsAttribute(metadata.GetString(metadata.GetTypeDefinition(declaring).Name), names))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAttribute(string name, ImmutableHashSet<string> names) =>
        name.EndsWith(Suffix, StringComparison.Ordinal) && names.Contains(Short(name));

    /// <summary>The attributes on declarations, and what an alias stands for.</summary>
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
            SyntaxNode? name = node switch
            {
                AttributeSyntax attribute => attribute.Name,
                UsingDirectiveSyntax { Alias: not null, Name: { } target } => target,
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
