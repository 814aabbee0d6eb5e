using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Planning;

/// <summary>Reads from a model how the rows of an entity type are deleted, and what forbids it.</summary>
internal sealed class DeletionPlanner
{
    private readonly List<string> problems = [];
    private readonly Stack<IEntityType> path = [];

    /// <summary>The plans of an entity type, one for each of its tables where every concrete type has its own, and the obstacles.</summary>
    public static (IReadOnlyList<DeletionPlan> Plans, IReadOnlyList<string> Problems) Plan(IEntityType entity)
    {
        var planner = new DeletionPlanner();
        var plans = EntityTables.Units(entity).Select(planner.PlanOf).OfType<DeletionPlan>().ToList();
        return (plans, planner.problems);
    }

    private DeletionPlan? PlanOf(IEntityType entity)
    {
        if (entity.FindPrimaryKey() is not { } key || EntityTables.Of(entity) is not { Count: > 0 } tables)
        {
            problems.Add($"Entity '{entity.DisplayName()}' has no table with a primary key, so its rows cannot be deleted. Map it with ToTable and HasKey.");
            return null;
        }

        if (path.Contains(entity))
        {
            var cycle = string.Join(" -> ", path.Reverse().SkipWhile(type => type != entity).Append(entity).Select(static type => type.DisplayName()));
            problems.Add($"Deleting '{entity.DisplayName()}' would delete further rows of it without end: {cycle}. Make one of these foreign keys optional with OnDelete(DeleteBehavior.ClientSetNull).");
            return null;
        }

        path.Push(entity);
        var dependents = References(entity).SelectMany(reference => DependentsOf(reference, entity)).ToList();
        path.Pop();
        return new(entity, key.Properties, [.. tables.Select(table => TableRows.Of(table, key.Properties)).OfType<TableRows>()], dependents);
    }

    private static IEnumerable<IForeignKey> References(IEntityType entity) => EntityTables.Lineage(entity)
        .SelectMany(static type => type.GetDeclaredReferencingForeignKeys())
        .Where(static reference => !EntityTables.SharesRow(reference));

    private IEnumerable<DependentRows> DependentsOf(IForeignKey reference, IEntityType principal) => reference.DeleteBehavior switch
    {
        DeleteBehavior.Cascade or DeleteBehavior.ClientCascade => Deleted(reference, principal),
        DeleteBehavior.SetNull or DeleteBehavior.ClientSetNull when !reference.IsRequired => Unlinked(reference, principal),
        _ => Blocking(reference),
    };

    private IEnumerable<DependentRows> Deleted(IForeignKey reference, IEntityType principal)
    {
        foreach (var unit in EntityTables.Units(reference.DeclaringEntityType))
        {
            // No table: a view or a query, where nothing is stored.
            if (RowsOf(unit, reference) is { } rows && PlanOf(unit) is { } plan)
            {
                yield return new(reference, rows, PrincipalOf(reference, principal), plan);
            }
        }
    }

    private IEnumerable<DependentRows> Unlinked(IForeignKey reference, IEntityType principal) => EntityTables.Units(reference.DeclaringEntityType)
        .Select(unit => RowsOf(unit, reference))
        .OfType<TableRows>()
        .Select(rows => new DependentRows(reference, rows, PrincipalOf(reference, principal), Plan: null));

    private DependentRows[] Blocking(IForeignKey reference)
    {
        var (required, alternative) = reference.IsRequired
            ? ("required ", ", or make the foreign key optional with OnDelete(DeleteBehavior.SetNull)")
            : ("", ", or OnDelete(DeleteBehavior.SetNull), so that they stay without it");
        problems.Add(
            $"Entity '{reference.DeclaringEntityType.DisplayName()}' refers to '{reference.PrincipalEntityType.DisplayName()}' by the {required}foreign key ({string.Join(", ", reference.Properties.Select(static p => p.Name))}) with OnDelete(DeleteBehavior.{reference.DeleteBehavior}), which would block the purge. Use OnDelete(DeleteBehavior.Cascade), so that its rows go with the record{alternative}.");
        return [];
    }

    // Columns of a key are in the tables of derived types too, which have a part of the rows: the last table is that of the base.
    private TableRows? RowsOf(IEntityType entity, IForeignKey reference)
    {
        var tables = EntityTables.Of(entity);
        var rows = tables.Select(table => TableRows.Of(table, reference.Properties)).LastOrDefault(static rows => rows is not null);
        if (rows is null && tables.Count > 1)
        {
            problems.Add(
                $"The foreign key ({string.Join(", ", reference.Properties.Select(static p => p.Name))}) of '{reference.DeclaringEntityType.DisplayName()}' has its columns in several tables, so that no statement finds the rows that refer to a '{reference.PrincipalEntityType.DisplayName()}'. Declare all of its properties in one type of the hierarchy.");
        }

        return rows;
    }

    // The tables of what is deleted: where each concrete type has one of its own, that of its base holds other rows, or does not exist.
    private static (TableRows Alternate, TableRows Key)? PrincipalOf(IForeignKey reference, IEntityType principal)
    {
        if (reference.PrincipalKey.IsPrimaryKey())
        {
            return null;
        }

        var key = reference.PrincipalEntityType.FindPrimaryKey()!.Properties;
        return EntityTables.Of(principal)
            .Select(table => (TableRows.Of(table, reference.PrincipalKey.Properties), TableRows.Of(table, key)))
            .Last(static pair => pair is (not null, not null))!;
    }
}
