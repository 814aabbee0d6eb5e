namespace ContactTracing.DataProtection.EntityFrameworkCore.Auditing;

/// <summary>A verification of the table, which others may write to and purge meanwhile.</summary>
internal sealed class AuditTableVerification(OwnContext own)
{
    public async Task<AuditVerification> ExecuteAsync(AuditHead? known, CancellationToken cancellationToken)
    {
        var before = await ReadHeadAsync(cancellationToken).ConfigureAwait(false);
        var verifier = new AuditTrailVerifier(AuditRow.Table, [.. new[] { before?.ToHead(), known }.OfType<AuditHead>()]);
        await foreach (var row in new AuditPages(own).ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            verifier.Read(row.Number, row.Text, row.Agrees);
        }

        // Rows and head are committed together: whatever was read is covered by a head that is read afterwards.
        var after = (await ReadHeadAsync(cancellationToken).ConfigureAwait(false))?.ToHead();
        if (after is null && (verifier.Last > 0 || before is not null))
        {
            verifier.Report(AuditFindingKind.HeadMissing, 0, "The row that says where the trail ends is missing or damaged.");
        }
        else if (after is not null && verifier.Last > after.Line)
        {
            verifier.Report(AuditFindingKind.Altered, verifier.Last, FormattableString.Invariant($"The trail ends with line {after.Line} by its head: what follows was not written by the store, or the head was set back."));
        }

        return verifier.End();
    }

    private Task<AuditHeadRow?> ReadHeadAsync(CancellationToken cancellationToken) =>
        own.UseAsync(context => AuditEnding.ReadAsync(context, cancellationToken));
}
