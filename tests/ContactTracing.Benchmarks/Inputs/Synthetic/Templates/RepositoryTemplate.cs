namespace ContactTracing.Benchmarks.Inputs.Synthetic.Templates;

internal static class RepositoryTemplate
{
    public static string Text(Module m) => Contract(m) + Reading(m) + Writing(m);

    private static string Contract(Module m) =>
        $$"""
        namespace {{m.Namespace}};

        public interface I{{m.Name}}Repository
        {
            Task<{{m.Name}}?> FindAsync(Guid id, CancellationToken token);

            Task<Page<{{m.Name}}>> ListAsync({{m.Name}}State? state, int number, int size, CancellationToken token);

            Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken token);

            Task AddAsync({{m.Name}} item, CancellationToken token);

            Task<int> SaveAsync(CancellationToken token);
        }

        public sealed class {{m.Name}}Context : DbContext
        {
            public DbSet<{{m.Name}}> Items => Set<{{m.Name}}>();

            protected override void OnModelCreating(ModelBuilder modelBuilder)
            {
                var entity = modelBuilder.Entity<{{m.Name}}>();
                entity.HasKey(item => item.Id);
                entity.Property(item => item.Version).IsConcurrencyToken();
                entity.Ignore(item => item.History);
        {{Lines.Join(m.Fields.Where(f => f.Type is "string"), f => $"        entity.Property(item => item.{f.Name}).HasMaxLength({40 + m.Index % 60});\n")}}
            }
        }


        """;

    private static string Reading(Module m) =>
        $$"""
        public sealed class {{m.Name}}Repository : I{{m.Name}}Repository
        {
            private readonly {{m.Name}}Context _context;
            private readonly ILogger<{{m.Name}}Repository> _logger;

            public {{m.Name}}Repository({{m.Name}}Context context, ILogger<{{m.Name}}Repository> logger)
            {
                _context = context;
                _logger = logger;
            }

            public async Task<{{m.Name}}?> FindAsync(Guid id, CancellationToken token)
            {
                var found = await _context.Items.FirstOrDefaultAsync(item => item.Id == id, token);
                if (found is null)
                {
                    _logger.LogDebug("No {Kind} has the id {Id}", nameof({{m.Name}}), id);
                }

                return found;
            }

            public async Task<Page<{{m.Name}}>> ListAsync({{m.Name}}State? state, int number, int size, CancellationToken token)
            {
                var query = _context.Items.AsNoTracking();
                if (state is { } wanted)
                {
                    query = query.Where(item => item.State == wanted);
                }

                var total = await query.LongCountAsync(token);
                var items = await query
                    .OrderBy(item => item.CreatedAt)
                    .ThenBy(item => item.Id)
                    .Skip(number * size)
                    .Take(size)
                    .ToListAsync(token);
                _logger.LogInformation("Page {Number} holds {Count} of {Total}", number, items.Count, total);
                return new Page<{{m.Name}}>(items, number, size, total);
            }


        """;

    private static string Writing(Module m) =>
        $$"""
            public async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken token)
            {
                var rows = await _context.Items
                    .GroupBy(item => item.State)
                    .Select(group => new { group.Key, Count = group.Count() })
                    .ToListAsync(token);
                return rows.ToDictionary(row => row.Key.ToString(), row => row.Count);
            }

            public async Task AddAsync({{m.Name}} item, CancellationToken token) => await _context.Items.AddAsync(item, token);

            public async Task<int> SaveAsync(CancellationToken token)
            {
                try
                {
                    return await _context.SaveChangesAsync(token);
                }
                catch (DbUpdateConcurrencyException exception)
                {
                    _logger.LogWarning(exception, "{Count} rows were changed by somebody else", exception.Entries.Count);
                    throw new InvalidOperationException("Somebody else changed the same rows.", exception);
                }
            }
        }

        """;
}
