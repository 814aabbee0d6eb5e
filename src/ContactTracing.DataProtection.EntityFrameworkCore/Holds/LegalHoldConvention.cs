using ContactTracing.DataProtection.EntityFrameworkCore.Conventions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Holds;

/// <summary>Gives the types that declare an anchor the columns of a hold; what derives from them has them too.</summary>
internal sealed class LegalHoldConvention : IEntityTypeAddedConvention
{
    public void ProcessEntityTypeAdded(IConventionEntityTypeBuilder entityTypeBuilder, IConventionContext<IConventionEntityTypeBuilder> context)
    {
        if (!RetainedMembers.DeclaresAnchor(entityTypeBuilder.Metadata.ClrType))
        {
            return;
        }

        // As if they had attributes: columns that conventions find and nothing uses are taken out again.
        entityTypeBuilder.Property(typeof(string), HoldColumns.Reason, fromDataAnnotation: true);
        entityTypeBuilder.Property(typeof(string), HoldColumns.Authority, fromDataAnnotation: true);
        entityTypeBuilder.Property(typeof(DateTimeOffset?), HoldColumns.ExpiresAt, fromDataAnnotation: true);
    }
}
