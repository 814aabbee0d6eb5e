using ContactCovid.Api.Domain;
using ContactTracing.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace ContactCovid.Api.Storage;

/// <summary>The team's database.</summary>
internal sealed class CasesContext(DbContextOptions<CasesContext> options) : DbContext(options)
{
    public DbSet<TracedCase> Cases => Set<TracedCase>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseContactTracing();
}
