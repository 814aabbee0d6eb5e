using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access.Bypassing;

/// <summary>Statements over the table of a record, through Entity Framework Core, Dapper or a command of ADO.NET.</summary>
internal sealed class RawSql(AnalysisScope scope, RawRecords records, RecordTables tables)
{
    private const string CommandText = "CommandText";

    private static readonly ImmutableArray<string> EntityFramework = ImmutableArray.Create(
        "FromSql", "FromSqlRaw", "FromSqlInterpolated", "SqlQuery", "SqlQueryRaw", "ExecuteSql", "ExecuteSqlRaw", "ExecuteSqlInterpolated", "ExecuteSqlAsync", "ExecuteSqlRawAsync", "ExecuteSqlInterpolatedAsync");

    private static readonly ImmutableArray<string> Dapper = ImmutableArray.Create(
        "Query", "QueryAsync", "QueryFirst", "QueryFirstAsync", "QueryFirstOrDefault", "QueryFirstOrDefaultAsync", "QuerySingle", "QuerySingleAsync", "QuerySingleOrDefault", "QuerySingleOrDefaultAsync",
        "QueryMultiple", "QueryMultipleAsync", "QueryUnbufferedAsync", "Execute", "ExecuteAsync", "ExecuteReader", "ExecuteReaderAsync", "ExecuteScalar", "ExecuteScalarAsync");

    private static readonly ImmutableArray<string> Commands = ImmutableArray.Create(
        "SqlCommand", "NpgsqlCommand", "SqliteCommand", "MySqlCommand", "OracleCommand", "OdbcCommand", "OleDbCommand", "CreateCommand");

    /// <summary>The words of which one stands in every file that runs a statement.</summary>
    public ImmutableArray<string> Names { get; } =
    [
        CommandText,
        .. Commands,
        .. EntityFramework,
        .. scope.Symbols.Types("Dapper.SqlMapper").IsEmpty ? [] : Dapper,
    ];

    /// <summary>Whether a node may run a statement, by its words.</summary>
    public bool MayBe(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => MemberName.In(call) is SimpleNameSyntax name && Names.Contains(name.Identifier.ValueText),
        AssignmentExpressionSyntax { Left: { } target } => MemberName.In(target) is SimpleNameSyntax { Identifier.ValueText: CommandText },
        ObjectCreationExpressionSyntax { Type: { } type } => Commands.Any(c => type.ToString().EndsWith(c, StringComparison.Ordinal)),
        _ => false,
    };

    public Bypass? In(IOperation? operation, CancellationToken token) => operation switch
    {
        IInvocationOperation call when IsQuery(call.TargetMethod) => Of(call, call.TargetMethod.TypeArguments, call.Arguments, token),
        IInvocationOperation { TargetMethod: { Name: "CreateCommand", Parameters.IsEmpty: false } method } call when IsCommand(method.ReturnType) => Of(call, [], call.Arguments, token),
        IObjectCreationOperation creation when IsCommand(creation.Type) => Of(creation, [], creation.Arguments, token),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: CommandText } property } } assignment when IsCommand(property.ContainingType) =>
            OfText(assignment.Value, token) is { } found ? found with { Read = assignment } : null,
        _ => null,
    };

    private Bypass? Of(IOperation run, ImmutableArray<ITypeSymbol> types, ImmutableArray<IArgumentOperation> arguments, CancellationToken token)
    {
        var statement = arguments.FirstOrDefault(static a => a.Parameter?.Type is { SpecialType: SpecialType.System_String } or { Name: "FormattableString" })?.Value;
        if (statement is null)
        {
            return null;
        }

        if (types.Select(records.In).FirstOrDefault(static r => r is not null) is { } record)
        {
            return new Bypass(MemberName.In(run.Syntax), isDefinite: true, "SqlOfRecords", record.Name) { Read = run };
        }

        return OfText(statement, token) is { } found ? found with { Read = run } : null;
    }

    private Bypass? OfText(IOperation value, CancellationToken token)
    {
        if (SqlText.Of(value, token) is not { } text || SqlText.Defines(text))
        {
            return null;
        }

        var found = SqlText.TablesIn(text).Select(name => (Name: name, Table: tables.Named(name))).Where(static t => t.Table is not null).ToList();
        return found.Count == 0
            ? null
            : found.OrderByDescending(static t => t.Table!.IsCertain).Select(t =>
                new Bypass(value.Syntax, t.Table!.IsCertain, t.Table.IsCertain ? "SqlOfTable" : "SqlOfLikelyTable", t.Name, t.Table.Record.Name)).First();
    }

    private static bool IsQuery(IMethodSymbol method) => method.ContainingType?.FullMetadataName() switch
    {
        EntityFrameworkNames.Namespace + ".RelationalQueryableExtensions" or EntityFrameworkNames.Namespace + ".RelationalDatabaseFacadeExtensions" => EntityFramework.Contains(method.Name),
        "Dapper.SqlMapper" => Dapper.Contains(method.Name),
        _ => false,
    };

    private static bool IsCommand(ITypeSymbol? type) =>
        type?.AllInterfaces.Append(type).Any(static i => i is INamedTypeSymbol { Name: "IDbCommand" } named && named.FullMetadataName() == "System.Data.IDbCommand") == true;
}
