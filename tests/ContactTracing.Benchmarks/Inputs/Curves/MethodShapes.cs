using System.Text;

namespace ContactTracing.Benchmarks.Inputs.Curves;

/// <summary>Code in which data goes a long way inside one method or one object before it is disclosed.</summary>
internal static class MethodShapes
{
    private const int LinesOfOneStep = 10;

    /// <summary>One method of so many lines with branches, loops and locals; the data is disclosed at its end.</summary>
    public static string OneMethod(int lines)
    {
        var text = new StringBuilder("namespace Curves;\n\npublic static class Long\n{\n    public static void Run(IndexCase c, int[] numbers)\n    {\n");
        text.Append("        var carried = c.Symptoms ?? \"\";\n        var total = 0;\n");
        for (var step = 0; step < lines / LinesOfOneStep; step++)
        {
            text.Append(
                $$"""
                        var local{{step}} = total + numbers.Length;
                        foreach (var number in numbers)
                        {
                            total += number > {{step}} ? number : local{{step}};
                        }
                        if (total % {{step + 2}} == 1)
                        {
                            carried += local{{step}};
                            Log.Write("{{step}}");
                        }

                """);
        }

        return text.Append("        Log.Write(carried);\n    }\n}\n").ToString();
    }

    /// <summary>So many loops, each with variables of its own and a way out: what a state knows, and the states that meet at the end, grow with them.</summary>
    public static string Loops(int loops)
    {
        var text = new StringBuilder("namespace Curves;\n\npublic static class Long\n{\n    public static string Run(IndexCase c, int[] numbers)\n    {\n");
        text.Append("        var carried = c.Symptoms ?? \"\";\n");
        for (var loop = 0; loop < loops; loop++)
        {
            text.Append(
                $$"""
                        var outer{{loop}} = carried.Length + {{loop}};
                        foreach (var number in numbers)
                        {
                            var inner{{loop}} = number + outer{{loop}};
                            if (inner{{loop}} % {{loop + 2}} == 1)
                            {
                                carried += inner{{loop}};
                                return carried;
                            }
                        }

                """);
        }

        return text.Append("        Log.Write(carried);\n        return carried;\n    }\n}\n").ToString();
    }

    /// <summary>A class of so many fields; each is filled from the one before it, one in ten from classified data, one in ten disclosed.</summary>
    public static string Fields(int fields)
    {
        var text = new StringBuilder("namespace Curves;\n\npublic sealed class Wide\n{\n");
        for (var field = 0; field < fields; field++)
        {
            text.Append($"    private string _field{field} = \"\";\n");
        }

        for (var field = 1; field < fields; field++)
        {
            var source = field % 10 == 0 ? "c.Name" : $"_field{field - 1} + c.Id";
            text.Append($"    public void Fill{field}(IndexCase c) => _field{field} = {source};\n");
            text.Append(field % 10 == 9 ? $"    public void Show{field}() => Log.Write(_field{field});\n" : "");
        }

        return text.Append("}\n").ToString();
    }
}
