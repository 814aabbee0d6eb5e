using ContactTracing.Analyzers.CodeFixes.Declarations;
using ContactTracing.Analyzers.Rules.Disclosure;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes.Disclosure;

/// <summary>The <c>[HealthData]</c> and <c>[IdentityData]</c> that a diagnostic asks for, with their category and kind.</summary>
internal static class ClassifyingAttributes
{
    private static readonly (string Property, string Attribute)[] Classes =
    [
        (DisclosureProperties.HealthCategory, AttributeNames.HealthData),
        (DisclosureProperties.IdentityKind, AttributeNames.IdentityData),
    ];

    /// <summary>Whether they can be written in source of the compilation.</summary>
    public static bool Compile(Compilation compilation, Diagnostic diagnostic) => Classes
        .Where(c => diagnostic.Properties.ContainsKey(c.Property))
        .All(c => PackageAttribute.TypeOf(compilation, c.Attribute) is not null
            && (ValueOf(diagnostic, c.Property) is not { Length: > 0 } value
                || PackageAttribute.TypeOf(compilation, c.Property)?.GetMembers(value).IsEmpty == false));

    /// <summary>One list with all of them.</summary>
    public static AttributeListSyntax Create(DocumentEditor editor, Diagnostic diagnostic)
    {
        var lists = Classes
            .Where(c => diagnostic.Properties.ContainsKey(c.Property))
            .Select(c => PackageAttribute.Create(editor, c.Attribute, [.. ArgumentsOf(editor, diagnostic, c.Property)]))
            .ToList();
        return lists[0].AddAttributes([.. lists.Skip(1).SelectMany(static l => l.Attributes)]);
    }

    /// <summary>The same for what a method returns.</summary>
    public static AttributeListSyntax OfResult(AttributeListSyntax attributes) => attributes
        .WithTarget(SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.ReturnKeyword)).WithTrailingTrivia(SyntaxFactory.Space));

    // The property is called as the type of its value.
    private static IEnumerable<SyntaxNode> ArgumentsOf(DocumentEditor editor, Diagnostic diagnostic, string property)
    {
        if (ValueOf(diagnostic, property) is { Length: > 0 } value)
        {
            yield return editor.Generator.MemberAccessExpression(PackageAttribute.Reference(editor, property), value);
        }
    }

    private static string? ValueOf(Diagnostic diagnostic, string property) =>
        diagnostic.Properties.TryGetValue(property, out var value) ? value : null;
}
