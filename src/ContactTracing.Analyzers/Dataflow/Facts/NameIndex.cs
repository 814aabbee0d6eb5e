using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Dataflow.Facts;

/// <summary>
/// Which members of a file mention which names. Kept by file, not by compilation: in an editor all files but one are the
/// same after a keystroke.
/// </summary>
internal static class NameIndex
{
    /// <summary>Stands for <c>new(…)</c>, which does not name its type, and for constructors that call another.</summary>
    public const string UnnamedCreation = "new()";

    /// <summary>Stands for an interpolated string.</summary>
    public const string Interpolation = "$";

    private static readonly ConditionalWeakTable<SyntaxTree, ImmutableDictionary<string, ImmutableArray<SyntaxNode>>> Files = new();

    /// <summary>The declarations of methods, accessors, fields and properties that mention one of the names.</summary>
    public static IEnumerable<SyntaxNode> MembersThatMention(SyntaxTree tree, IEnumerable<string> names, CancellationToken token)
    {
        if (!Files.TryGetValue(tree, out var index))
        {
            var read = Read(tree.GetRoot(token));
            index = Files.GetValue(tree, _ => read);
        }

        return names.SelectMany(n => index.TryGetValue(n, out var members) ? members : []).Distinct();
    }

    private static ImmutableDictionary<string, ImmutableArray<SyntaxNode>> Read(SyntaxNode root)
    {
        var found = new Dictionary<string, HashSet<SyntaxNode>>(StringComparer.Ordinal);
        foreach (var node in root.DescendantNodes())
        {
            if (NameOf(node) is { } name && MemberAround(node) is { } member)
            {
                if (!found.TryGetValue(name, out var members))
                {
                    found[name] = members = [];
                }

                members.Add(member);
            }
        }

        return found.ToImmutableDictionary(
            static p => p.Key, static p => p.Value.OrderBy(static m => m.SpanStart).ToImmutableArray(), StringComparer.Ordinal);
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        // A handler's methods are called by the holes of the text.
        InterpolatedStringExpressionSyntax => Interpolation,
        ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax => UnnamedCreation,
        PropertyDeclarationSyntax { Initializer: not null } property => property.Identifier.ValueText,
        VariableDeclaratorSyntax { Initializer: not null, Parent.Parent: FieldDeclarationSyntax } field => field.Identifier.ValueText,
        _ => null,
    };

    private static SyntaxNode? MemberAround(SyntaxNode node)
    {
        for (var current = node; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax }:
                case BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax or GlobalStatementSyntax or PrimaryConstructorBaseTypeSyntax:
                    return current;
                case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax }:
                    return current;
                default:
                    break;
            }
        }

        return null;
    }
}
