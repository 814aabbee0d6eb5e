using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Disclosure.Switches;

/// <summary>Conditions that hold on a developer's machine only.</summary>
internal static class DevelopmentCondition
{
    // A word of a name in camel case, not a part of one such as "Devices"; "NotDevelopment" says the opposite.
    private static readonly Regex Word = new("(^|_|[a-z0-9])(Dev|Development|Debugger)(?![a-z])|^_?(dev|development)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex Denial = new("(^|_|[a-z0-9])(Not|Non)(?![a-z])|^_?(not|non)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    public static bool IsNamedSo(string name) => Word.IsMatch(name) && !Denial.IsMatch(name);

    /// <summary>Whether the machine is a developer's whenever the condition is <paramref name="outcome"/>.</summary>
    public static bool Holds(IOperation? condition, bool outcome) => condition switch
    {
        null => false,
        // What a constant rules out never runs.
        { ConstantValue: { HasValue: true, Value: bool constant } } => constant != outcome,
        IParenthesizedOperation parenthesized => Holds(parenthesized.Operand, outcome),
        IConversionOperation conversion => Holds(conversion.Operand, outcome),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation => Holds(negation.Operand, !outcome),
        IBinaryOperation binary => HoldsFor(binary, outcome),
        IIsPatternOperation test => HoldsFor(test, outcome),
        IConditionalAccessOperation access => Holds(access.WhenNotNull, outcome),
        ILocalReferenceOperation local => outcome && (IsNamedSo(local.Local.Name) || Holds(ValueOf(local), outcome)),
        IInvocationOperation call => outcome && IsQuestion(call),
        IMemberReferenceOperation member => outcome && IsNamedSo(member.Member.Name is "IsAttached" ? member.Member.ContainingType.Name : member.Member.Name),
        IParameterReferenceOperation parameter => outcome && IsNamedSo(parameter.Parameter.Name),
        _ => false,
    };

    /// <summary>Whether a value is the name of the environment: a constant, or <c>Environments.Development</c>, which is none.</summary>
    public static bool IsDevelopment(IOperation? value)
    {
        var name = value?.ConstantValue is { HasValue: true, Value: string constant } ? constant : (value as IFieldReferenceOperation)?.Field.Name;
        return string.Equals(name, "Development", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "Local", StringComparison.OrdinalIgnoreCase);
    }

    private static bool HoldsFor(IBinaryOperation binary, bool outcome)
    {
        var (left, right) = (binary.LeftOperand, binary.RightOperand);
        return binary.OperatorKind switch
        {
            BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And => outcome
                ? Holds(left, true) || Holds(right, true)
                : Holds(left, false) && Holds(right, false),
            BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or => outcome
                ? Holds(left, true) && Holds(right, true)
                : Holds(left, false) || Holds(right, false),
            BinaryOperatorKind.Equals => HoldsForEqual(left, right, outcome),
            BinaryOperatorKind.NotEquals => HoldsForEqual(left, right, !outcome),
            _ => false,
        };
    }

    private static bool HoldsForEqual(IOperation left, IOperation right, bool equal) =>
        (equal && (IsDevelopment(left) || IsDevelopment(right)))
        || (Boolean(right) is { } expected && Holds(left, expected == equal))
        || (Boolean(left) is { } stated && Holds(right, stated == equal));

    private static bool HoldsFor(IIsPatternOperation test, bool outcome) => test.Pattern switch
    {
        INegatedPatternOperation { Pattern: IConstantPatternOperation constant } => HoldsForEqual(test.Value, constant.Value, !outcome),
        IConstantPatternOperation constant => HoldsForEqual(test.Value, constant.Value, outcome),
        _ => false,
    };

    /// <summary><c>IsDevelopment()</c>, <c>IsEnvironment("Development")</c>, <c>string.Equals(name, "Development", …)</c>.</summary>
    private static bool IsQuestion(IInvocationOperation call) =>
        IsNamedSo(call.TargetMethod.Name)
        || (call.TargetMethod.Name is "IsEnvironment" or nameof(Equals)
            && (IsDevelopment(call.Instance) || call.Arguments.Any(static a => IsDevelopment(a.Value))));

    private static bool? Boolean(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation.ConstantValue is { HasValue: true, Value: bool value } ? value : null;
    }

    /// <summary>What a local was declared with, when it is never set again.</summary>
    private static IOperation? ValueOf(ILocalReferenceOperation reference)
    {
        var root = (IOperation)reference;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        IOperation? value = null;
        foreach (var operation in root.Descendants())
        {
            if (operation is IVariableDeclaratorOperation declarator && SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local))
            {
                value = declarator.Initializer?.Value;
            }
            else if (operation is IAssignmentOperation { Target: ILocalReferenceOperation target } && SymbolEqualityComparer.Default.Equals(target.Local, reference.Local))
            {
                return null;
            }
        }

        return value;
    }
}
