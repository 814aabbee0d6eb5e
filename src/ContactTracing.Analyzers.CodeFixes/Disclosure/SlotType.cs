using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.CodeFixes.Disclosure;

/// <summary>Makes a pseudonym, often a <c>Guid</c>, fit where a text or a number stood.</summary>
internal static class SlotType
{
    /// <summary>The read as it compiles in the place of <paramref name="slot"/>: as it is, else as text; null when neither does.</summary>
    public static ExpressionSyntax? Fit(SemanticModel model, ExpressionSyntax slot, ExpressionSyntax read)
    {
        var type = model.GetSpeculativeTypeInfo(slot.SpanStart, read, SpeculativeBindingOption.BindAsExpression).Type;
        if (type is null or IErrorTypeSymbol)
        {
            return null;
        }

        if (IsHole(slot) || type.SpecialType == SpecialType.System_String || Accepts(model, slot, read, type))
        {
            return read;
        }

        var text = SyntaxFactory.ParseExpression(read + ".ToString()");
        return TextFits(model, slot, text) ? text : null;
    }

    private static bool IsHole(ExpressionSyntax slot) => slot.Parent is InterpolationSyntax;

    private static bool Accepts(SemanticModel model, ExpressionSyntax slot, ExpressionSyntax read, ITypeSymbol type) => slot.Parent switch
    {
        // Two references do not add up to a text; one operand must stay one.
        BinaryExpressionSyntax sum => sum.DescendantNodes().Any(static n => n.IsKind(SyntaxKind.StringLiteralExpression) || n is InterpolatedStringExpressionSyntax)
            && sum.Right == slot,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => Binds(model, call, slot, read),
        LambdaExpressionSyntax lambda when lambda.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call => Binds(model, call, slot, read),
        AnonymousObjectMemberDeclaratorSyntax => true,
        _ => model.GetTypeInfo(slot).ConvertedType is { } target && model.Compilation.ClassifyConversion(type, target).IsImplicit,
    };

    private static bool TextFits(SemanticModel model, ExpressionSyntax slot, ExpressionSyntax text) =>
        slot.Parent is BinaryExpressionSyntax
        || (slot.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
            ? Binds(model, call, slot, text)
            : model.GetTypeInfo(slot).ConvertedType?.SpecialType is SpecialType.System_String or SpecialType.System_Object);

    private static bool Binds(SemanticModel model, InvocationExpressionSyntax call, ExpressionSyntax slot, ExpressionSyntax read)
    {
        // A call inside a?.B() has no meaning of its own; the argument's type decides there.
        if (call.Expression.GetFirstToken().Parent is MemberBindingExpressionSyntax)
        {
            var target = model.GetTypeInfo(slot).ConvertedType;
            var type = model.GetSpeculativeTypeInfo(slot.SpanStart, read, SpeculativeBindingOption.BindAsExpression).Type;
            return target is not null && type is not null && model.Compilation.ClassifyConversion(type, target).IsImplicit;
        }

        return model.GetSpeculativeSymbolInfo(call.SpanStart, call.ReplaceNode(slot, read), SpeculativeBindingOption.BindAsExpression).Symbol is not null;
    }
}
