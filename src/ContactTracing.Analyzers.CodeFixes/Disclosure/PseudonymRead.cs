using ContactTracing.Analyzers.Dataflow.Findings;
using ContactTracing.Analyzers.Rules.Disclosure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.CodeFixes.Disclosure;

/// <summary>The read of the pseudonym from the very object whose data was to be disclosed: <c>c.Symptoms</c> → <c>c.Id</c>.</summary>
/// <param name="Expression">The read, or the whole record that it is still to be taken from.</param>
/// <param name="Pseudonym">The member to take from it, null when <paramref name="Expression"/> is the read already.</param>
internal sealed record PseudonymRead(ExpressionSyntax Expression, string? Pseudonym)
{
    /// <summary>Null where the diagnostic names no pseudonym, or the object does not stand in the expression.</summary>
    public static PseudonymRead? Of(SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(DisclosureProperties.Pseudonym, out var pseudonym) || pseudonym is null
            || !root.FullSpan.Contains(diagnostic.Location.SourceSpan)
            || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax expression
            || expression.FirstAncestorOrSelf<SubpatternSyntax>() is not null)
        {
            return null;
        }

        if (diagnostic.Properties.TryGetValue(DisclosureProperties.Kind, out var kind) && kind == nameof(DisclosureKind.Whole))
        {
            return new PseudonymRead(expression, pseudonym);
        }

        return diagnostic.Properties.TryGetValue(DisclosureProperties.Member, out var member)
            && member is not null
            && MemberRead(expression, member, SyntaxFactory.IdentifierName(pseudonym)) is { } read
                ? new PseudonymRead(read, Pseudonym: null)
                : null;
    }

    /// <summary>The expression, with <c>?.</c> where the record may be null.</summary>
    public ExpressionSyntax In(SemanticModel model)
    {
        if (Pseudonym is null)
        {
            return Expression;
        }

        var mayBeNull = model.GetTypeInfo(Expression).Nullability.FlowState == NullableFlowState.MaybeNull;
        var record = Expression.WithoutTrivia();
        var text = record is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
            or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or ThisExpressionSyntax or ConditionalAccessExpressionSyntax
            or BaseObjectCreationExpressionSyntax
                ? record.ToString()
                : $"({record})";
        var access = mayBeNull && record is not ConditionalAccessExpressionSyntax ? "?." : ".";
        return SyntaxFactory.ParseExpression(text + access + Pseudonym);
    }

    private static ExpressionSyntax? MemberRead(ExpressionSyntax expression, string member, IdentifierNameSyntax pseudonym) => expression switch
    {
        MemberAccessExpressionSyntax access when access.Name.Identifier.ValueText == member => access.WithName(pseudonym).WithoutTrivia(),
        InvocationExpressionSyntax call => MemberRead(call.Expression, member, pseudonym),
        IdentifierNameSyntax name when name.Identifier.ValueText == member => pseudonym,
        ConditionalAccessExpressionSyntax access => ConditionalRead(access, member, pseudonym),
        _ => null,
    };

    /// <summary>Of <c>a?.B?.Symptoms.Trim()</c> what comes up to the member stays: <c>a?.B?.Id</c>.</summary>
    private static ExpressionSyntax? ConditionalRead(ConditionalAccessExpressionSyntax access, string member, IdentifierNameSyntax pseudonym)
    {
        SyntaxNode? read = access.DescendantNodes().FirstOrDefault(n => NameOf(n) == member);
        if (read is null)
        {
            return null;
        }

        var rest = read;
        while (rest.Parent is { } parent && rest != access && !(parent is ConditionalAccessExpressionSyntax outer && outer.WhenNotNull == rest))
        {
            rest = parent;
        }

        SyntaxNode replacement = read is MemberBindingExpressionSyntax binding
            ? binding.WithName(pseudonym)
            : ((MemberAccessExpressionSyntax)read).WithName(pseudonym);
        return (ExpressionSyntax)(rest == access ? replacement : access.ReplaceNode(rest, replacement)).WithoutTrivia();
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
