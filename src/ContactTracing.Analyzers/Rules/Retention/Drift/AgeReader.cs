using ContactTracing.Analyzers.Rules.Retention.Anchors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Retention.Drift;

/// <summary>Reads an expression about time as an <see cref="Age"/>. What it does not understand for certain has none.</summary>
internal sealed class AgeReader(AnchorMembers anchors, Compilation compilation, CancellationToken token)
{
    // Definitions of definitions; nobody nests them deeper, and some define themselves.

    public Age? Read(IOperation? operation, int depth = 0)
    {
        if (operation is null || depth > Definition.MaxDepth)
        {
            return null;
        }

        if (operation.ConstantValue is { HasValue: true, Value: { } constant })
        {
            return NumberOf(constant) is { } number ? new Age(Number: number) : null;
        }

        return operation switch
        {
            IConversionOperation conversion => Read(conversion.Operand, depth),
            IParenthesizedOperation parentheses => Read(parentheses.Operand, depth),
            IPropertyReferenceOperation property => ReadProperty(property, depth),
            IFieldReferenceOperation field => anchors.Contain(field.Field) ? Age.OfAnchor(field) : ReadDefinition(field, field.Field, depth),
            ILocalReferenceOperation local => ReadLocal(local, depth),
            IParameterReferenceOperation parameter => PresentTime.Is(parameter) ? Age.OfPresent(parameter) : null,
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } input => Read(PatternInput.Of(input), depth + 1),
            IInvocationOperation call => ReadCall(call, depth),
            IObjectCreationOperation creation => ReadSpan(creation),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Sum(Read(sum.LeftOperand, depth), Read(sum.RightOperand, depth)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference => Sum(Read(difference.LeftOperand, depth), Read(difference.RightOperand, depth)?.Negated()),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus => Read(minus.Operand, depth)?.Negated(),
            _ => null,
        };
    }

    private Age? ReadProperty(IPropertyReferenceOperation property, int depth)
    {
        if (anchors.Contain(property.Property))
        {
            return Age.OfAnchor(property);
        }

        if (PresentTime.Is(property))
        {
            return Age.OfPresent(property);
        }

        return property.Property.Name switch
        {
            "UtcDateTime" or "DateTime" or "LocalDateTime" or "Date" or "DayNumber" or "Value" => Read(property.Instance, depth),
            "TotalDays" or "Days" => Read(property.Instance, depth),
            "TotalHours" => Read(property.Instance, depth) is { } age ? age with { DaysPerUnit = 1.0 / 24 } : null,
            _ => ReadDefinition(property, property.Property, depth),
        };
    }

    private Age? ReadCall(IInvocationOperation call, int depth)
    {
        if (PresentTime.Is(call))
        {
            return Age.OfPresent(call);
        }

        return call.TargetMethod.Name switch
        {
            "AddDays" => Shift(static n => new Age(Days: n)),
            "AddHours" => Shift(static n => new Age(Days: n / 24)),
            "AddMonths" => Shift(static n => new Age(Months: (int)n)),
            "AddYears" => Shift(static n => new Age(Months: (int)n * 12)),
            "Add" => Sum(Read(call.Instance, depth), Argument()),
            "Subtract" => Sum(Read(call.Instance, depth), Argument()?.Negated()),
            "ToUniversalTime" or "ToLocalTime" or "ToOffset" => Read(call.Instance, depth),
            "FromDateTime" when call.TargetMethod.ContainingType?.Name == "DateOnly" => Argument(),
            "FromDays" when IsTimeSpan(call.TargetMethod.ContainingType) => Span(1),
            "FromHours" when IsTimeSpan(call.TargetMethod.ContainingType) => Span(1.0 / 24),
            _ => ReadDefinition(call, call.TargetMethod, depth),
        };

        Age? Argument() => call.Arguments.Length > 0 ? Read(call.Arguments[0].Value, depth) : null;

        double? Amount() => Argument() is { Anchors: 0, Presents: 0, Days: 0, Months: 0 } amount ? amount.Number : null;

        Age? Shift(Func<double, Age> by) => Amount() is { } n ? Sum(Read(call.Instance, depth), by(n)) : null;

        Age? Span(double days) => Amount() is { } n ? new Age(Days: n * days) : null;
    }

    // Overloads: (h, m, s), (d, h, m, s) and longer.
    private static Age? ReadSpan(IObjectCreationOperation creation)
    {
        if (!IsTimeSpan(creation.Type) || creation.Arguments.Length < 3 || creation.Arguments.Any(static a => !a.Value.ConstantValue.HasValue))
        {
            return null;
        }

        var parts = creation.Arguments.Select(static a => NumberOf(a.Value.ConstantValue.Value!) ?? 0).ToList();
        return new Age(Days: parts.Count == 3 ? parts[0] / 24 : parts[0] + (parts[1] / 24));
    }

    private Age? ReadLocal(ILocalReferenceOperation local, int depth)
    {
        var initial = Read(Definition.OfLocal(local, compilation, token), depth + 1);

        // What it is called may tell more than from where it came.
        return initial is null or { Presents: 1, Anchors: 0, Days: 0, Months: 0 }
            ? PresentTime.Is(local) || initial is not null ? Age.OfPresent(local) : null
            : initial;
    }

    private Age? ReadDefinition(IOperation use, ISymbol member, int depth) =>
        Read(Definition.OfMember(member, compilation, token), depth + 1)
        ?? (PresentTime.Is(use) ? Age.OfPresent(use) : null);

    private static Age? Sum(Age? left, Age? right) => left is { } l && right is { } r ? l.Plus(r) : null;

    private static bool IsTimeSpan(ITypeSymbol? type) => type is { Name: "TimeSpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static double? NumberOf(object constant) => constant switch
    {
        int n => n,
        long n => n,
        double n => n,
        float n => n,
        _ => null,
    };
}
