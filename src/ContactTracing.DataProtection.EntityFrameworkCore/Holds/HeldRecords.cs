using System.Linq.Expressions;
using ContactTracing.DataProtection.EntityFrameworkCore.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Holds;

/// <summary>Which records a hold blocks: those that have one in force, and those with which one of them would go.</summary>
internal sealed class HeldRecords(DbContext context, DateTimeOffset now)
{
    /// <summary>Null when nothing in the model can have a hold.</summary>
    public Expression<Func<TRecord, bool>>? Of<TRecord>(IReadOnlyList<DeletionPlan> plans)
    {
        var record = Expression.Parameter(typeof(TRecord), "record");
        var entity = context.Model.FindEntityType(typeof(TRecord))!;
        var causes = plans.SelectMany(plan => OfDependents(record, plan)).Prepend(OwnHold(record, entity)).OfType<Expression>().ToList();
        return causes.Count == 0 ? null : Expression.Lambda<Func<TRecord, bool>>(causes.Aggregate(Expression.OrElse), record);
    }

    private Expression? Held(ParameterExpression record, DeletionPlan plan) =>
        OfDependents(record, plan).Prepend(OwnHold(record, plan.Entity)).OfType<Expression>().ToList() is { Count: > 0 } causes
            ? causes.Aggregate(Expression.OrElse)
            : null;

    private BinaryExpression? OwnHold(ParameterExpression record, IEntityType entity) =>
        entity.FindProperty(HoldColumns.ExpiresAt) is { } expiry ? RowPredicate.Compare(Column(record, expiry), ExpressionType.GreaterThan, now) : null;

    private IEnumerable<Expression> OfDependents(ParameterExpression record, DeletionPlan plan)
    {
        foreach (var dependents in plan.Dependents.Where(static d => d is { Plan: not null, ForeignKey.DeclaringEntityType: { HasSharedClrType: false } type } && !type.IsOwned()))
        {
            var dependent = Expression.Parameter(dependents.Plan!.Entity.ClrType, "dependent" + dependents.Plan.Entity.ShortName());
            if (Held(dependent, dependents.Plan) is { } held)
            {
                yield return Any(dependent, Expression.AndAlso(Refers(record, dependent, dependents.ForeignKey), held));
            }
        }
    }

    private MethodCallExpression Any(ParameterExpression dependent, Expression condition)
    {
        var rows = (IQueryable)typeof(HeldRecords).GetMethod(nameof(Rows), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(dependent.Type).Invoke(null, [context])!;
        return Expression.Call(typeof(Queryable), nameof(Queryable.Any), [dependent.Type], rows.Expression, Expression.Lambda(condition, dependent));
    }

    private static IQueryable<TDependent> Rows<TDependent>(DbContext context)
        where TDependent : class => context.Set<TDependent>().IgnoreQueryFilters();

    private static Expression Refers(ParameterExpression record, ParameterExpression dependent, IForeignKey reference) => reference.Properties
        .Zip(reference.PrincipalKey.Properties, (foreign, key) =>
        {
            var column = Column(dependent, foreign);
            return (Expression)Expression.Equal(column, Expression.Convert(Column(record, key), column.Type));
        })
        .Aggregate(Expression.AndAlso);

    private static MethodCallExpression Column(ParameterExpression record, IProperty property) =>
        Expression.Call(typeof(EF), nameof(EF.Property), [property.ClrType], record, Expression.Constant(property.Name));
}
