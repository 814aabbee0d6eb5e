using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Conventions;

/// <summary>Gives every anchor an index: without it each batch of a purge would read the table from its start.</summary>
internal sealed class AnchorIndexConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var anchor in modelBuilder.Metadata.GetEntityTypes().SelectMany(RetainedMembers.AnchorsOf).ToList())
        {
            if (!anchor.GetContainingIndexes().Any(index => index.Properties[0] == anchor)
                && anchor.DeclaringType is IConventionEntityType entity)
            {
                entity.Builder.HasIndex([anchor]);
            }
        }
    }
}
