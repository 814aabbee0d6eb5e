using System.Linq.Expressions;

namespace ContactTracing.DataProtection.EntityFrameworkCore;

/// <summary>Describes, in a form that databases understand, what makes a record due before its time (<c>DeleteWhen</c>; S10).</summary>
/// <remarks>Generated code calls these; they may be called by hand for a type that is not generated.</remarks>
public static class Fulfilment
{
    /// <summary>Fulfilled when a condition holds.</summary>
    /// <typeparam name="TRecord">The type of the record.</typeparam>
    /// <param name="condition">Whether the purpose of a record is fulfilled.</param>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is <see langword="null"/>.</exception>
    public static Fulfilment<TRecord> When<TRecord>(Expression<Func<TRecord, bool>> condition)
        where TRecord : class => new FulfilledWhen<TRecord>(NotNull(condition));

    /// <summary>Fulfilled from an instant on, open while it is <see langword="null"/>.</summary>
    /// <typeparam name="TRecord">The type of the record.</typeparam>
    /// <param name="instant">The instant at which the purpose of a record was or will be fulfilled.</param>
    /// <exception cref="ArgumentNullException"><paramref name="instant"/> is <see langword="null"/>.</exception>
    public static Fulfilment<TRecord> At<TRecord>(Expression<Func<TRecord, DateTimeOffset?>> instant)
        where TRecord : class => new FulfilledAt<TRecord>(NotNull(instant));

    /// <summary>Fulfilled from an instant on, open while it has its default value.</summary>
    /// <typeparam name="TRecord">The type of the record.</typeparam>
    /// <param name="instant">The instant at which the purpose of a record was or will be fulfilled.</param>
    /// <exception cref="ArgumentNullException"><paramref name="instant"/> is <see langword="null"/>.</exception>
    public static Fulfilment<TRecord> At<TRecord>(Expression<Func<TRecord, DateTimeOffset>> instant)
        where TRecord : class => new FulfilledAt<TRecord>(NotNull(instant));

    /// <summary>Fulfilled from the start of a date of the legal zone on, open while it is <see langword="null"/>.</summary>
    /// <typeparam name="TRecord">The type of the record.</typeparam>
    /// <param name="date">The date on which the purpose of a record was or will be fulfilled.</param>
    /// <exception cref="ArgumentNullException"><paramref name="date"/> is <see langword="null"/>.</exception>
    public static Fulfilment<TRecord> On<TRecord>(Expression<Func<TRecord, DateOnly?>> date)
        where TRecord : class => new FulfilledOn<TRecord>(NotNull(date));

    /// <summary>Fulfilled from the start of a date of the legal zone on, open while it has its default value.</summary>
    /// <typeparam name="TRecord">The type of the record.</typeparam>
    /// <param name="date">The date on which the purpose of a record was or will be fulfilled.</param>
    /// <exception cref="ArgumentNullException"><paramref name="date"/> is <see langword="null"/>.</exception>
    public static Fulfilment<TRecord> On<TRecord>(Expression<Func<TRecord, DateOnly>> date)
        where TRecord : class => new FulfilledOn<TRecord>(NotNull(date));

    private static LambdaExpression NotNull(LambdaExpression? expression) => expression ?? throw new ArgumentNullException(nameof(expression));
}
