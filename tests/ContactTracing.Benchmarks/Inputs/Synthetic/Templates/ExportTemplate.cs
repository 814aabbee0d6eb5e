namespace ContactTracing.Benchmarks.Inputs.Synthetic.Templates;

internal static class ExportTemplate
{
    public static string Text(Module m) =>
        $$"""
        namespace {{m.Namespace}};

        public sealed class {{m.Name}}Export
        {
            private const char Separator = ';';
            private readonly StringBuilder _text = new();

            public int Rows { get; private set; }

            public {{m.Name}}Export Header()
            {
                _text.Append("Id").Append(Separator).Append("State");
        {{Lines.Join(m.Fields, f => $"        _text.Append(Separator).Append(nameof({m.Name}.{f.Name}));\n")}}
                _text.AppendLine();
                return this;
            }

            public {{m.Name}}Export Row({{m.Name}} item)
            {
                _text.Append(item.Id).Append(Separator).Append(item.State);
        {{Lines.Join(m.Fields, f => $"        _text.Append(Separator).Append(Cell(item.{f.Name}));\n")}}
                _text.AppendLine();
                Rows++;
                return this;
            }

            public {{m.Name}}Export All(IEnumerable<{{m.Name}}> items) => items.Aggregate(Header(), (export, item) => export.Row(item));

            public string Finish(string title)
            {
                var name = title.Trim().Replace(' ', '-').ToUpperInvariant();
                return $"{name}{Environment.NewLine}{_text}";
            }

            private static string Cell(object? value)
            {
                var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
                return text.Contains(Separator, StringComparison.Ordinal) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
            }
        }

        """;
}
