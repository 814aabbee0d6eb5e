using ContactTracing.DataProtection.EntityFrameworkCore.Conventions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Holds;

/// <summary>
/// Gives the types that have an anchor the columns of a hold; what derives from them has them too. The class that declares the anchor may
/// be no entity, but a base of many.
/// </summary>
internal sealed class LegalHoldConvention : IEntityTypeAddedConvention
{
    public void ProcessEntityTypeAdded(IConventionEntityTypeBuilder entityTypeBuilder, IConventionContext<IConventionEntityTypeBuilder> context)
    {
        var type = entityTypeBuilder.Metadata.ClrType;
        if (!RetainedMembers.HasAnchor(type) || HasThemFromItsBase(entityTypeBuilder.Metadata.Model, type))
        {
            return;
        }

        // As if they had attributes: columns that conventions find and nothing uses are taken out again.
        entityTypeBuilder.Property(typeof(string), HoldColumns.Reason, fromDataAnnotation: true);
        entityTypeBuilder.Property(typeof(string), HoldColumns.Authority, fromDataAnnotation: true);
        entityTypeBuilder.Property(typeof(DateTimeOffset?), HoldColumns.ExpiresAt, fromDataAnnotation: true);
    }

    private static bool HasThemFromItsBase(IConventionModel model, Type type)
    {
        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            if (RetainedMembers.HasAnchor(level) && model.FindEntityType(level) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
