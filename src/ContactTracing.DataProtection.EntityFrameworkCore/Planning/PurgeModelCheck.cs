using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Planning;

/// <summary>Refuses a model from which a type could not be purged, before anything is deleted.</summary>
internal static class PurgeModelCheck
{
    /// <summary>How the rows of the type are deleted.</summary>
    /// <exception cref="PurgeModelException">They cannot be.</exception>
    public static IReadOnlyList<DeletionPlan> Verify<TRecord>(DbContext context, DueRecords<TRecord> due)
        where TRecord : class
    {
        if (context.Model.FindEntityType(typeof(TRecord)) is not { } entity)
        {
            throw new PurgeModelException(
                $"'{typeof(TRecord)}' is no entity of {context.GetType()}, or an owned or shared one, so its rows cannot be found. Map it in OnModelCreating with Entity<{typeof(TRecord).Name}>(), or purge the type that owns it.");
        }

        var (plans, problems) = DeletionPlanner.Plan(entity);
        var (untranslatable, failure) = TryTranslate(context, entity, due);
        var all = problems.Concat(EvidenceProblems(context.Model)).Concat(untranslatable).ToList();
        return all.Count == 0 ? plans : throw new PurgeModelException(all, failure);
    }

    private static IEnumerable<string> EvidenceProblems(IModel model) => model.FindEntityType(typeof(PurgeEvidence)) is null
        ? ["The model has no table for the evidence of purges. Call configurationBuilder.UseContactTracing() in ConfigureConventions, or map PurgeEvidence with a key of RunId and RecordType."]
        : [];

    private static (IReadOnlyList<string> Problems, Exception? Failure) TryTranslate<TRecord>(DbContext context, IEntityType entity, DueRecords<TRecord> due)
        where TRecord : class
    {
        try
        {
            var rows = DueRecords<TRecord>.All(context);
            due.OldestFirst(due.In(rows)).ToQueryString();
            due.Expired(rows).ToQueryString();
            return ([], null);
        }
        catch (InvalidOperationException failure)
        {
            return (
                [$"The database cannot tell which rows of '{entity.DisplayName()}' are due, so that they would never be deleted. Map the members of [RetentionAnchor] and DeleteWhen as columns; where they are a DateTimeOffset, call configurationBuilder.UseContactTracing() in ConfigureConventions, which makes instants comparable on every provider."],
                failure);
        }
    }
}
