using System.Collections;
using System.Reflection;

namespace ContactTracing.TestKit.Incrementality;

/// <summary>The state of an object, whatever its accessibility, under the names the source gives it.</summary>
internal static class ModelMembers
{
    public static IEnumerable<(string Name, object? Value)> Of(object value)
    {
        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            var fields = type.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
            foreach (var field in fields.Where(field => !field.FieldType.IsPointer))
            {
                yield return (Name(field), field.GetValue(value));
            }
        }
    }

    /// <summary>The default value of ImmutableArray throws when it is enumerated.</summary>
    public static bool IsDefaultImmutableArray(IEnumerable sequence) =>
        sequence.GetType().GetProperty("IsDefault")?.GetValue(sequence) is true;

    private static string Name(FieldInfo field)
    {
        var end = field.Name.IndexOf(">k__BackingField", StringComparison.Ordinal);
        return end > 0 ? field.Name[1..end] : field.Name;
    }
}
