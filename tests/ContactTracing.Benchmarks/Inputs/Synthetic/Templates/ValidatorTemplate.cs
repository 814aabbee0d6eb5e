namespace ContactTracing.Benchmarks.Inputs.Synthetic.Templates;

internal static class ValidatorTemplate
{
    public static string Text(Module m) =>
        $$"""
        namespace {{m.Namespace}};

        public static class {{m.Name}}Validator
        {
            public static IReadOnlyList<string> Problems(Create{{m.Name}}Request request)
            {
                var problems = new List<string>();
        {{Lines.Join(m.Fields, Check)}}

                return problems;
            }

            public static bool IsSound({{m.Name}} item, DateTimeOffset now, out string problem)
            {
                problem = "";
                if (item.CreatedAt > now)
                {
                    problem = $"{item.Id} was created in the future";
                    return false;
                }

                foreach (var step in item.History)
                {
                    if (!step.Contains(" to ", StringComparison.Ordinal))
                    {
                        problem = string.Format(CultureInfo.InvariantCulture, "{0} is no step", step);
                        return false;
                    }
                }

                return true;
            }
        }

        """;

    private static string Check((string Type, string Name, string Initial) field) => field.Type switch
    {
        "string" => If($"string.IsNullOrWhiteSpace(request.{field.Name})", $"{field.Name} is empty"),
        "string?" => If($"request.{field.Name} is {{ Length: > 400 }}", $"{field.Name} is too long"),
        "bool" => "",
        "Guid" => If($"request.{field.Name} == Guid.Empty", $"{field.Name} is missing"),
        "DateTimeOffset" => If($"request.{field.Name} == default", $"{field.Name} is missing"),
        "TimeSpan" => If($"request.{field.Name} < TimeSpan.Zero", $"{field.Name} is negative"),
        _ => If($"request.{field.Name} < 0", $"{field.Name} is negative"),
    };

    private static string If(string condition, string problem) =>
        $"        if ({condition})\n        {{\n            problems.Add(\"{problem}\");\n        }}\n\n";
}
