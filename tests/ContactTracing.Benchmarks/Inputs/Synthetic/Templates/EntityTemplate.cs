namespace ContactTracing.Benchmarks.Inputs.Synthetic.Templates;

internal static class EntityTemplate
{
    public static string Text(Module m) =>
        $$"""
        namespace {{m.Namespace}};

        public enum {{m.Name}}State
        {
            Draft,
            Open,
            Waiting,
            Done,
            Cancelled,
        }

        public sealed class {{m.Name}} : Entity
        {
            private readonly List<string> _history = new();

            public {{m.Name}}State State { get; private set; }

        {{Lines.Join(m.Fields, f => $"    public {f.Type} {f.Name} {{ get; set; }}{f.Initial}\n")}}
            public IReadOnlyList<string> History => _history;

            public bool IsClosed => State is {{m.Name}}State.Done or {{m.Name}}State.Cancelled;

            public bool TryMove({{m.Name}}State next, DateTimeOffset now)
            {
                var allowed = (State, next) switch
                {
                    ({{m.Name}}State.Draft, {{m.Name}}State.Open) => true,
                    ({{m.Name}}State.Open, {{m.Name}}State.Waiting) => true,
                    ({{m.Name}}State.Waiting, {{m.Name}}State.Open) => true,
                    ({{m.Name}}State.Open or {{m.Name}}State.Waiting, {{m.Name}}State.Done) => true,
                    (not {{m.Name}}State.Done, {{m.Name}}State.Cancelled) => true,
                    _ => false,
                };
                if (!allowed)
                {
                    return false;
                }

                _history.Add($"{State} to {next}");
                State = next;
                Touch(now);
                return true;
            }

            public {{m.Name}} Copy()
            {
                var copy = new {{m.Name}} { CreatedAt = CreatedAt };
        {{Lines.Join(m.Fields, f => $"        copy.{f.Name} = {f.Name};\n")}}
                return copy;
            }
        }

        """;
}
