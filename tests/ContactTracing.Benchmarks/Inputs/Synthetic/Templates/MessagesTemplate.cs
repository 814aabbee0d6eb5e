namespace ContactTracing.Benchmarks.Inputs.Synthetic.Templates;

internal static class MessagesTemplate
{
    public static string Text(Module m) =>
        $$"""
        namespace {{m.Namespace}};

        public sealed record Create{{m.Name}}Request
        {
        {{Lines.Join(m.Fields, f => $"    public {f.Type} {f.Name} {{ get; init; }}{f.Initial}\n")}}
        }

        public sealed record Change{{m.Name}}Request(Guid Id, int Version)
        {
        {{Lines.Join(m.Fields, f => $"    public {f.Type} {f.Name} {{ get; init; }}{f.Initial}\n")}}
        }

        public sealed record {{m.Name}}Response(Guid Id, string State, DateTimeOffset CreatedAt)
        {
        {{Lines.Join(m.Fields, f => $"    public {f.Type} {f.Name} {{ get; init; }}{f.Initial}\n")}}
        }

        public sealed record {{m.Name}}Summary(Guid Id, string State, int Steps);

        public static class {{m.Name}}Mapping
        {
            public static {{m.Name}}Response ToResponse(this {{m.Name}} item) => new(item.Id, item.State.ToString(), item.CreatedAt)
            {
        {{Lines.Join(m.Fields, f => $"        {f.Name} = item.{f.Name},\n")}}
            };

            public static {{m.Name}}Summary ToSummary(this {{m.Name}} item) => new(item.Id, item.State.ToString(), item.History.Count);

            public static {{m.Name}} ToEntity(this Create{{m.Name}}Request request, DateTimeOffset now) => new()
            {
                CreatedAt = now,
        {{Lines.Join(m.Fields, f => $"        {f.Name} = request.{f.Name},\n")}}
            };

            public static int Apply(this Change{{m.Name}}Request request, {{m.Name}} item)
            {
                var changes = 0;
        {{Lines.Join(m.Fields, f => $"        if (!Equals(item.{f.Name}, request.{f.Name}))\n        {{\n            item.{f.Name} = request.{f.Name};\n            changes++;\n        }}\n\n")}}

                return changes;
            }
        }

        """;
}
