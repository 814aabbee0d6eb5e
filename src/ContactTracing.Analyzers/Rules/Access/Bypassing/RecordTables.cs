using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access.Bypassing;

/// <summary>
/// The tables of the records of a compilation: by <c>ToTable</c>, <c>[Table]</c> or the name of a <c>DbSet</c> where the code
/// says it, else by what the name of the type suggests. Read once, when a first statement is met.
/// </summary>
internal sealed class RecordTables
{
    private readonly Lazy<Dictionary<string, RecordTable>> _tables;

    // Kept for whoever asks next: the token of one who asks must not end it for all.
    public RecordTables(AnalysisScope scope, RawRecords records) => _tables = new(() => Read(scope, records, CancellationToken.None));

    public RecordTable? Named(string table) => _tables.Value.TryGetValue(table, out var found) ? found : null;

    private static Dictionary<string, RecordTable> Read(AnalysisScope scope, RawRecords records, CancellationToken token)
    {
        var tables = new Dictionary<string, RecordTable>(StringComparer.OrdinalIgnoreCase);
        var all = records.All().ToList();
        var known = Configured(scope.Compilation, token).Concat(all.SelectMany(Attributed)).Where(t => records.Contain(t.Record)).ToList();
        var named = new HashSet<INamedTypeSymbol>(known.Select(static t => t.Record), SymbolEqualityComparer.Default);
        foreach (var (record, table) in known.Concat(Sets(scope).Where(t => !named.Contains(t.Record) && records.Contain(t.Record))))
        {
            named.Add(record);
            tables[table] = new(record, IsCertain: true);
        }

        foreach (var record in all.Where(r => !named.Contains(r)))
        {
            foreach (var guess in GuessesFor(record.Name).Where(g => !tables.ContainsKey(g)))
            {
                tables.Add(guess, new(record, IsCertain: false));
            }
        }

        return tables;
    }

    private static IEnumerable<(INamedTypeSymbol Record, string Table)> Attributed(INamedTypeSymbol record) => record.GetAttributes()
        .Where(static a => a is { AttributeClass.Name: "TableAttribute", ConstructorArguments: { IsEmpty: false } arguments } && arguments[0].Value is string)
        .Select(a => (record, (string)a.ConstructorArguments[0].Value!));

    private static IEnumerable<(INamedTypeSymbol Record, string Table)> Configured(Compilation compilation, CancellationToken token)
    {
        foreach (var tree in compilation.SyntaxTrees.Where(t => FileWords.Of(t, token).MayContain("ToTable")))
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var syntax in tree.GetRoot(token).DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (MemberName.In(syntax) is SimpleNameSyntax { Identifier.ValueText: "ToTable" }
                    && model.GetOperation(syntax, token) is IInvocationOperation call
                    && (call.Instance ?? call.Arguments.FirstOrDefault()?.Value)?.Type is INamedTypeSymbol { TypeArguments.Length: > 0 } builder
                    && builder.TypeArguments[builder.TypeArguments.Length - 1] is INamedTypeSymbol record
                    && call.Arguments.Select(static a => a.Value.ConstantValue).FirstOrDefault(static c => c.HasValue && c.Value is string) is { HasValue: true, Value: string table })
                {
                    yield return (record.OriginalDefinition, table);
                }
            }
        }
    }

    private static IEnumerable<(INamedTypeSymbol Record, string Table)> Sets(AnalysisScope scope) =>
        scope.Symbols.Types(EntityFrameworkNames.DbContext).IsEmpty
            ? []
            : from type in DeclaredTypes.In(scope.Compilation.Assembly)
              from property in type.GetMembers().OfType<IPropertySymbol>()
              where scope.Symbols.Is(property.Type, EntityFrameworkNames.DbSet)
              from record in ((INamedTypeSymbol)property.Type).TypeArguments.OfType<INamedTypeSymbol>()
              select (record.OriginalDefinition, property.Name);

    // IndexCase: IndexCase, IndexCases, index_case, index_cases.
    private static IEnumerable<string> GuessesFor(string type)
    {
        var snake = string.Concat(type.Select(static (c, i) => i > 0 && char.IsUpper(c) ? "_" + c : c.ToString()));
        return new[] { type, type + "s", snake, snake + "s" }.Distinct(StringComparer.OrdinalIgnoreCase);
    }
}

/// <param name="Record">The type whose rows are in the table.</param>
/// <param name="IsCertain">Whether code says so, or the names only suggest it.</param>
internal sealed record RecordTable(INamedTypeSymbol Record, bool IsCertain);
