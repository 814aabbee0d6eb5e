namespace ContactTracing.Benchmarks.Inputs.Synthetic.Templates;

internal static class ServiceTemplate
{
    public static string Text(Module m) =>
        $$"""
        namespace {{m.Namespace}};

        public sealed class {{m.Name}}Service
        {
            private readonly I{{m.Name}}Repository _repository;
            private readonly TimeProvider _clock;
            private readonly ILogger<{{m.Name}}Service> _logger;
            private readonly OperationLog _log;
            private readonly Dictionary<Guid, {{m.Name}}Summary> _summaries = new();
            private int _failures;

            public {{m.Name}}Service(I{{m.Name}}Repository repository, TimeProvider clock, ILogger<{{m.Name}}Service> logger)
            {
                _repository = repository;
                _clock = clock;
                _logger = logger;
                _log = new OperationLog(logger);
            }

            public Task<{{m.Name}}?> FindAsync(Guid id, CancellationToken token) => _repository.FindAsync(id, token);

            public Task<Page<{{m.Name}}>> PageAsync(int number, int size, CancellationToken token) =>
                _repository.ListAsync(null, number, size, token);

            public async Task<Outcome<{{m.Name}}>> CreateAsync(Create{{m.Name}}Request request, CancellationToken token)
            {
                var item = request.ToEntity(_clock.GetUtcNow());
                if (!{{m.Name}}Validator.IsSound(item, _clock.GetUtcNow(), out var problem))
                {
                    _log.Warn(problem);
                    return Outcome<{{m.Name}}>.Failed(problem);
                }

                await _repository.AddAsync(item, token);
                await _repository.SaveAsync(token);
                _logger.LogInformation("Created {Kind} {Id}", nameof({{m.Name}}), item.Id);
                return Outcome<{{m.Name}}>.Of(item);
            }

            public async Task<int> ChangeAsync(Change{{m.Name}}Request request, CancellationToken token)
            {
                var item = await _repository.FindAsync(request.Id, token) ?? throw new KeyNotFoundException($"{request.Id} is unknown");
                if (item.Version != request.Version)
                {
                    throw new InvalidOperationException($"{request.Id} is at version {item.Version}, not {request.Version}");
                }

                var changes = request.Apply(item);
                item.Touch(_clock.GetUtcNow());
                await _repository.SaveAsync(token);
                return changes;
            }

        {{Lines.Join(Enumerable.Range(0, m.Operations), i => OperationTemplate.Text(m, i))}}
        }

        """;
}
