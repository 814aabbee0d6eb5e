using System.Collections.Immutable;
using ContactTracing.Analyzers.Rules.Retention.Anchors;
using ContactTracing.Analyzers.Rules.Retention.Drift;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Retention.Survival;

/// <summary>Reads from the arguments of a cache how long it keeps an entry. A sliding expiry alone is none: use prolongs it.</summary>
/// <param name="anchors">For amounts that have names.</param>
/// <param name="compilation">The compilation.</param>
/// <param name="limitDays">From which length on it is too long.</param>
/// <param name="token">Ends the work.</param>
internal sealed class ExpiryReader(AnchorMembers anchors, Compilation compilation, int limitDays, CancellationToken token)
{
    private static readonly ImmutableHashSet<string> Bounds = ImmutableHashSet.Create(
        StringComparer.Ordinal, "AbsoluteExpiration", "AbsoluteExpirationRelativeToNow", "Expiration", "SetAbsoluteExpiration");

    // What these do is decided elsewhere.
    private static readonly ImmutableHashSet<string> Others = ImmutableHashSet.Create(
        StringComparer.Ordinal, "SetOptions", "AddExpirationToken", "ExpirationTokens");

    private static readonly ImmutableHashSet<string> Setters = ImmutableHashSet.Create(
        StringComparer.Ordinal, "SetSlidingExpiration", "SetPriority", "SetSize", "SetValue", "RegisterPostEvictionCallback");

    private readonly AgeReader _ages = new(anchors, compilation, token);

    /// <summary>A span from now on, or an instant.</summary>
    public Expiry OfTime(IOperation value)
    {
        if (value is IConversionOperation conversion)
        {
            return OfTime(conversion.Operand);
        }

        if (value is IFieldReferenceOperation { Field: { Name: "MaxValue", IsStatic: true } })
        {
            return Expiry.Unbounded;
        }

        return _ages.Read(value) is { Anchors: 0 } time && time.Days + PeriodLength.LongestDays(time.Months) >= limitDays ? Expiry.TooLong : Expiry.Bounded;
    }

    /// <summary>An object with options: made here, held by a local or by a constant of a class.</summary>
    public Expiry OfOptions(IOperation options, int depth = 0) => options switch
    {
        _ when depth > Definition.MaxDepth => Expiry.Bounded,
        IConversionOperation conversion => OfOptions(conversion.Operand, depth),
        ILocalReferenceOperation local => Definition.OfLocal(local, compilation, token) is { } initial ? OfLocal(local, initial, depth) : Expiry.Bounded,
        IFieldReferenceOperation field => Definition.OfMember(field.Field, compilation, token) is { } initial ? OfOptions(initial, depth + 1) : Expiry.Bounded,
        IObjectCreationOperation or IInvocationOperation when OriginOf(options) is IObjectCreationOperation => InCode(options),
        _ when options.ConstantValue is { HasValue: true, Value: null } => Expiry.Unbounded,
        _ => Expiry.Bounded,
    };

    /// <summary>The code that configures an entry: the last bound in it, if there is one.</summary>
    public Expiry InCode(IOperation code)
    {
        var result = Expiry.Unbounded;
        foreach (var operation in code.DescendantsAndSelf())
        {
            switch (operation)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment when Bounds.Contains(target.Property.Name):
                    result = OfTime(assignment.Value);
                    break;
                case IInvocationOperation call when Bounds.Contains(call.TargetMethod.Name):
                    result = call.Arguments.Length > 0 ? OfTime(call.Arguments[call.Arguments.Length - 1].Value) : Expiry.Bounded;
                    break;
                case IInvocationOperation call when Others.Contains(call.TargetMethod.Name) || (!Setters.Contains(call.TargetMethod.Name) && HandsOn(call)):
                case IPropertyReferenceOperation property when Others.Contains(property.Property.Name):
                    return Expiry.Bounded;
                default:
                    break;
            }
        }

        return result;
    }

    // Whoever is handed the entry may bound it.
    private static bool HandsOn(IInvocationOperation call) => call.Arguments.Any(static a =>
        a.Value is IParameterReferenceOperation { Parameter: { Type.Name: "ICacheEntry", ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } });

    // A local may be completed after it was made, anywhere around.
    private Expiry OfLocal(ILocalReferenceOperation local, IOperation initial, int depth)
    {
        IOperation root = local;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        var isCompleted = root.Descendants().Any(o => o switch
        {
            IPropertyReferenceOperation { Instance: ILocalReferenceOperation receiver } property => Same(receiver) && (Bounds.Contains(property.Property.Name) || Others.Contains(property.Property.Name)),
            IInvocationOperation call => call.Arguments.FirstOrDefault()?.Value is ILocalReferenceOperation first && Same(first) && (Bounds.Contains(call.TargetMethod.Name) || Others.Contains(call.TargetMethod.Name)),
            _ => false,
        });
        return isCompleted ? Expiry.Bounded : OfOptions(initial, depth + 1);

        bool Same(ILocalReferenceOperation other) => SymbolEqualityComparer.Default.Equals(other.Local, local.Local);
    }

    // new MemoryCacheEntryOptions().SetSlidingExpiration(…): extension methods that return what they extend.
    private static IOperation OriginOf(IOperation options)
    {
        while (options is IInvocationOperation { Arguments.IsEmpty: false, TargetMethod.IsExtensionMethod: true } call)
        {
            options = call.Arguments[0].Value;
        }

        return options;
    }
}
