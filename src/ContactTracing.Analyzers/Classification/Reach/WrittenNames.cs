using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>The members that an assignment changes: <c>_report.Lines[0].Text = …</c> changes all three.</summary>
internal static class WrittenNames
{
    public static IEnumerable<string> In(ExpressionSyntax target)
    {
        var pending = new Stack<SyntaxNode>([target]);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            switch (node)
            {
                case SimpleNameSyntax name:
                    yield return name.Identifier.ValueText;
                    break;
                case MemberAccessExpressionSyntax access:
                    pending.Push(access.Expression);
                    pending.Push(access.Name);
                    break;
                case ConditionalAccessExpressionSyntax access:
                    pending.Push(access.Expression);
                    pending.Push(access.WhenNotNull);
                    break;
                case MemberBindingExpressionSyntax binding:
                    pending.Push(binding.Name);
                    break;
                case ElementAccessExpressionSyntax element:
                    pending.Push(element.Expression);
                    break;
                case InvocationExpressionSyntax call:
                    pending.Push(call.Expression);
                    break;
                case TupleExpressionSyntax tuple:
                    foreach (var argument in tuple.Arguments)
                    {
                        pending.Push(argument.Expression);
                    }

                    break;
                // Parentheses, the null-forgiving operator, casts, ref.
                case ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or CastExpressionSyntax or RefExpressionSyntax or ConditionalExpressionSyntax:
                    foreach (var part in node.ChildNodes())
                    {
                        pending.Push(part);
                    }

                    break;
                default:
                    break;
            }
        }
    }
}
