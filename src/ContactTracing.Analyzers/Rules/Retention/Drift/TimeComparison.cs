using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Retention.Drift;

/// <summary>Two values of which code asks which is less, by whatever syntax: <c>a &lt; b</c>, <c>a is &lt; 90</c>, <c>a.CompareTo(b) &lt; 0</c>.</summary>
internal readonly record struct TimeComparison(IOperation Left, IOperation Right, BinaryOperatorKind Operator)
{
    /// <summary>Null for every other question, equality among them.</summary>
    public static TimeComparison? Of(IOperation? operation) => operation switch
    {
        IBinaryOperation binary => OfSides(binary.LeftOperand, binary.RightOperand, binary.OperatorKind),
        IIsPatternOperation { Pattern: IRelationalPatternOperation pattern } => OfPattern(pattern),
        IRelationalPatternOperation pattern => OfPattern(pattern),
        _ => null,
    };

    private static TimeComparison? OfPattern(IRelationalPatternOperation pattern) =>
        PatternInput.Of(pattern) is { } input ? new(input, pattern.Value, pattern.OperatorKind) : null;

    private static TimeComparison? OfSides(IOperation left, IOperation right, BinaryOperatorKind kind)
    {
        if (IsZero(right) && OrderOf(left) is var (first, second))
        {
            return new(first, second, kind);
        }

        return IsZero(left) && OrderOf(right) is var (less, more) ? new(more, less, kind) : new(left, right, kind);
    }

    // What the framework compares: what Compare means elsewhere is not known.
    private static (IOperation First, IOperation Second)? OrderOf(IOperation value) => value is IInvocationOperation { TargetMethod: { } method } call
        && method.ContainingNamespace?.ToDisplayString() is { } space
        && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal))
        ? (method.Name, call.Instance, call.Arguments.Length) switch
        {
            ("CompareTo", { } instance, 1) => (instance, call.Arguments[0].Value),
            ("Compare", _, 2) => (ArgumentOf(call, 0), ArgumentOf(call, 1)),
            _ => null,
        }
        : null;

    private static IOperation ArgumentOf(IInvocationOperation call, int ordinal) => call.Arguments.First(a => a.Parameter?.Ordinal == ordinal).Value;

    private static bool IsZero(IOperation value) => value.ConstantValue is { HasValue: true, Value: 0 };
}
