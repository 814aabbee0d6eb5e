using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Generation.GuardedView.Model;
using ContactTracing.Analyzers.Generation.Redaction;
using ContactTracing.Analyzers.Generation.Redaction.Model;
using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.GuardedView;

/// <summary>
/// Applies the rows of classification files to what the source alone says. Rows only ever demand more: one that denies a
/// classification opens nothing.
/// </summary>
/// <param name="Health">The rows that name health data.</param>
/// <param name="Identity">The rows that name identity data.</param>
internal sealed record ViewRows(RowIndex Health, RowIndex Identity)
{
    public static ViewRows Of(EquatableArray<DeclaredRow> rows) => new(
        new(rows.Where(static row => (row.Classes & DataClasses.Health) != 0)),
        new(rows.Where(static row => (row.Classes & DataClasses.Identity) != 0)));

    /// <summary>Whether any row may be about the type: about one of its hierarchy, or a member of one.</summary>
    public bool Concern(UnclassifiedType type) => type.Hierarchy.Any(t => Health.Concerns(t) || Identity.Concerns(t));

    /// <summary>The view; null where nothing in it is classified.</summary>
    public GuardedViewModel? Apply(ViewCandidate candidate)
    {
        if (Health.IsEmpty && Identity.IsEmpty)
        {
            return candidate.IsClassified ? candidate.View : null;
        }

        var (isHealth, isIdentity) = (candidate.Hierarchy.Any(Health.HasType), candidate.Hierarchy.Any(Identity.HasType));
        var members = new List<ViewedMember>();
        var leftOut = candidate.View.LeftOut.ToList();
        var hasRows = false;
        foreach (var (member, ids) in candidate.View.Members.Zip(candidate.Ids, static (member, ids) => (member, ids)))
        {
            // The row is about what is inside the value, where no view stands between.
            if (member.Kind == ViewedKind.Value && ids.Types.Any(type => Health.Concerns(type) || Identity.Concerns(type)))
            {
                leftOut.Add(member.Name);
                continue;
            }

            var (health, identity) = (isHealth || Concerns(Health, ids), isIdentity || Concerns(Identity, ids));
            hasRows |= health || identity;
            members.Add(member.With(health, identity));
        }

        return candidate.IsClassified || hasRows
            ? candidate.View with { Members = members.ToEquatableArray(), LeftOut = leftOut.ToEquatableArray() }
            : null;
    }

    private static bool Concerns(RowIndex rows, MemberIds ids) => ids.Own.Any(rows.Has);
}
