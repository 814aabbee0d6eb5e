using System.Collections.Immutable;

namespace ContactTracing.Analyzers.Dataflow.Sinks;

/// <summary>
/// The holes of a message template (messagetemplates.org), in order: <c>{Case}</c>, <c>{@Case}</c>, <c>{Case,10:u}</c>.
/// A doubled brace is text.
/// </summary>
internal static class MessageTemplate
{
    public static ImmutableArray<TemplateHole> Holes(string template)
    {
        var holes = ImmutableArray.CreateBuilder<TemplateHole>();
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] != '{')
            {
                continue;
            }

            var close = template.IndexOf('}', i + 1);
            if (close < 0)
            {
                break;
            }

            if (template[i + 1] == '{')
            {
                i++;
                continue;
            }

            holes.Add(Hole(template.Substring(i + 1, close - i - 1)));
            i = close;
        }

        return holes.ToImmutable();
    }

    /// <summary>The hole that the value at <paramref name="position"/> fills: by number when all holes are numbers, else by order.</summary>
    public static TemplateHole? HoleAt(ImmutableArray<TemplateHole> holes, int position)
    {
        foreach (var hole in holes)
        {
            if (holes.All(static h => h.Number >= 0) && hole.Number == position)
            {
                return hole;
            }
        }

        return position < holes.Length && holes[position].Number < 0 ? holes[position] : null;
    }

    private static TemplateHole Hole(string text)
    {
        var destructured = text.StartsWith("@", StringComparison.Ordinal);
        var start = destructured || text.StartsWith("$", StringComparison.Ordinal) ? 1 : 0;
        var end = text.IndexOfAny([',', ':'], start);
        var name = text.Substring(start, (end < 0 ? text.Length : end) - start).Trim();
        return new TemplateHole(name, destructured, int.TryParse(name, out var number) ? number : -1);
    }
}
