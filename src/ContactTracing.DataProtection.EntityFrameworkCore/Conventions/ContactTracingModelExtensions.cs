using ContactTracing.DataProtection.EntityFrameworkCore.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ContactTracing.DataProtection.EntityFrameworkCore;

/// <summary>Makes models of EF Core fit for the purge.</summary>
public static class ContactTracingModelExtensions
{
    /// <summary>
    /// Adds to a model what the purge needs: the table of its evidence (<see cref="PurgeEvidence"/>), instants that the database can
    /// compare, and an index on each anchor. What the application configures itself is left as it is.
    /// </summary>
    /// <remarks>
    /// Only members with <c>[RetentionAnchor]</c>, members named by <c>DeleteWhen</c> and the evidence itself are touched. Their instants
    /// are stored in UTC, so that their offset is lost; SQLite, which compares a <see cref="DateTimeOffset"/> as text, stores them as ticks
    /// since 1 January 0001. On a database that exists this is a migration.
    /// <code>
    /// protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
    ///     configurationBuilder.UseContactTracing();
    /// </code>
    /// </remarks>
    /// <param name="configurationBuilder">The builder that <c>ConfigureConventions</c> is given.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="configurationBuilder"/> is <see langword="null"/>.</exception>
    public static ModelConfigurationBuilder UseContactTracing(this ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Conventions.Add(static _ => new PurgeEvidenceConvention());
        configurationBuilder.Conventions.Add(static services =>
            new ComparableInstantsConvention(services.GetRequiredService<ITypeMappingSource>()));
        configurationBuilder.Conventions.Add(static _ => new AnchorIndexConvention());
        return configurationBuilder;
    }
}
