using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore;

/// <summary>Builds predicates over members of a record, with values as parameters, so that a database plans each question once.</summary>
internal static class RowPredicate
{
    public static Expression<Func<TRecord, bool>> Everything<TRecord>() => static _ => true;

    /// <summary>Compares a member with a value. A member that is null compares false.</summary>
    public static Expression<Func<TRecord, bool>> Compare<TRecord>(LambdaExpression member, ExpressionType comparison, object value) =>
        Expression.Lambda<Func<TRecord, bool>>(Compare(member.Body, comparison, value), member.Parameters);

    public static BinaryExpression Compare(Expression member, ExpressionType comparison, object value) =>
        Expression.MakeBinary(comparison, member, Parameter(value, member.Type));

    /// <summary>Whether a member has been set: it is not null, or, where it cannot be, has not its default value.</summary>
    public static Expression<Func<TRecord, bool>> IsSet<TRecord>(LambdaExpression member) => Expression.Lambda<Func<TRecord, bool>>(
        Expression.NotEqual(member.Body, Expression.Default(member.ReturnType)), member.Parameters);

    public static Expression<Func<TRecord, TValue?>> Nullable<TRecord, TValue>(LambdaExpression member)
        where TValue : struct =>
        Expression.Lambda<Func<TRecord, TValue?>>(Expression.Convert(member.Body, typeof(TValue?)), member.Parameters);

    public static Expression<Func<TRecord, bool>> And<TRecord>(Expression<Func<TRecord, bool>> left, Expression<Func<TRecord, bool>> right) =>
        Join(left, right, Expression.AndAlso);

    public static Expression<Func<TRecord, bool>> Or<TRecord>(Expression<Func<TRecord, bool>> left, Expression<Func<TRecord, bool>> right) =>
        Join(left, right, Expression.OrElse);

    public static Expression<Func<TRecord, bool>> Not<TRecord>(Expression<Func<TRecord, bool>> predicate) =>
        Expression.Lambda<Func<TRecord, bool>>(Expression.Not(predicate.Body), predicate.Parameters);

    /// <summary>The name of the member, written as one or as <c>EF.Property</c>; null for any other expression.</summary>
    public static string? NameOf(LambdaExpression member) => Unconverted(member.Body) switch
    {
        MemberExpression named => named.Member.Name,
        MethodCallExpression { Method.Name: nameof(EF.Property), Arguments: [_, ConstantExpression { Value: string name }] } => name,
        _ => null,
    };

    private static Expression Unconverted(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert } conversion ? Unconverted(conversion.Operand) : expression;

    private static Expression<Func<TRecord, bool>> Join<TRecord>(
        Expression<Func<TRecord, bool>> left, Expression<Func<TRecord, bool>> right, Func<Expression, Expression, BinaryExpression> join)
    {
        var record = left.Parameters[0];
        var other = new Replacement(right.Parameters[0], record).Visit(right.Body);
        return Expression.Lambda<Func<TRecord, bool>>(join(left.Body, other), record);
    }

    // A field of a constant is what a captured variable is: EF Core makes a parameter of it, where it would print a constant.
    private static MemberExpression Parameter(object value, Type type)
    {
        var box = Activator.CreateInstance(typeof(StrongBox<>).MakeGenericType(type), value)!;
        return Expression.Field(Expression.Constant(box), nameof(StrongBox<int>.Value));
    }

    private sealed class Replacement(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
