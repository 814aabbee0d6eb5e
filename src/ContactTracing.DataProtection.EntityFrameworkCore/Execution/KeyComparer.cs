using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Execution;

/// <summary>Compares values of a key as the model says: arrays of bytes by content, texts as the property has it.</summary>
internal sealed class KeyComparer(IReadOnlyList<IProperty> properties) : IEqualityComparer<object?[]>
{
    public bool Equals(object?[]? x, object?[]? y) =>
        x is not null && y is not null && properties.Select((property, i) => property.GetKeyValueComparer().Equals(x[i], y[i])).All(static same => same);

    public int GetHashCode([DisallowNull] object?[] obj)
    {
        var hash = default(HashCode);
        for (var i = 0; i < obj.Length; i++)
        {
            hash.Add(obj[i] is { } value ? properties[i].GetKeyValueComparer().GetHashCode(value) : 0);
        }

        return hash.ToHashCode();
    }
}
