using ContactTracing.Analyzers.Generation.Redaction.Model;
using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.Redaction;

/// <summary>
/// Applies the rows of classification files to what the source alone says. Rows only ever add redaction: one that calls
/// a member a pseudonym does not make it shown, which errs on the safe side.
/// </summary>
internal static class RowRedaction
{
    /// <summary>What is emitted; null where the type carries no classified data, or shows none of it as it is.</summary>
    public static RedactionModel? Apply(RedactionCandidate candidate, RowIndex rows)
    {
        if (rows.IsEmpty)
        {
            return candidate.IsCarrier ? candidate.Model : null;
        }

        if (!candidate.IsCarrier && !candidate.PrintsUnknown && !candidate.RelatedTypes.Any(rows.Concerns))
        {
            return null;
        }

        var isWhole = candidate.Hierarchy.Any(rows.HasType);
        var members = candidate.Model.Members
            .Zip(candidate.Members, (shown, ids) => isWhole || Concern(rows, ids) ? shown.Redact() : shown)
            .ToEquatableArray();
        return candidate.Model with { Members = members };
    }

    private static bool Concern(RowIndex rows, MemberIds ids) => ids.Own.Any(rows.Has) || ids.Types.Any(rows.Concerns);
}
