using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Access.Bypassing;

/// <summary>Finds all ways around the guards of a compilation, in a file or in the declarations of a type.</summary>
internal sealed class BypassSearch
{
    private readonly AnalysisScope _scope;
    private readonly ReflectionReads _reflection;
    private readonly DynamicReads _dynamic;
    private readonly RawSql _sql;
    private readonly EndpointResults _endpoints;
    private readonly InjectedImplementations _implementations;
    private readonly PermittedReads _permitted;
    private readonly HashSet<string> _calls;
    private readonly HashSet<string> _results;

    public BypassSearch(AnalysisScope scope)
    {
        var (members, records) = (new ClassifiedMembers(scope.Classification), new RawRecords(scope));
        _scope = scope;
        _reflection = new(members);
        _dynamic = new(members);
        _sql = new(scope, records, new RecordTables(scope, records));
        _endpoints = new(records);
        _implementations = new(scope);
        _permitted = new(scope);

        // What a program does not refer to, no file of it uses.
        var (hasHttp, hasServices) = (Has("Microsoft.AspNetCore.Http.HttpContext"), Has("Microsoft.Extensions.DependencyInjection.IServiceCollection"));
        _calls = [.. ReflectionReads.Names, .. hasHttp ? EndpointResults.MapNames : [], .. hasServices ? InjectedImplementations.Names : []];
        _results = [.. hasHttp ? EndpointResults.ResultNames : []];
    }

    // Few types have any, so whether the place counts is asked last.
    public IEnumerable<Bypass> In(INamedTypeSymbol type) =>
        _endpoints.InActions(type).Concat(_implementations.InParametersOf(type)).Where(b => b.Location.IsInSource && !ExemptPlaces.Include(type));

    public IEnumerable<Bypass> In(SemanticModel model, CancellationToken token)
    {
        var found = CallsIn(model, token).Concat(StatementsIn(model, token)).Concat(ResultsIn(model, token)).Concat(DynamicIn(model, token));
        foreach (var bypass in found)
        {
            var place = EnclosingMembers.At(bypass.Location.SourceSpan.Start, model, token);
            if (!ExemptPlaces.Include(place) && !(bypass.Read is { } read && _permitted.Include(read, place, token)))
            {
                yield return bypass;
            }
        }
    }

    private IEnumerable<Bypass> CallsIn(SemanticModel model, CancellationToken token) => Mentioned<InvocationExpressionSyntax>(model, _calls, token)
        .Where(syntax => MemberName.In(syntax) is SimpleNameSyntax { Identifier.ValueText: var name } && _calls.Contains(name) && ReflectionReads.MayBe(name, model.SyntaxTree, token))
        .Select(syntax => model.GetOperation(syntax, token))
        .OfType<IInvocationOperation>()
        .SelectMany(call => InCall(call, token));

    private IEnumerable<Bypass> InCall(IInvocationOperation call, CancellationToken token) => EndpointResults.IsMap(call)
        ? new[] { _endpoints.InMap(call) }.OfType<Bypass>().Concat(_implementations.InHandler(call))
        : new[] { _reflection.In(call, token), _implementations.In(call) }.OfType<Bypass>();

    private IEnumerable<Bypass> StatementsIn(SemanticModel model, CancellationToken token) =>
        Mentioned<SyntaxNode>(model, _sql.Names, token).Where(_sql.MayBe).Select(n => _sql.In(model.GetOperation(n, token), token)).OfType<Bypass>();

    // Results are made everywhere; only code into which records come can put one into them.
    private IEnumerable<Bypass> ResultsIn(SemanticModel model, CancellationToken token) =>
        _results.Count == 0 || !_results.Any(FileWords.Of(model.SyntaxTree, token).MayContain)
            ? []
            : _scope.Reach.CodeIn(model.SyntaxTree, token)
                .SelectMany(static code => code.DescendantNodesAndSelf())
                .Where(n => n switch
                {
                    InvocationExpressionSyntax call => MemberName.In(call) is SimpleNameSyntax name && _results.Contains(name.Identifier.ValueText),
                    ObjectCreationExpressionSyntax { Type: SimpleNameSyntax name } => _results.Contains(name.Identifier.ValueText),
                    _ => false,
                })
                .SelectMany(n => _endpoints.InResult(model.GetOperation(n, token)));

    private IEnumerable<Bypass> DynamicIn(SemanticModel model, CancellationToken token) =>
        FileWords.Of(model.SyntaxTree, token).MayContain(DynamicReads.Word) ? _dynamic.In(model.SyntaxTree.GetRoot(token), model, token) : [];

    private static IEnumerable<TNode> Mentioned<TNode>(SemanticModel model, IEnumerable<string> names, CancellationToken token)
        where TNode : SyntaxNode =>
        names.Any(FileWords.Of(model.SyntaxTree, token).MayContain) ? model.SyntaxTree.GetRoot(token).DescendantNodes().OfType<TNode>() : [];

    private bool Has(string type) => !_scope.Symbols.Types(type).IsEmpty;
}
