using System.Collections.Immutable;
using ContactTracing.Analyzers.Rules.Retention.Anchors;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Rules.Retention.Drift;

/// <summary>
/// The anchors, and what counts from one in a single expression, such as <c>DateTimeOffset Due => CollectedAt.AddMonths(3)</c>: code
/// that asks for it mentions no anchor. By names alone; what they mean is asked where two times are compared.
/// </summary>
internal sealed class DueMembers
{
    private readonly AnchorMembers _anchors;
    private readonly Lazy<ImmutableHashSet<string>> _names;

    public DueMembers(AnchorMembers anchors, Compilation compilation)
    {
        _anchors = anchors;
        _names = new(() => [.. compilation.SyntaxTrees.Where(t => anchors.MayBeMentionedIn(t, default)).SelectMany(NamesIn)]);
    }

    public bool MayBeMentionedIn(SyntaxTree tree, CancellationToken token) =>
        _anchors.MayBeMentionedIn(tree, token) || (FileWords.Of(tree, token) is var words && _names.Value.Any(words.MayContain));

    public bool HaveName(string name) => _anchors.HaveName(name) || _names.Value.Contains(name);

    private IEnumerable<string> NamesIn(SyntaxTree tree) => tree.GetRoot().DescendantNodes(static n => n is not BlockSyntax)
        .Where(static n => n is PropertyDeclarationSyntax or MethodDeclarationSyntax)
        .Where(n => Definition.ExpressionOf(n)?.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(a => _anchors.HaveName(a.Identifier.ValueText)) == true)
        .Select(static n => n is PropertyDeclarationSyntax property ? property.Identifier.ValueText : ((MethodDeclarationSyntax)n).Identifier.ValueText);
}
