using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Rules.Disclosure.Switches;

/// <summary>Code that may use a switch, as far as its names show.</summary>
internal static class SwitchSyntax
{
    public static bool MayUse(SyntaxNode node) => node is InvocationExpressionSyntax or ObjectCreationExpressionSyntax or AttributeSyntax or AssignmentExpressionSyntax
        && NameOf(node) is { } name
        && (LeakySwitches.AreNamed(name) || (node is AttributeSyntax && LeakySwitches.AreNamed(name + "Attribute")));

    private static string? NameOf(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => NameOf(call.Expression),
        ObjectCreationExpressionSyntax creation => NameOf(creation.Type),
        AttributeSyntax attribute => NameOf(attribute.Name),
        AssignmentExpressionSyntax assignment => NameOf(assignment.Left),
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax name => name.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax name => name.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
