using ContactTracing.Analyzers.Rules.Retention.Drift;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Retention.Wiring;

/// <summary>Reads an expression as a span of time that is the same in every run.</summary>
internal sealed class ConstantSpan(Compilation compilation, CancellationToken token)
{
    /// <summary>The span; null where it is not constant, or longer than a span can be.</summary>
    public TimeSpan? Read(IOperation? operation, int depth = 0) => depth > Definition.MaxDepth ? null : operation switch
    {
        IConversionOperation conversion => Read(conversion.Operand, depth),
        IParenthesizedOperation parenthesized => Read(parenthesized.Operand, depth),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus => Read(minus.Operand, depth)?.Negate(),
        IInvocationOperation call when IsSpan(call.TargetMethod.ContainingType) => Sum(call.Arguments, UnitOf),
        IObjectCreationOperation { Constructor: { } constructor } creation when IsSpan(creation.Type) => Sum(creation.Arguments, constructor.Parameters.Length == 1 ? Ticks : UnitOf),
        IFieldReferenceOperation { Field: { Name: nameof(TimeSpan.Zero), ContainingType: { } type } } when IsSpan(type) => TimeSpan.Zero,
        IFieldReferenceOperation { Field: { Name: nameof(TimeSpan.MaxValue), ContainingType: { } type } } when IsSpan(type) => TimeSpan.MaxValue,
        ILocalReferenceOperation local => Read(Definition.OfLocal(local, compilation, token), depth + 1),
        IFieldReferenceOperation field => Read(Definition.OfMember(field.Field, compilation, token), depth + 1),
        IPropertyReferenceOperation property => Read(Definition.OfMember(property.Property, compilation, token), depth + 1),
        _ => null,
    };

    private static TimeSpan? Sum(IEnumerable<IArgumentOperation> arguments, Func<IParameterSymbol, double?> unit)
    {
        var ticks = 0.0;
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { } parameter || unit(parameter) is not { } size || NumberOf(argument.Value) is not { } number)
            {
                return null;
            }

            ticks += size * number;
        }

        return Math.Abs(ticks) < TimeSpan.MaxValue.Ticks ? TimeSpan.FromTicks((long)ticks) : null;
    }

    // FromDays(7), FromHours(hours: 1, minutes: 30), new TimeSpan(1, 0, 0): each parameter is named after its unit, or is the value of the method.
    private static double? UnitOf(IParameterSymbol parameter) => (parameter.Name == "value" ? parameter.ContainingSymbol.Name : parameter.Name) switch
    {
        "days" or "FromDays" => TimeSpan.TicksPerDay,
        "hours" or "FromHours" => TimeSpan.TicksPerHour,
        "minutes" or "FromMinutes" => TimeSpan.TicksPerMinute,
        "seconds" or "FromSeconds" => TimeSpan.TicksPerSecond,
        "milliseconds" or "FromMilliseconds" => TimeSpan.TicksPerMillisecond,
        "microseconds" or "FromMicroseconds" => TimeSpan.TicksPerMillisecond / 1000,
        "FromTicks" => 1,
        _ => null,
    };

    private static double? Ticks(IParameterSymbol parameter) => 1;

    private static double? NumberOf(IOperation value) => value.ConstantValue is { HasValue: true, Value: { } constant }
        ? constant switch
        {
            int n => n,
            long n => n,
            double n => n,
            _ => null,
        }
        : null;

    private static bool IsSpan(ITypeSymbol? type) => type is { Name: nameof(TimeSpan), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } };
}
