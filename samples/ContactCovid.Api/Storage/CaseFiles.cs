using ContactCovid.Api.Domain;
using Microsoft.EntityFrameworkCore;

namespace ContactCovid.Api.Storage;

/// <summary>The files in the database. Only its decorator has it.</summary>
internal sealed class CaseFiles(CasesContext context) : ICaseFiles
{
    public Task<TracedCase?> FindAsync(Guid id, CancellationToken cancellationToken = default) =>
        context.Cases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancellationToken);

    public Task<int> CountPositivesAsync(CancellationToken cancellationToken = default) => context.Cases.CountAsync(c => c.IsPositive, cancellationToken);
}
