using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Disclosure.Switches;

/// <summary>An operation that opens a switch.</summary>
/// <param name="Switch">The switch.</param>
/// <param name="Member">The method or property used.</param>
/// <param name="Value">The value that opens it; null when the call alone does, or the value is left out.</param>
internal sealed record SwitchUse(LeakySwitch Switch, ISymbol Member, IOperation? Value)
{
    /// <summary>Null when the operation opens no switch for certain: a value that is not constant is decided on elsewhere.</summary>
    public static SwitchUse? Of(IOperation operation) => operation switch
    {
        IInvocationOperation call => OfCall(call.TargetMethod, call.Arguments),
        IObjectCreationOperation { Constructor: { } constructor } creation => OfCall(constructor, creation.Arguments),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment => OfValue(target.Property, assignment.Value),
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Or, Target: IPropertyReferenceOperation target } assignment =>
            OfValue(target.Property, assignment.Value),
        _ => null,
    };

    private static SwitchUse? OfCall(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
    {
        if (LeakySwitches.Of(method) is not { } leaky)
        {
            return null;
        }

        if (leaky.Parameter is null)
        {
            return new SwitchUse(leaky, method, Value: null);
        }

        var argument = arguments.FirstOrDefault(a => a.Parameter?.Name == leaky.Parameter);
        return argument is not null && Opens(leaky, argument.Value)
            ? new SwitchUse(leaky, method, argument.ArgumentKind == ArgumentKind.DefaultValue ? null : argument.Value)
            : null;
    }

    private static SwitchUse? OfValue(IPropertySymbol property, IOperation value) =>
        LeakySwitches.Of(property) is { } leaky && Opens(leaky, value) ? new SwitchUse(leaky, property, value) : null;

    private static bool Opens(LeakySwitch leaky, IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value.ConstantValue is { HasValue: true, Value: { } constant }
            && (leaky.Flags.IsEmpty ? constant is true : (Bits(constant) & FlagsOf(leaky, value.Type)) != 0);
    }

    private static long FlagsOf(LeakySwitch leaky, ITypeSymbol? type) => leaky.Flags
        .SelectMany(flag => type?.GetMembers(flag) ?? [])
        .OfType<IFieldSymbol>()
        .Aggregate(0L, static (bits, field) => bits | Bits(field.ConstantValue));

    private static long Bits(object? constant) => constant switch
    {
        int value => value,
        long value => value,
        _ => 0,
    };
}
