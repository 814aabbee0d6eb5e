using System.Data.Common;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Execution;

/// <summary>Another session changed what a batch was about to delete: the batch was undone and can be repeated.</summary>
#pragma warning disable CA1032, CA1064 // It never leaves this assembly: a batch that stays in conflict fails with it as an unspecific failure.
internal sealed class Conflict(string message) : Exception(message)
#pragma warning restore CA1032, CA1064
{
    private const string IntegrityViolationClass = "23", SerializationFailure = "40001", Deadlock = "40P01";

    // A dependent that was inserted after its siblings were deleted violates the integrity of a reference, and is seen the next time.
    public static bool IsOne(Exception failure) => failure is Conflict
        || (failure is DbException database
            && (database.IsTransient
                || database.SqlState is SerializationFailure or Deadlock
                || database.SqlState?.StartsWith(IntegrityViolationClass, StringComparison.Ordinal) == true))
        || (failure is InvalidOperationException { InnerException: DbException inner } && IsOne(inner));
}
