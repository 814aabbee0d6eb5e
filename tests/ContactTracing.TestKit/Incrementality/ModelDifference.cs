using System.Collections;

namespace ContactTracing.TestKit.Incrementality;

/// <summary>Finds where two models that should be equal are not.</summary>
internal static class ModelDifference
{
    /// <summary>The path to the innermost unequal parts, with the reason as far as it can be told.</summary>
    public static string Describe(object? first, object? second, string path)
    {
        if (first is null || second is null || first.GetType() != second.GetType())
        {
            return $"{path}: {Show(first)} and {Show(second)}";
        }

        if (first is string || first.GetType().IsPrimitive || first.GetType().IsEnum)
        {
            return $"{path}: {Show(first)} and {Show(second)}";
        }

        var inner = Parts(first).Zip(Parts(second)).FirstOrDefault(pair => !Equals(pair.First.Value, pair.Second.Value));
        return inner.First.Name is { } name
            ? Describe(inner.First.Value, inner.Second.Value, path + name)
            : $"{path}: two {first.GetType().Name} with equal content are unequal; the type compares by reference";
    }

    private static List<(string Name, object? Value)> Parts(object value) => value is IEnumerable sequence
        ? ModelMembers.IsDefaultImmutableArray(sequence)
            ? []
            : [.. sequence.Cast<object?>().Select((element, index) => ($"[{index}]", element))]
        : [.. ModelMembers.Of(value).Select(member => ("." + member.Name, member.Value))];

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        _ => $"{value} ({value.GetType().Name})",
    };
}
