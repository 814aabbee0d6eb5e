using System.Text;

namespace ContactTracing.Benchmarks.Inputs.Curves;

/// <summary>Code in which data goes from method to method before it is disclosed.</summary>
internal static class CallShapes
{
    private const int CallsOfOneMethod = 10;

    /// <summary>So many calls of one method that discloses its argument; one caller in ten passes classified data.</summary>
    public static string OneHelper(int calls) => Type(text =>
    {
        text.Append("    private static string Describe(string prefix, string? value) => prefix + \": \" + value;\n");
        for (var method = 0; method * CallsOfOneMethod < calls; method++)
        {
            text.Append($"    public static void Call{method}(IndexCase c)\n    {{\n");
            for (var call = 0; call < Math.Min(CallsOfOneMethod, calls - method * CallsOfOneMethod); call++)
            {
                var value = method % 10 == 0 ? "c.Symptoms" : "c.Id.ToString()";
                text.Append($"        Log.Write(Describe(\"{call}\", {value}));\n");
            }

            text.Append("    }\n");
        }
    });

    /// <summary>A value that is handed down so many methods, the last of which discloses it.</summary>
    public static string Chain(int depth) => Type(text =>
    {
        text.Append("    public static void Start(IndexCase c) => Step0(c.Symptoms ?? c.Name, c.Id);\n");
        for (var step = 0; step < depth; step++)
        {
            text.Append($"    private static void Step{step}(string value, int id)\n    {{\n        var next = value + id;\n");
            text.Append($"        Step{step + 1}(next, id + 1);\n    }}\n");
        }

        text.Append($"    private static void Step{depth}(string value, int id) => Log.Write(value);\n");
    });

    /// <summary>So many methods that each call the next, and the last the first: one knot.</summary>
    public static string Circle(int methods) => Recursive(methods, method => [(method + 1) % methods]);

    /// <summary>Methods that each call every other one; the size is the number of those calls, and with them the code grows.</summary>
    public static string AllCallAll(int calls)
    {
        var methods = (int)Math.Round((1 + Math.Sqrt(1 + 4.0 * calls)) / 2);
        return Recursive(methods, method => Enumerable.Range(0, methods).Where(other => other != method));
    }

    /// <summary>So many methods of one name, which each mentions; one in ten discloses. A call would have the compiler choose among all of them.</summary>
    public static string Overloads(int methods) => Type(text =>
    {
        for (var method = 0; method < methods; method++)
        {
            text.Append($"    public sealed class Part{method};\n    public static string Show(IndexCase c, Part{method} part)\n    {{\n");
            text.Append(method % 10 == 0 ? "        Log.Write(c.Name);\n" : "        Log.Write(c.Id.ToString());\n");
            text.Append("        return nameof(Show);\n    }\n");
        }
    });

    private static string Recursive(int methods, Func<int, IEnumerable<int>> callees) => Type(text =>
    {
        text.Append("    public static void Start(IndexCase c) => Knot0(c.Symptoms ?? \"\", c.Id);\n");
        for (var method = 0; method < methods; method++)
        {
            text.Append($"    private static string Knot{method}(string value, int left)\n    {{\n");
            text.Append("        if (left == 0)\n        {\n            return value;\n        }\n\n        var result = value;\n");
            foreach (var callee in callees(method))
            {
                text.Append($"        result = Knot{callee}(result, left - 1);\n");
            }

            text.Append(method == methods / 2 ? "        Log.Write(result);\n" : "");
            text.Append("        return result;\n    }\n");
        }
    });

    private static string Type(Action<StringBuilder> members)
    {
        var text = new StringBuilder("namespace Curves;\n\npublic static class Calls\n{\n");
        members(text);
        return text.Append("}\n").ToString();
    }
}
