using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Conventions;

/// <summary>Adds the table of the evidence: one row for every run and type of record.</summary>
internal sealed class PurgeEvidenceConvention : IModelInitializedConvention
{
    // SQL Server takes 900 bytes in a key; the id of the run is 16 of them.
    private const int LongestName = 400;

    public void ProcessModelInitialized(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        // As if it had an attribute: a type that conventions find and nothing refers to is taken out again.
        if (modelBuilder.Entity(typeof(PurgeEvidence), fromDataAnnotation: true) is not { } evidence)
        {
            return;
        }

        var run = evidence.Property(typeof(Guid), nameof(PurgeEvidence.RunId))!;
        var type = evidence.Property(typeof(string), nameof(PurgeEvidence.RecordType))!;
        run.ValueGenerated(ValueGenerated.Never);
        type.HasMaxLength(LongestName);
        evidence.PrimaryKey([run.Metadata, type.Metadata]);
    }
}
