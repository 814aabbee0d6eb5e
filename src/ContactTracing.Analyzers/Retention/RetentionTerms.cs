using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Retention;

/// <summary>What one <c>[RetentionMax]</c> says, as written: not clamped, not checked.</summary>
/// <param name="Days">The ceiling in days.</param>
/// <param name="Months">The ceiling in calendar months; 0 when left to the legal profile.</param>
/// <param name="DeleteWhen">The member that makes a record due; null when left out.</param>
/// <param name="Basis">The legal reference; null when left out.</param>
/// <param name="Sunset">The first date on which nothing may exist, in ISO form if it is valid; null when left out.</param>
internal sealed record RetentionTerms(int Days, int Months, string? DeleteWhen, string? Basis, string? Sunset)
{
    /// <summary>Null when the attribute is half-typed: without its number of days it says nothing.</summary>
    public static RetentionTerms? Read(AttributeData attribute)
    {
        if (attribute.ConstructorArguments.Length != 1
            || attribute.ConstructorArguments[0] is not { Kind: TypedConstantKind.Primitive, Value: int days })
        {
            return null;
        }

        var named = attribute.NamedArguments;
        return new(days, Named(nameof(Months)) as int? ?? 0, Text(nameof(DeleteWhen)), Text(nameof(Basis)), Text(nameof(Sunset)));

        object? Named(string name) => named.FirstOrDefault(a => a.Key == name).Value is { Kind: TypedConstantKind.Primitive } constant
            ? constant.Value
            : null;

        string? Text(string name) => Named(name) as string;
    }

    /// <summary>Whether these terms end sooner than <paramref name="other"/>; months left out are the most that the profile allows.</summary>
    public bool IsStricterThan(RetentionTerms other) =>
        Days != other.Days ? Days < other.Days : CapInMonths(this) < CapInMonths(other);

    private static int CapInMonths(RetentionTerms terms) => terms.Months > 0 ? terms.Months : int.MaxValue;
}
